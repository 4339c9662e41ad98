"""A report that was there when its period was closed must not vanish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic
from followup.register import Register
from followup.summary import Summary

CODE = "closed-report-missing"


def check_summaries(summaries: Sequence[Summary], register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each sealed report whose file is gone."""
    there = {(report.period, summary.unit) for summary in summaries for report in summary.reports}
    for opened in register.periods.values():
        for seal in opened.record.seals:
            if (opened.id, seal.unit) not in there and seal.unit not in register.unread:
                yield Diagnostic(
                    seal.origin.at("don_vi"),
                    CODE,
                    f"báo cáo của '{seal.unit}' có lúc chốt kỳ '{opened.id}' nhưng nay không còn tệp",
                    hint=f"đưa lại tệp {seal.unit}.yaml của kỳ này; báo cáo bị trả lại thì sửa `tinh_trang_nop`",
                )
