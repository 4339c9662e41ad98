"""A unit cannot take over from itself: what a unit inherits is read in the order of succession."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from followup.diagnostics import Diagnostic, Place, Related
from followup.records.unit import Unit
from followup.register import Register
from followup.rules.circles import circles

CODE = "succession-circle"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each circle of units that take over from one another."""
    successors = {
        unit.id: [name for change in unit.changes for name in change.successors] for unit in register.units.values()
    }
    for circle in circles(successors):
        places = [_place(register.units[name], heir) for name, heir in pairwise((*circle, circle[0]))]
        yield Diagnostic(
            places[0],
            CODE,
            f"chuỗi tiếp nhận quay về chính nó: {' → '.join((*circle, circle[0]))}",
            hint="bỏ một mã trong `don_vi_tiep_nhan`; đơn vị lập lại sau này cần một mã mới",
            related=tuple(Related(place, "đơn vị tiếp theo trong chuỗi") for place in places[1:]),
        )


def _place(unit: Unit, heir: str) -> Place:
    return next(
        change.origin.at("don_vi_tiep_nhan", change.successors.index(heir))
        for change in unit.changes
        if heir in change.successors
    )
