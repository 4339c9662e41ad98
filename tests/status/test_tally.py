"""Counts add up, and a rate never goes without what it was made of."""

from __future__ import annotations

import pytest

from followup.status.standing import Standing
from followup.status.tally import (
    EMPTY,
    Rate,
    RateRule,
    Tally,
    completion_rate,
    due_completion_rate,
    on_time_rate,
    tally,
)

OUTSIDE = tuple(
    each
    for each in Standing
    if each not in {Standing.DONE_ON_TIME, Standing.DONE_LATE, Standing.OVERDUE, Standing.DUE_SOON, Standing.IN_TIME}
)


def counted(**counts: int) -> Tally:
    return tally(Standing[name] for name, many in counts.items() for _ in range(many))


def test_every_obligation_counts_once() -> None:
    one_each = tally(Standing)

    assert one_each.total == len(Standing)
    assert [many for _, many in one_each] == [1] * len(Standing)
    assert one_each + EMPTY == one_each
    assert (one_each + one_each)[Standing.OVERDUE] == 2


def test_what_has_no_deadline_to_be_judged_by_is_outside_every_rate() -> None:
    mine = counted(DONE_ON_TIME=3, DONE_LATE=1, OVERDUE=1, DUE_SOON=1, IN_TIME=2)
    with_all = mine + tally(OUTSIDE)

    assert completion_rate(mine) == completion_rate(with_all) == Rate(RateRule.COMPLETION, 4, 8)
    assert due_completion_rate(mine) == due_completion_rate(with_all) == Rate(RateRule.DUE_COMPLETION, 4, 5)
    assert on_time_rate(mine) == on_time_rate(with_all) == Rate(RateRule.ON_TIME, 3, 4)
    assert (with_all.done, with_all.done_with_deadline, with_all.open_with_deadline) == (5, 4, 4)


@pytest.mark.parametrize("rate", [completion_rate, due_completion_rate, on_time_rate])
def test_where_nothing_was_counted_there_is_no_rate(rate: object) -> None:
    assert callable(rate)
    assert rate(tally(OUTSIDE)) is None
