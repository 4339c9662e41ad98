"""How far something has come, in one row of a table: a few counts and a bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.pages.mark import Slice, slices
from followup.status.standing import Standing
from followup.status.standings import tally_of
from followup.status.state import State


class RowProgress(NamedTuple):
    """Counts of obligations: all, done of those with a deadline, these, and the overdue."""

    obligations: int
    done: int
    dated: int
    overdue: int
    slices: tuple[Slice, ...]


def row_progress(states: Sequence[State]) -> RowProgress | None:
    """Count STATES; None where there are none."""
    if not states:
        return None
    counted = tally_of(states)
    return RowProgress(
        obligations=counted.total,
        done=counted.done_with_deadline,
        dated=counted.with_deadline,
        overdue=counted[Standing.OVERDUE],
        slices=slices(counted),
    )
