"""One spelling for each value, for digests of what pages are made from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from followup.pages.led import Led

_PLAIN = frozenset({str, int, bool, float, type(None), date, Decimal})


def canonical(value: object) -> str:
    """Spell VALUE so that equal values, and only they, are spelled alike, on every machine and in every run.

    Text, numbers, days, members of enumerations, None, tuples and named tuples of these, `Led`. Anything else, be it
    that its order is not fixed (sets, mappings), that it can change, or that it tells a moment, raises TypeError.
    """
    kind = type(value)
    if kind in _PLAIN:
        return repr(value)
    if isinstance(value, Enum):
        return f"{kind.__qualname__}.{value.name}"
    if isinstance(value, Led):
        return canonical(tuple(value))
    if not isinstance(value, tuple):
        raise TypeError(f"không dùng được để so dữ liệu: {kind.__qualname__}")
    name = "" if kind is tuple else kind.__qualname__
    return f"{name}({''.join(f'{canonical(each)},' for each in value)})"
