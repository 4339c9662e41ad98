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
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING

from followup.pages.flat import FLAT
from followup.render.kept_code import KeptCode
from followup.render.templates import Templates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from followup.pages.page import Page
    from followup.render.site import Frame

_PLAIN = frozenset({str, int, bool, float, type(None), date, Decimal})
_NOTHING: Mapping[int, str] = MappingProxyType({})


class Drawer:
    """Draws pages with the templates in a folder, inside FRAME. ENGINE is the digest of the program itself.

    In the folder KEPT compiled templates wait for the next build.
    """

    def __init__(self, templates: Path, frame: Frame, engine: str, kept: Path | None = None) -> None:
        self._templates = Templates(templates, frame, KeptCode(kept, engine) if kept else None)
        self._ground = hashlib.sha256(f"{engine}\n{canonical(frame)}\n".encode())

    @property
    def everything(self) -> str:
        """What stands for the engine, the frame and every template."""
        return f"{self._ground.hexdigest()} {self._templates.digest_of_all()}"

    def draw(self, page: Page) -> bytes:
        """Give the bytes of PAGE. Raises TemplateFault for whatever goes wrong in a template."""
        return self._templates.draw(page).encode()

    def digest(self, page: Page) -> str:
        """Give the digest of all that PAGE is made of. Raises TypeError for a view that `canonical` refuses."""
        known = {id(each): _short(canonical(each)) for each in page.numbers}
        return self._digest(page.template, canonical(page, known))

    def digest_after(self, digest: str, template: str) -> str:
        """Give the digest of a page that is made of nothing but another page, which has DIGEST, with TEMPLATE."""
        return self._digest(template, digest)

    def _digest(self, template: str, made_of: str) -> str:
        digest = self._ground.copy()
        digest.update(f"{self._templates.digest(template)}\n{made_of}".encode())
        return digest.hexdigest()


def canonical(value: object, known: Mapping[int, str] = _NOTHING) -> str:
    """Spell VALUE so that equal values, and only they, are spelled alike, on every machine and in every run.

    Text, numbers, days, members of enumerations, None, tuples, flat values and frozen dataclasses of these. Anything
    else, be it that its order is not fixed (sets, mappings), that it can change, or that it tells a moment, raises
    TypeError. KNOWN has the spelling of large parts of VALUE by their `id`: the figures of a page stand in its view
    as well.
    """
    kind = type(value)
    if kind in _PLAIN:
        return repr(value)
    if kind in FLAT:
        return f"{kind.__name__}{_spelled(value, known)}"  # type: ignore[arg-type] # flat values are tuples
    if isinstance(value, tuple):
        return _spelled(value, known)
    if isinstance(value, Enum):
        return f"{kind.__qualname__}.{value.name}"
    if id(value) in known:
        return known[id(value)]
    name, fields_of = _form(kind)  # type: ignore[arg-type] # every class can be hashed
    return name + _spelled(fields_of(value), known)


def _spelled(values: tuple[object, ...], known: Mapping[int, str]) -> str:
    """Spell VALUES one after another; where all are plain or flat, Python does it in one go, a million times."""
    kinds = set(map(type, values))
    if kinds <= _PLAIN:
        return tuple.__repr__(values)
    if kinds <= _PLAIN | FLAT:
        named = type(values[0]).__name__ if len(kinds) == 1 else ",".join([type(each).__name__ for each in values])
        return f"{named}{tuple.__repr__(values)}"
    return "".join(["(", *[f"{canonical(each, known)}," for each in values], ")"])


@cache
def _form(kind: type) -> tuple[str, Callable[[object], tuple[object, ...]]]:
    """Give the name of a frozen dataclass, and what gives the values of its fields in their order."""
    if not is_dataclass(kind) or not kind.__dataclass_params__.frozen:  # type: ignore[attr-defined] # not in its stub
        raise TypeError(f"không dùng được trong dữ liệu của một trang: {kind.__qualname__}")
    names = [each.name for each in fields(kind)]
    if len(names) > 1:
        return kind.__qualname__, attrgetter(*names)
    return kind.__qualname__, lambda value: tuple(getattr(value, name) for name in names)


def _short(spelled: str) -> str:
    return hashlib.sha256(spelled.encode()).hexdigest()
