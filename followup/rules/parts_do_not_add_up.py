"""A published breakdown that does not give its total is kept as its source printed it, and the difference is told."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.published_sums import parts_sum
from followup.register import Register
from followup.rules.amounts import shown

CODE = "parts-do-not-add-up"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one note for each exact figure whose parts give another sum."""
    for figure in register.movement.published_figures.values():
        found = parts_sum(figure)
        if found is not None and not found.adds_up:
            said = f"các phần cộng lại được {shown(found.sum)}, còn nguồn ghi tổng {shown(found.total)}"
            yield Diagnostic(
                figure.origin.at("thanh_phan"),
                CODE,
                f"{said}, lệch {shown(abs(found.missing))}",
                Severity.NOTE,
                hint="đối chiếu lại với nguồn; nếu nguồn in như vậy thì giữ nguyên, trang sẽ nói rõ",
            )
