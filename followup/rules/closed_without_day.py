"""What is closed was closed on a day: from then on its numbers do not change."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.records.period import PeriodState
from followup.register import Register

CODE = "closed-without-day"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each closed period that does not say when it was closed."""
    for opened in register.periods.values():
        record = opened.record
        if record.state is PeriodState.CLOSED and record.closed_on is None:
            yield Diagnostic(
                record.origin.at("tinh_trang"),
                CODE,
                f"kỳ '{record.id}' đã chốt nhưng chưa ghi ngày chốt",
                hint="thêm `ngay_chot`; nếu kỳ còn đang mở thì ghi `tinh_trang: mo`",
            )
