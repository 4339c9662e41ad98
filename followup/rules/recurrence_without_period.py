"""Where a document says "định kỳ" without a period, readers are told so."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.records.duty import DeadlineKind
from followup.register import Register

CODE = "recurrence-without-period"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one note for each periodic duty whose document names no period."""
    for duty in register.duties.values():
        recurrence = duty.recurrence
        if duty.deadline_kind is DeadlineKind.PERIODIC and recurrence is not None and recurrence.every is None:
            yield Diagnostic(
                recurrence.origin.at("loi_van"),
                CODE,
                f"văn bản không nói nhiệm vụ '{duty.code}' lặp lại bao lâu một lần",
                Severity.NOTE,
                hint="chỉ thêm `lap_lai` khi có văn bản quy định chu kỳ",
            )
