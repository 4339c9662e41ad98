"""A unit cannot stand below itself."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.register import Register
from followup.rules.circles import circles

CODE = "unit-circle"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each circle of superior units."""
    parents = {unit.id: (unit.parent,) for unit in register.units.values() if unit.parent}
    for circle in circles(parents):
        places = [register.units[name].origin.at("truc_thuoc") for name in circle]
        yield Diagnostic(
            places[0],
            CODE,
            f"chuỗi trực thuộc quay về chính nó: {' → '.join((*circle, circle[0]))}",
            hint="sửa hoặc xóa `truc_thuoc` ở một đơn vị trong chuỗi",
            related=tuple(Related(place, "đơn vị tiếp theo trong chuỗi") for place in places[1:]),
        )
