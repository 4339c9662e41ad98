"""Without the marks of its reports a closed period cannot tell that one of them was changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic, Severity
from followup.records.period import PeriodState
from followup.register import Register
from followup.summary import Summary

CODE = "closed-without-seal"


def check_summaries(summaries: Sequence[Summary], register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each closed period that has reports and no marks of them."""
    reported = {report.period for summary in summaries for report in summary.reports}
    for opened in register.periods.values():
        record = opened.record
        if record.state is PeriodState.CLOSED and opened.id in reported and not record.seals:
            yield Diagnostic(
                record.origin.at("tinh_trang"),
                CODE,
                f"kỳ '{opened.id}' đã chốt nhưng chưa có dấu của các báo cáo nên không thấy được thay đổi về sau",
                Severity.WARNING,
                hint=f"gõ `python3 build.py close {opened.id}`",
            )
