"""A straight axis of time, from the first day of a year to the first day of another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

_STEPS = (1, 2, 5, 10, 20, 50, 100, 500, 1000, 5000)
_MOST_TICKS = 6
_NOWHERE = date(2000, 1, 1)  # an axis over no day at all is never drawn with a tick


class TimeAxis(NamedTuple):
    """`first` and `last` bound the axis; `ticks` are the first days of the years that are written on it."""

    first: date
    last: date
    ticks: tuple[date, ...]

    @staticmethod
    def over(days: Iterable[date]) -> TimeAxis:
        """Give the axis that holds all DAYS, in whole years, with at most six years written on it."""
        years = sorted({each.year for each in days})
        if not years:
            return TimeAxis(_NOWHERE, _NOWHERE, ())
        start, end = years[0], min(years[-1] + 1, date.max.year)
        step = next(each for each in _STEPS if (end - start) / each <= _MOST_TICKS)
        ticks = (date(year, 1, 1) for year in range(start, end + 1) if year % step == 0)
        return TimeAxis(date(start, 1, 1), date(end, 1, 1), tuple(ticks))

    def share(self, day: date) -> float:
        """Give where DAY stands, from 0 (the first day) to 100."""
        length = (self.last - self.first).days or 1
        return round(100 * (day - self.first).days / length, 2)
