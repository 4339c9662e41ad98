"""A closing day without the word that the period is closed freezes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.records.period import PeriodState
from followup.register import Register

CODE = "closing-day-while-open"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each open period that names a closing day."""
    for opened in register.periods.values():
        record = opened.record
        if record.state is PeriodState.OPEN and record.closed_on is not None:
            yield Diagnostic(
                record.origin.at("ngay_chot"),
                CODE,
                f"kỳ '{record.id}' có ngày chốt nhưng còn đang mở nên số liệu chưa được chốt",
                Severity.WARNING,
                hint="ghi `tinh_trang: da_chot` khi đã chốt, hoặc xóa `ngay_chot`",
            )
