"""What the values of an indicator say on a day: by unit and year, against baseline and target, and within a group.

The method, which the page on figures publishes:
- the value of a ratio is numerator / denominator, times 100 where it is measured in %; without a denominator above
  zero there is none;
- a year's value is the value given for the year itself; else figures of a stretch (trong_ky) are added up over the
  longest stretches that do not overlap, and of figures that run on (luy_ke) or are of a day (thoi_diem) the last
  stands;
- several units together: numerators over denominators for a ratio, whoever gives none being left out; the sum for all
  other figures;
- progress is (value - baseline) / (target - baseline); without a baseline value / target, or target / value where less
  is better. It is not cut off at 0 or 1. The target is reached when the value is at least it (at most, where less is
  better);
- a target or baseline for the unit itself goes before one for its group, and that before the one for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Context, Decimal
from typing import NamedTuple, TypeVar

from followup.initiative_steps import year_of
from followup.movement_rows import ValueRow
from followup.periods import PARTY, Period, period
from followup.records.indicator import Baseline, Direction, Indicator, Target
from followup.records.sum_kind import SumKind
from followup.register import Register
from followup.summary import Summary

_EXACT = Context(prec=28)
PERCENT = "%"

G = TypeVar("G", Baseline, Target)


class Measured(NamedTuple):
    """A value, with what was divided by what where it is a ratio. `periods` are those that it was made of."""

    value: Decimal
    numerator: Decimal | None
    denominator: Decimal | None
    periods: tuple[str, ...]


class UnitYear(NamedTuple):
    """One unit's value of one indicator for one year, beside its target and its baseline."""

    unit: str
    year: int
    measured: Measured
    target: Target | None
    baseline: Baseline | None
    progress: Decimal | None
    reached: bool | None


def by_unit_and_year(
    indicator: Indicator, summaries: Iterable[Summary], register: Register, *, as_of: date
) -> tuple[UnitYear, ...]:
    """Give every unit's value for every year that has one by AS_OF, in order of protocol, then of year."""
    order = {name: place for place, name in enumerate(register.units)}
    found: list[UnitYear] = []
    for summary in sorted(summaries, key=lambda each: (order.get(each.unit, len(order)), each.unit)):
        rows = counting(summary.values, indicator, as_of=as_of)
        for year in sorted({year for row in rows if (year := year_of(row.period)) is not None}):
            measured = year_value(indicator, rows, year)
            if measured is not None:
                found.append(_unit_year(indicator, summary.unit, year, measured, register))
    return tuple(found)


def counting(rows: Iterable[ValueRow], indicator: Indicator, *, as_of: date) -> tuple[ValueRow, ...]:
    """Give those of ROWS that are the INDICATOR's and were received by AS_OF."""
    limit = as_of.isoformat()
    return tuple(
        row
        for row in rows
        if row.indicator == indicator.id and row.counts_from is not None and row.counts_from <= limit
    )


def year_value(indicator: Indicator, rows: Sequence[ValueRow], year: int) -> Measured | None:
    """Give one unit's value for YEAR, out of ROWS, which are its values of INDICATOR; None where none tells it."""
    dated = [(ruled, row) for row in rows if (ruled := period(row.period, PARTY)) and ruled.end.year == year]
    whole = [row for _, row in dated if row.period == f"{year}-nam"]
    if whole:
        return together(indicator, whole)
    within = [(ruled, row) for ruled, row in dated if ruled.start.year == year]
    if not within:
        return None
    if indicator.sums is SumKind.PERIOD:
        return together(indicator, [row for _, row in _disjoint(within)])
    last = max(within, key=lambda each: (each[0].end, -each[0].start.toordinal()))
    return together(indicator, [last[1]])


