"""The office's colour must be seen on white: as dark as text has to be."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.register import Register
from followup.shade import on_light

CODE = "pale-colour"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield a warning with the nearest colour that can be seen, which pages take instead (WCAG 2.2, 1.4.3)."""
    colour = register.settings.colour
    if colour is None or on_light(colour) == colour:
        return
    yield Diagnostic(
        register.settings.origin.at("mau_chinh"),
        CODE,
        f"màu {colour} quá nhạt để nhìn rõ trên nền trắng nên các trang dùng màu {on_light(colour)}",
        Severity.WARNING,
        hint=f'gõ "{on_light(colour)}", là màu gần nhất nhìn rõ được',
    )
