"""A file for a report that has not come in holds reminders only: whatever else it says is not counted."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.dossier import Dossier
from followup.records.result import Receipt
from followup.register import Register

CODE = "missing-but-received"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each report that is called missing and has a day of receipt or results."""
    for result in dossier.results:
        if result.receipt is not Receipt.MISSING or not (result.received_on or result.entries):
            continue
        what = "ngày nhận" if result.received_on else "kết quả"
        yield Diagnostic(
            result.origin.at("tinh_trang_nop"),
            CODE,
            f"báo cáo kỳ '{result.period}' ghi là chưa nộp nên chưa được tính, nhưng đã có {what}",
            Severity.WARNING,
            hint="báo cáo đã đến thì ghi `tinh_trang_nop: da_nhan`",
        )
