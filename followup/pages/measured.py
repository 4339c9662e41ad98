"""One indicator in numbers: year by year for the units that are compared with one another, never across such groups.

Units of different groups are not added up: a district and its communes count the same people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Context, Decimal
from typing import NamedTuple

from followup.pages.page import Whole
from followup.records.indicator import Indicator
from followup.status.indicators import (
    PERCENT,
    UnitYear,
    baseline_for,
    by_unit_and_year,
    compared_groups,
    median,
    reached,
    target_for,
)

_EXACT = Context(prec=28)
EVERYBODY = "Các đơn vị có số liệu"


class Together(NamedTuple):
    """The units of one group in one year: their common value, and what it is held against; None where not known.

    `given_by` names the document that sets the target; empty where none is named.
    """

    year: int
    value: Decimal
    target: Decimal | None
    given_by: str
    baseline: Decimal | None
    middle: Decimal | None
    met: bool | None
    units: tuple[UnitYear, ...]


class Compared(NamedTuple):
    """One group of units that are compared with one another, over the years that have values, the latest last."""

    name: str
    years: tuple[Together, ...]

    @property
    def latest(self) -> Together:
        return self.years[-1]


def compared(indicator: Indicator, whole: Whole) -> tuple[Compared, ...]:
    """Give the groups of INDICATOR that have a value by the as-of day."""
    found = by_unit_and_year(indicator, whole.summaries, whole.register, as_of=whole.as_of)
    groups = indicator.compared_within or (None,)
    made = (Compared(_name(each, whole), tuple(_years(indicator, each, found, whole))) for each in groups)
    return tuple(each for each in made if each.years)


def has_sample(indicator: Indicator, whole: Whole) -> bool:
    """Tell whether INDICATOR or any of its values is illustrative."""
    rows = (row for each in whole.summaries for row in each.values)
    return indicator.sample or any(row.sample and row.indicator == indicator.id for row in rows)


def _name(group: str | None, whole: Whole) -> str:
    party = whole.register.party(group) if group else None
    return party.name if party else EVERYBODY


def _years(indicator: Indicator, group: str | None, found: Iterable[UnitYear], whole: Whole) -> Iterator[Together]:
    by_year: dict[int, list[UnitYear]] = {}
    for each in found:
        by_year.setdefault(each.year, []).append(each)
    for year, units in sorted(by_year.items()):
        members = _members(indicator, group, year, whole)
        own = tuple(each for each in units if group is None or each.unit in members)
        value = together(indicator, own)
        if value is not None:
            yield _made(indicator, group, value, own, whole)


def _members(indicator: Indicator, group: str | None, year: int, whole: Whole) -> frozenset[str]:
    """Give the members of GROUP at the end of YEAR, or on the as-of day where that comes first."""
    groups: Mapping[str, tuple[str, ...]] = compared_groups(
        indicator, whole.register, on=min(date(year, 12, 31), whole.as_of)
    )
    return frozenset(groups.get(group or "", ()))


def together(indicator: Indicator, units: Iterable[UnitYear]) -> Decimal | None:
    """Give the common value of UNITS: numerators over denominators for a ratio, else the sum; None where neither is."""
    measured = [each.measured for each in units]
    if not measured:
        return None
    divided = [
        (each.numerator, each.denominator) for each in measured if each.denominator and each.numerator is not None
    ]
    if len(divided) == len(measured):
        over = sum((below for _, below in divided), Decimal(0))
        above = sum((above for above, _ in divided), Decimal(0))
        return _EXACT.divide(above * (100 if indicator.measure == PERCENT else 1), over)
    if len(measured) == 1:
        return measured[0].value
    return None if indicator.measure == PERCENT else sum((each.value for each in measured), Decimal(0))


def _made(
    indicator: Indicator, group: str | None, value: Decimal, units: tuple[UnitYear, ...], whole: Whole
) -> Together:
    year = units[0].year
    target = target_for(indicator, group, year, whole.register)
    baseline = baseline_for(indicator, group, whole.register)
    return Together(
        year=year,
        value=value,
        target=target.value if target else None,
        given_by=(target.source if target else None) or "",
        baseline=baseline.value if baseline else None,
        middle=median(each.measured.value for each in units) if len(units) > 1 else None,
        met=reached(value, target.value, indicator.direction) if target else None,
        units=units,
    )
