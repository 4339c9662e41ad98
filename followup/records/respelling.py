"""Read a misspelt key as the key that it stands for, so that its value is looked at in the same run.

Without this `Thời hạn: 31/6` would be one mistake today and another one tomorrow, and a misspelt key that must be
there would be missed as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from followup.diagnostics import Route
from followup.records.record import Record
from followup.records.shape import keys, kind_under, required_keys
from followup.vietnamese import fold, nearest

if TYPE_CHECKING:
    from followup.source.document import Value


class Respelt(NamedTuple):
    """VALUES with right keys; `typed` tells at the route of each mended key what stands in the file."""

    values: Mapping[str, Value]
    typed: Mapping[Route, str]

    def as_typed(self, route: Route) -> Route:
        """Give ROUTE, which leads through right keys, as it leads through the file."""
        return tuple(self.typed.get(route[: index + 1], step) for index, step in enumerate(route))


def respell(kind: type[Record], values: Mapping[str, Value]) -> Respelt:
    """Give VALUES, meant as a record of KIND, with each key mended of which one can be sure what it stands for."""
    typed: dict[Route, str] = {}
    return Respelt(_mended(kind, values, (), typed), typed)


def key_meant(typed: str, known: Iterable[str]) -> str | None:
    """Give the one of KNOWN that TYPED stands for: the same without marks, blanks and capitals, else the nearest."""
    known = tuple(known)
    plain = "_".join(fold(typed).replace("_", " ").replace("-", " ").split())
    return plain if plain in known else next(iter(nearest(plain, known)), None)


def _mended(kind: type[Record], values: Mapping[str, Value], route: Route, typed: dict[Route, str]) -> dict[str, Value]:
    known = keys(kind)
    free = [name for name in known if values.get(name) in (None, "")]
    mended: dict[str, Value] = {}
    for name, value in values.items():
        right = name if name in known else _sure(kind, name, free)
        if right is None:
            mended[name] = value
            continue
        if right != name:
            free.remove(right)
            typed[(*route, right)] = name
        mended[right] = _inside(kind_under(kind, right), value, (*route, right), typed)
    return mended


def _sure(kind: type[Record], name: str, free: list[str]) -> str | None:
    """Give the key that NAME stands for if only its spelling differs, or if that key must be there and is not."""
    right = key_meant(name, free)
    if right is None or right in required_keys(kind):
        return right
    return right if fold(name).replace(" ", "_").replace("-", "_") == right else None


def _inside(kind: type[Record] | None, value: Value, route: Route, typed: dict[Route, str]) -> Value:
    if kind is None:
        return value
    if isinstance(value, dict):
        return _mended(kind, value, route, typed)
    if isinstance(value, list):
        return [
            _mended(kind, each, (*route, index), typed) if isinstance(each, dict) else each
            for index, each in enumerate(value)
        ]
    return value
