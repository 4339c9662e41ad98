"""Draw a page, and say by a digest whether it must be drawn again.

The engine, the templates, the frame and the page with its view are the whole truth about a page: equal digests
mean equal bytes.
"""

from __future__ import annotations

import hashlib
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from followup.render.templates import Templates

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from followup.pages.page import Page
    from followup.render.site import Frame

_PLAIN = frozenset({str, int, bool, float, type(None), date, Decimal})


class Drawer:
    """Draws pages with the templates in a folder, inside FRAME. ENGINE is the digest of the program itself."""

    def __init__(self, templates: Path, frame: Frame, engine: str) -> None:
        self._templates = Templates(templates, frame)
        self._ground = hashlib.sha256(f"{engine}\n{canonical(frame)}\n".encode())

    def draw(self, page: Page) -> bytes:
        """Give the bytes of PAGE. Raises TemplateFault for whatever goes wrong in a template."""
        return self._templates.draw(page).encode()

    def digest(self, page: Page) -> str:
        """Give the digest of all that PAGE is made of. Raises TypeError for a view that `canonical` refuses."""
        digest = self._ground.copy()
        digest.update(f"{self._templates.digest(page.template)}\n{canonical(page)}".encode())
        return digest.hexdigest()


def canonical(value: object) -> str:
    """Spell VALUE so that equal values, and only they, are spelled alike, on every machine and in every run.

    Text, numbers, days, members of enumerations, None, tuples and frozen dataclasses of these. Anything else, be it
    that its order is not fixed (sets, mappings), that it can change, or that it tells a moment, raises TypeError.
    """
    kind = type(value)
    if kind in _PLAIN:
        return repr(value)
    if isinstance(value, tuple):
        return "".join(["(", *[f"{each}," for each in _spelled(value)], ")"])
    if isinstance(value, Enum):
        return f"{kind.__qualname__}.{value.name}"
    form, names = _form(kind)  # type: ignore[arg-type] # every class can be hashed
    return form % tuple(_spelled([getattr(value, name) for name in names]))


def _spelled(values: Iterable[object]) -> list[str]:
    """Spell each of VALUES; most are plain, and millions of them are not worth a call each."""
    return [repr(each) if type(each) in _PLAIN else canonical(each) for each in values]


@cache
def _form(kind: type) -> tuple[str, tuple[str, ...]]:
    """Give how a frozen dataclass is spelled, with %s for each of its fields, and their names."""
    if not is_dataclass(kind) or not kind.__dataclass_params__.frozen:  # type: ignore[attr-defined] # not in its stub
        raise TypeError(f"không dùng được trong dữ liệu của một trang: {kind.__qualname__}")
    names = tuple(each.name for each in fields(kind))
    return f"{kind.__qualname__}({''.join(f'{name}=%s,' for name in names)})", names
