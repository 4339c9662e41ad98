"""What falls due in the coming days: the units of one task and day together, the soonest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.lateness import by_lateness
from followup.pages.number import Told, Words, told_of
from followup.pages.obligation_link import occurrence_words
from followup.pages.page import Link, Whole
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State
from followup.vietnamese import slug

_WAITING = frozenset({Standing.DUE_SOON, Standing.IN_TIME})


class Upcoming(NamedTuple):
    """A task that falls due for some units on one day."""

    due: date
    duty: Link
    directive: Link
    occurrence: str
    who: Words
    left: Words


def due_soon(told: Standings, as_of: date, days: int) -> tuple[State, ...]:
    """Give what is open and falls due from AS_OF on for DAYS days, both days included, the soonest first."""
    last = as_of + timedelta(days=days)
    waiting = told.among(_WAITING)
    return by_lateness(each for each in waiting if each.due is not None and as_of <= each.due <= last)


def due_figure(due: date, duty: str, occurrence: str) -> str:
    """Name the figure that counts, in the calendar of duties, the units for which DUTY falls due on the day DUE."""
    key = slug(duty.replace("đ", "dd"))  # `đ` and `d` are two items of a Vietnamese list
    return f"{due.isoformat()}-{key}{f'-{occurrence}' if occurrence else ''}"


def days_left(due: date, as_of: date) -> Words:
    """Say how many days are left until DUE; the row tells DUE itself."""
    left = (due - as_of).days
    return ("còn ", Told(left), " ngày") if left else ("hôm nay",)


def upcoming(whole: Whole) -> Iterator[Upcoming]:
    """Give what falls due soon, the units of one task and day together."""
    register = whole.register
    found: dict[tuple[date, str, str], list[str]] = {}
    for each in due_soon(whole.standings, whole.as_of, register.settings.soon_days):
        if each.due is not None:
            found.setdefault((each.due, each.duty, each.occurrence), []).append(each.unit)
    for (due, name, occurrence), units in found.items():
        duty = register.duties[name]
        yield Upcoming(
            due=due,
            duty=naming.duty_link(duty),
            directive=naming.directive_link(register.directives[duty.directive]),
            occurrence=occurrence_words(occurrence) if occurrence else "",
            who=(register.units[units[0]].name,)
            if len(units) == 1
            else (
                told_of(address.SCHEDULE, due_figure(due, name, occurrence), len(units)),
                " đơn vị",
            ),
            left=days_left(due, whole.as_of),
        )
