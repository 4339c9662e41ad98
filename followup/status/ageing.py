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
    return next((step for last, step in _LAST_DAYS if days <= last), Age.LONGER)


def ages(states: Iterable[State]) -> dict[Age, int]:
    """Count what is overdue in STATES by age; the steps add up to the overdue."""
    counts = dict.fromkeys(Age, 0)
    for state in states:
        if state.standing is Standing.OVERDUE and state.days_late is not None:
            counts[age(state.days_late)] += 1
    return counts
