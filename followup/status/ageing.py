"""How long something is overdue, in the three steps in which offices chase it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from followup.status.standing import Standing
from followup.status.state import State


class Age(Enum):
    """How many days past the deadline; the value is how pages name it."""

    WEEK = "1–7 ngày"
    MONTH = "8–30 ngày"
    LONGER = "trên 30 ngày"


_LAST_DAYS = ((7, Age.WEEK), (30, Age.MONTH))


def age(days: int) -> Age:
    """Give the step that DAYS (1 or more) past a deadline fall into."""
    for last, step in _LAST_DAYS:
        if days <= last:
            return step
    return Age.LONGER


def overdue(states: Iterable[State]) -> tuple[State, ...]:
    """Give those of STATES that are overdue, the longest first."""
    late = [each for each in states if each.standing is Standing.OVERDUE]
    return tuple(sorted(late, key=lambda each: -(each.days_late or 0)))
