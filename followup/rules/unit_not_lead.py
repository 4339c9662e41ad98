"""A unit reports the duties that bind it; what binds others is reported by them."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register
from followup.rules.binding import Binding

CODE = "unit-not-lead"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each reported duty that does not bind the unit.

    Silent while a file of the register is unread: it may be the missing link.
    """
    if dossier.unit not in register.units:
        return
    binding = Binding.of(dossier.unit, register)
    for result in dossier.results:
        for entry in result.entries:
            duty = register.duties.get(entry.duty)
            if duty is None or binding.holds(duty) or register.sub_duties(duty) or register.unread:
                continue
            if any(register.party(name) is None for name in duty.leads):
                continue  # told where the lead is named
            where = duty.origin.at("chu_tri") if duty.leads else duty.origin.at("muc")
            yield Diagnostic(
                entry.origin.at("nhiem_vu"),
                CODE,
                f"đơn vị '{dossier.unit}' không chủ trì nhiệm vụ '{duty.id}'",
                hint="kiểm tra lại mã nhiệm vụ; việc phối hợp do đơn vị chủ trì báo cáo",
                related=(Related(where, "nhiệm vụ được giao ở đây"),),
            )
