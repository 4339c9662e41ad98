"""What is urgent stands first, whatever the order in which it came."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from followup.pages.lateness import by_lateness, most_urgent
from followup.status.ageing import overdue
from followup.status.standing import Standing
from followup.status.state import State

MakeState = Callable[..., State]


def test_every_standing_has_its_place(state: MakeState) -> None:
    ordered = by_lateness(state(each) for each in Standing)

    assert len({each.standing for each in ordered}) == len(Standing)
    assert ordered[0].standing is Standing.OVERDUE
    assert ordered[-1].standing is Standing.CANCELLED


def test_the_longest_overdue_stands_before_the_others(state: MakeState) -> None:
    states = [state(Standing.OVERDUE, late=days) for days in (3, 183, 41)]

    assert [each.days_late for each in overdue(states)] == [183, 41, 3]
    assert most_urgent([state(Standing.IN_TIME), *states]).days_late == 183


def test_of_what_is_open_the_next_deadline_comes_first_of_what_is_settled_the_last(state: MakeState) -> None:
    days = (date(2025, 11, 1), date(2025, 10, 1))

    assert [each.due for each in by_lateness(state(Standing.IN_TIME, due=day) for day in days)] == [days[1], days[0]]
    assert [each.due for each in by_lateness(state(Standing.DONE_LATE, due=day, late=1) for day in days)] == [*days]
