"""Months in which obligations fall due: in order, all counted, the undated left out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from followup.pages.milestones import milestones
from followup.pages.page import Whole
from followup.status.standing import Standing
from followup.status.state import State

MakeState = Callable[..., State]


def test_months_stand_in_order_with_what_is_due_and_what_is_overdue(whole: Whole, state: MakeState) -> None:
    states = [
        state(Standing.IN_TIME, due=date(2025, 11, 30)),
        state(Standing.OVERDUE, due=date(2025, 10, 1), late=4),
        state(Standing.DONE_ON_TIME, due=date(2025, 10, 31)),
        state(Standing.NO_DEADLINE),
    ]
    months = milestones(states, whole.register, date(2025, 10, 5))

    assert [(each.first, each.due.value, each.current) for each in months] == [
        (date(2025, 10, 1), "2", True),
        (date(2025, 11, 1), "1", False),
    ]
    assert [each.overdue.value if each.overdue else None for each in months] == ["1", None]
    assert [sum(piece.amount for piece in each.slices) for each in months] == [2, 1]


def test_nothing_dated_gives_no_month(whole: Whole, state: MakeState) -> None:
    assert milestones([state(Standing.STANDING)], whole.register, date(2025, 10, 5)) == ()
