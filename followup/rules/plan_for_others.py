"""A unit plans its own duties: a deadline for somebody else's duty would bind nobody."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register
from followup.rules.binding import Binding

CODE = "plan-for-others"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each milestone of a duty that does not bind the unit.

    Silent while a file of the register is unread: it may be the missing link.
    """
    if not dossier.plans or dossier.unit not in register.units:
        return
    binding = Binding.of(dossier.unit, register)
    for plan in dossier.plans:
        for milestone in plan.milestones:
            duty = register.duties.get(milestone.duty)
            if duty is None or binding.holds(duty) or register.sub_duties(duty) or register.unread:
                continue
            where = duty.origin.at("chu_tri") if duty.leads else duty.origin.at("muc")
            yield Diagnostic(
                milestone.origin.at("nhiem_vu"),
                CODE,
                f"kế hoạch của '{dossier.unit}' đặt mốc cho nhiệm vụ '{duty.id}' mà đơn vị không chủ trì",
                hint="kiểm tra lại mã nhiệm vụ; mốc của đơn vị khác ghi trong kế hoạch của đơn vị ấy",
                related=(Related(where, "nhiệm vụ được giao ở đây"),),
            )
