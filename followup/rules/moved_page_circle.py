"""Pages that are no more cannot lead to each other in a circle: nobody would arrive."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.register import Register
from followup.rules.circles import circles

CODE = "moved-page-circle"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each circle of pages that are no more."""
    leading = {name: (each.new,) for name, each in register.redirects.items() if each.new}
    for circle in circles(leading):
        places = [register.redirects[name].origin.at("den") for name in circle]
        yield Diagnostic(
            places[0],
            CODE,
            f"các trang dẫn lòng vòng về chính nó: {' → '.join((*circle, circle[0]))}",
            hint="sửa hoặc xóa `den` ở một mục trong vòng",
            related=tuple(Related(place, "trang tiếp theo trong vòng") for place in places[1:]),
        )
