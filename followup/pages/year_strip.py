"""Months side by side with a bar for every week in which something falls due: where the busy weeks lie."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from followup.vietnamese import count, day

HEIGHT = 56
"""How high, in pixels, the bar of the busiest week is."""


class WeekBar(NamedTuple):
    """One week. `x` and `width` are shares (0 to 100) of the strip, `height` pixels."""

    x: float
    width: float
    height: int
    text: str


class MonthMark(NamedTuple):
    """One month: where it begins, where its name stands, what falls due in it."""

    x: float
    middle: float
    name: str
    amount: int


class YearStrip(NamedTuple):
    """The drawing; `spoken` says in words what it shows."""

    months: tuple[MonthMark, ...]
    bars: tuple[WeekBar, ...]
    spoken: str


def months_from(first: date, number: int) -> tuple[tuple[date, date], ...]:
    """Give the first and last day of NUMBER months, the first of which FIRST lies in."""
    starts = (divmod(first.year * 12 + first.month - 1 + step, 12) for step in range(number))
    return tuple(
        (date(year, place + 1, 1), date(year, place + 1, monthrange(year, place + 1)[1])) for year, place in starts
    )


def year_strip(months: Sequence[tuple[date, date]], due: Sequence[date]) -> YearStrip:
    """Draw the days DUE, of which there is at least one, over MONTHS."""
    first, last = months[0][0], months[-1][1]
    whole = (last - first).days + 1
    weeks: dict[date, int] = {}
    for each in sorted(due):
        monday = each - timedelta(days=each.weekday())
        weeks[monday] = weeks.get(monday, 0) + 1
    busiest = max(weeks, key=lambda each: weeks[each])
    return YearStrip(
        months=tuple(_month(start, end, due, (start - first).days, whole) for start, end in months),
        bars=tuple(
            WeekBar(
                x=_share(max((monday - first).days, 0), whole),
                width=_share(6, whole),
                height=max(6, round(HEIGHT * number / weeks[busiest])),
                text=f"{_week(monday)}: {count(number)} đầu việc",
            )
            for monday, number in weeks.items()
        ),
        spoken=f"Nhiều nhất là {_week(busiest)}: {count(weeks[busiest])} đầu việc đến hạn.",
    )


def _month(start: date, end: date, due: Sequence[date], before: int, whole: int) -> MonthMark:
    days = (end - start).days + 1
    falling = sum(start <= each <= end for each in due)
    return MonthMark(_share(before, whole), _share(before + days / 2, whole), f"T{start.month}", falling)


def _week(monday: date) -> str:
    return f"tuần {day(monday)} – {day(monday + timedelta(days=6))}"


def _share(part: float, whole: int) -> float:
    return round(100 * part / whole, 3)
