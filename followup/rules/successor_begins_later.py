"""Whoever takes over works on the day of the change."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related, Severity
from followup.register import Register, active
from followup.vietnamese import day

CODE = "successor-begins-later"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each successor that does not work on the day on which it takes over.

    Only a warning: a task may really lie idle between the end of one body and the founding of the next.
    """
    for unit in register.units.values():
        for change in unit.changes:
            for index, name in enumerate(change.successors):
                successor = register.units.get(name)
                if successor is None or active(successor, change.on):
                    continue
                yield Diagnostic(
                    change.origin.at("don_vi_tiep_nhan", index),
                    CODE,
                    f"đơn vị tiếp nhận '{name}' không hoạt động vào ngày {day(change.on)}",
                    Severity.WARNING,
                    hint="kiểm tra lại `ngay` của biến động và thời gian hoạt động của đơn vị tiếp nhận",
                    related=(Related(successor.origin.at("ma"), "đơn vị tiếp nhận ở đây"),),
                )