def together(indicator: Indicator, rows: Iterable[ValueRow]) -> Measured | None:
    """Give ROWS as one value, of one unit or of several; None where a ratio has nothing to be divided by."""
    values = list(rows)
    periods = tuple(dict.fromkeys(row.period for row in values))
    ratios = [row for row in values if row.numerator is not None and row.denominator is not None]
    if ratios:
        numerator = sum((Decimal(row.numerator or 0) for row in ratios), Decimal(0))
        denominator = sum((Decimal(row.denominator or 0) for row in ratios), Decimal(0))
        if not denominator:
            return None
        share = _EXACT.divide(numerator * (100 if indicator.measure == PERCENT else 1), denominator)
        return Measured(share, numerator, denominator, periods)
    plain = [Decimal(row.value) for row in values if row.value is not None]
    if not plain or (len(plain) > 1 and indicator.measure == PERCENT):
        return None  # shares without their denominators cannot be put together
    return Measured(sum(plain, Decimal(0)), None, None, periods)


def progress(value: Decimal, target: Decimal, baseline: Decimal | None, direction: Direction) -> Decimal | None:
    """Give how much of the way is done, 1 being all of it; None where there is no way to go."""
    if baseline is not None:
        return _EXACT.divide(value - baseline, target - baseline) if target != baseline else None
    above, below = (value, target) if direction is Direction.UP else (target, value)
    return _EXACT.divide(above, below) if below else None


def reached(value: Decimal, target: Decimal, direction: Direction) -> bool:
    """Tell whether VALUE is at least as good as TARGET."""
    return value >= target if direction is Direction.UP else value <= target


def median(values: Iterable[Decimal]) -> Decimal | None:
    """Give the middle of VALUES (half of them are at least it); of an even number the mean of the two in the middle."""
    ordered = sorted(values)
    if not ordered:
        return None
    middle, odd = divmod(len(ordered), 2)
    return ordered[middle] if odd else _EXACT.divide(ordered[middle - 1] + ordered[middle], Decimal(2))


def target_for(indicator: Indicator, unit: str | None, year: int, register: Register) -> Target | None:
    """Give the target of YEAR that binds UNIT (None: the one for all), else that of the term that YEAR lies in."""
    named = [each for each in indicator.targets if each.period == f"{year}-nam"]
    longer = [each for each in indicator.targets if each not in named and _covers(each.period, year)]
    return _nearest(named, unit, register) or _nearest(longer, unit, register)


def baseline_for(indicator: Indicator, unit: str | None, register: Register) -> Baseline | None:
    """Give the baseline that is told of UNIT (None: of all)."""
    return _nearest(indicator.baselines, unit, register)


def compared_groups(indicator: Indicator, register: Register, *, on: date) -> Mapping[str, tuple[str, ...]]:
    """Give the units that are compared with one another, by the group that they form on the day ON."""
    return {name: tuple(unit.id for unit in register.members(name, on)) for name in indicator.compared_within}


def _unit_year(indicator: Indicator, unit: str, year: int, measured: Measured, register: Register) -> UnitYear:
    target = target_for(indicator, unit, year, register)
    baseline = baseline_for(indicator, unit, register)
    done = None
    if target is not None:
        start = baseline.value if baseline else None
        done = progress(measured.value, target.value, start, indicator.direction)
    met = reached(measured.value, target.value, indicator.direction) if target is not None else None
    return UnitYear(unit, year, measured, target, baseline, done, met)


def _nearest(given: Iterable[G], unit: str | None, register: Register) -> G | None:
    """Give the one of GIVEN that is nearest to UNIT: its own, its group's, the one for all."""
    every = list(given)
    groups = register.names(unit) if unit else frozenset[str]()
    own = (each for each in every if unit is not None and each.unit == unit)
    group = (each for each in every if each.unit is not None and each.unit in groups)
    common = (each for each in every if each.unit is None)
    return next(own, None) or next(group, None) or next(common, None)


def _covers(name: str, year: int) -> bool:
    ruled = period(name, PARTY)
    return ruled is not None and ruled.start.year < ruled.end.year and ruled.start.year <= year <= ruled.end.year


def _disjoint(given: Iterable[tuple[Period, ValueRow]]) -> list[tuple[Period, ValueRow]]:
    """Give the longest of the stretches that do not overlap, in order of time."""
    chosen: list[tuple[Period, ValueRow]] = []
    for ruled, row in sorted(given, key=lambda each: (each[0].start - each[0].end, each[0].start)):
        if all(ruled.end < other.start or other.end < ruled.start for other, _ in chosen):
            chosen.append((ruled, row))
    return sorted(chosen, key=lambda each: each[0].start)
