"""A duty is handed to a unit that works on that day."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.records.unit import Change
from followup.register import Register, active
from followup.vietnamese import day

CODE = "reassigned-to-ended"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each unit that a reassignment names and that does not work on the day of the change."""
    for unit in register.units.values():
        for change in unit.changes:
            yield from _check(change, register)


def _check(change: Change, register: Register) -> Iterator[Diagnostic]:
    for reassigned in change.reassigned:
        for index, name in enumerate(reassigned.units):
            receiver = register.units.get(name)
            if receiver is None or active(receiver, change.on):
                continue
            yield Diagnostic(
                reassigned.origin.at("don_vi", index),
                CODE,
                f"nhiệm vụ được giao lại cho '{name}', là đơn vị không hoạt động vào ngày {day(change.on)}",
                hint="ghi đơn vị đang hoạt động vào ngày đó, hoặc sửa thời gian hoạt động của đơn vị nhận",
                related=(Related(receiver.origin.at("ma"), "đơn vị nhận ở đây"),),
            )
