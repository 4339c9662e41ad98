"""When obligations fall due, month by month, and how those of each month stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from followup.pages.mark import Slice, slices
from followup.status.standing import Standing
from followup.status.state import State
from followup.status.tally import tally
from followup.vietnamese import month


@dataclass(frozen=True, slots=True)
class Milestone:
    """One month. `overdue` counts what is still to be done of it after its day."""

    month: str
    due: int
    overdue: int
    slices: tuple[Slice, ...]
    current: bool


def milestones(states: Iterable[State], as_of: date) -> tuple[Milestone, ...]:
    """Give the months in which STATES fall due, in order; what has no deadline is left out."""
    months: dict[date, list[State]] = {}
    for each in states:
        if each.due is not None:
            months.setdefault(each.due.replace(day=1), []).append(each)
    return tuple(
        Milestone(
            month=month(first),
            due=len(found),
            overdue=sum(each.standing is Standing.OVERDUE for each in found),
            slices=slices(tally(each.standing for each in found)),
            current=first == as_of.replace(day=1),
        )
        for first, found in sorted(months.items())
    )
