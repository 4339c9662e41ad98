"""From when until when a reporting unit of the sample works; the same days stand in its record."""

from __future__ import annotations

from datetime import date
from functools import cache

from tests.bench.sample.units import units

_ALWAYS = (date(2016, 1, 1), date(2099, 12, 31))


def life_of(unit: str) -> tuple[date, date]:
    """Give the first and the last day of UNIT."""
    return _lives()[unit]


@cache
def _lives() -> dict[str, tuple[date, date]]:
    return {
        str(each["ma"]): (_day(each.get("hoat_dong_tu"), _ALWAYS[0]), _day(each.get("hoat_dong_den"), _ALWAYS[1]))
        for each in units()
    }


def _day(written: object, otherwise: date) -> date:
    return date.fromisoformat(written) if isinstance(written, str) else otherwise
