"""What to look at first: obligations in the order of urgency, and how late the late ones are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from followup.status.standing import Standing
from followup.status.state import State

_URGENCY = (
    Standing.OVERDUE,
    Standing.DUE_SOON,
    Standing.REASSIGN,
    Standing.REVIEW,
    Standing.AWAITING_POLICY,
    Standing.IN_TIME,
    Standing.DEADLINE_MISSING,
    Standing.AWAITING,
    Standing.NO_DEADLINE,
    Standing.STANDING,
    Standing.NOT_ARISEN,
    Standing.DONE_LATE,
    Standing.DONE_ON_TIME,
    Standing.DONE_NO_DEADLINE,
    Standing.SUSPENDED,
    Standing.CANCELLED,
)
OVERDUE = frozenset({Standing.OVERDUE})
_RANK = {standing: rank for rank, standing in enumerate(_URGENCY)}


def by_lateness(states: Iterable[State]) -> tuple[State, ...]:
    """Put STATES in order: overdue first and the longest before others, then what falls due next, the settled last.

    What was settled stands with the latest deadline first; equals keep their order.
    """
    return tuple(sorted(states, key=_key))


def most_urgent(states: Iterable[State]) -> State:
    """Give the one of STATES, of which there is at least one, that comes first by `by_lateness`."""
    return min(states, key=_key)


def _key(state: State) -> tuple[int, int, int]:
    due = (state.due or date.max).toordinal()
    settled = _RANK[state.standing] >= _RANK[Standing.DONE_LATE]
    return _RANK[state.standing], -(state.days_late or 0), -due if settled else due
