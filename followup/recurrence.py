"""Recurring deadlines: a rule written once, and the occurrences that follow from it.

A rule without a day to start from has no occurrences: whoever shows it says so, and nothing is invented.
What the words of a document mean as a rule is read in `followup.recurrence_words`.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from followup.periods import PARTY, REGULAR_KINDS, Period, PeriodKind, between, period
from followup.working_days import DayRule, shifted

_ONE_DAY = timedelta(days=1)
_CYCLE_YEARS = {PeriodKind.THREE_YEARS: 3, PeriodKind.FIVE_YEARS: 5}


class DueDay(NamedTuple):
    """The last day to be in time: DAY of the MONTH-th month of a period.

    Both count from 1. A month past the period's end lies in the next one (13 is January of the year after); a
    day that a month has not is its last, so 31 is always the last day. For weeks MONTH counts weeks and DAY is
    1 for Monday … 7 for Sunday.
    """

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Rule:
    """Something due once EVERY calendar period, on each of DUE_DAYS; without them on the period's last day.

    Cycles of three and five years count from STARTS_ON, not from the calendar: they are due in the year in
    which the years are full. What falls due before STARTS_ON or belongs to the time after ENDS_ON is left out.
    """

    every: PeriodKind
    due_days: tuple[DueDay, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None

    def __post_init__(self) -> None:
        if self.every not in REGULAR_KINDS:
            raise ValueError(f"không lặp lại theo lịch: {self.every}")
        last = 7 if self.every is PeriodKind.WEEK else 31
        if any(month < 1 or not 1 <= day <= last for month, day in self.due_days):
            raise ValueError(f"không phải ngày trong kỳ: {self.due_days}")


class Occurrence(NamedTuple):
    """One time that a rule falls due. KEY is its period's id, numbered `-1`, `-2` … where a period has several."""

    key: str
    starts: date
    due: date


def occurrences(
    rule: Rule, until: date, *, weekends: DayRule = DayRule.KEEP, holidays: AbstractSet[date] = frozenset()
) -> tuple[Occurrence, ...]:
    """Give all occurrences of RULE that have begun by UNTIL (some fall due later), in the order of their due days.

    A due day that is no working day is moved as WEEKENDS says; an occurrence whose due day is moved before its
    start starts on that day. Empty without a day to start from.
    """
    if rule.starts_on is None:
        return ()
    found = [
        Occurrence(each.key, min(each.starts, moved), moved)
        for each in _unshifted(rule, rule.starts_on, until)
        if each.starts <= until
        for moved in [shifted(each.due, weekends, holidays)]
    ]
    return tuple(sorted(found, key=lambda each: (each.due, each.starts, each.key)))


def _unshifted(rule: Rule, starts_on: date, until: date) -> Iterator[Occurrence]:
    for begins, held in _periods(rule.every, starts_on, until):
        starts = begins
        # a set, because the 30th and the 31st are one day in some months
        due_days = sorted({_due(held, each) for each in rule.due_days}) or [held.end]
        for number, due in enumerate(due_days, start=1):
            belongs = min(due, held.end)  # what is due after its period's end belongs to that period all the same
            if starts_on <= belongs and (rule.ends_on is None or belongs <= rule.ends_on):
                yield Occurrence(held.id if len(rule.due_days) <= 1 else f"{held.id}-{number}", starts, due)
            starts = max(starts, due + _ONE_DAY)


def _periods(every: PeriodKind, starts_on: date, until: date) -> Iterator[tuple[date, Period]]:
    """Yield each period with the day on which work for it begins: not before STARTS_ON."""
    if every not in _CYCLE_YEARS:
        yield from ((max(each.start, starts_on), each) for each in between(starts_on, until, every, PARTY))
        return
    years, begins = _CYCLE_YEARS[every], starts_on
    number = 1
    while begins <= until:
        next_begins = _anniversary(starts_on, number * years)
        full = next_begins - _ONE_DAY
        held = period(f"{full.year - years + 1}-{years}n", PARTY)
        if held is None:
            return
        yield begins, held
        begins, number = next_begins, number + 1


def _anniversary(day: date, years: int) -> date:
    """Give DAY that many YEARS later; 29 February is 28 February in a year that has none."""
    year = day.year + years
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def _due(held: Period, due_day: DueDay) -> date:
    if held.kind is PeriodKind.WEEK:
        return held.start + timedelta(weeks=due_day.month - 1, days=due_day.day - 1)
    year, month = divmod(12 * held.start.year + held.start.month - 1 + due_day.month - 1, 12)
    return date(year, month + 1, min(due_day.day, monthrange(year, month + 1)[1]))
