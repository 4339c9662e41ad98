"""A unit reports the duties that bind it: as lead, as member of a leading group, or as heir of such a unit."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register

CODE = "unit-not-lead"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each reported duty that does not bind the unit.

    Silent while a file of the register is unread: it may be the missing link.
    """
    if register.unread or dossier.unit not in register.units:
        return
    bound = {
        duty.id
        for name in _with_predecessors(dossier.unit, register)
        for role, duty in register.duties_naming(name)
        if role == "chu_tri"
    }
    for result in dossier.results:
        for entry in result.entries:
            duty = register.duties.get(entry.duty)
            if duty is None or duty.id in bound or register.sub_duties(duty):
                continue
            where = duty.origin.at("chu_tri") if duty.leads else duty.origin.at("muc")
            yield Diagnostic(
                entry.origin.at("nhiem_vu"),
                CODE,
                f"đơn vị '{dossier.unit}' không chủ trì nhiệm vụ '{duty.id}'",
                hint="kiểm tra lại mã nhiệm vụ; việc phối hợp do đơn vị chủ trì báo cáo",
                related=(Related(where, "nhiệm vụ được giao ở đây"),),
            )


def _with_predecessors(unit: str, register: Register) -> tuple[str, ...]:
    """Give UNIT and all units that it inherits from, however far back."""
    line = [unit]
    for heir in line:
        for other in register.units.values():
            if other.id not in line and any(heir in change.successors for change in other.changes):
                line.append(other.id)
    return tuple(line)
