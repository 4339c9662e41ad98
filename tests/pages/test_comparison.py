"""Two days side by side: every line is the difference of its lists, and the lines add up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from followup.pages.comparison import Moved, Then, comparison, past_links
from followup.pages.page import Whole
from followup.status.standing import DONE, Standing
from followup.status.standings import Standings
from followup.status.state import State

MakeState = Callable[..., State]


def test_every_line_is_the_difference_of_its_lists(whole: Whole, state: MakeState) -> None:
    before = (state(Standing.IN_TIME), state(Standing.IN_TIME, occurrence="2024-nam"))
    now = (
        state(Standing.DONE_ON_TIME),
        state(Standing.OVERDUE, late=2, occurrence="2024-nam"),
        state(Standing.IN_TIME),
    )

    table = comparison(
        Then("hết năm 2024", Standings(before)), Then("hết năm 2025", Standings(now)), whole, prefix="ky"
    )

    assert [(row.mark.key if row.mark else "", row.now.value, row.change.shown) for row in table.rows] == [
        ("DONE_ON_TIME", "1", "+1"),
        ("IN_TIME", "1", "−1"),
        ("OVERDUE", "1", "+1"),
    ]
    assert sum(int(row.now.value) for row in table.rows) == len(now)
    assert len({each.id for each in table.numbers}) == len(table.numbers) == 6


def test_an_obligation_that_moved_on_leads_to_its_duty_only(whole: Whole, state: MakeState) -> None:
    still, gone = state(Standing.IN_TIME), state(Standing.IN_TIME, unit="huyen-uy-a")
    today = replace(whole, standings=Standings((still,)))

    assert [bool(each.anchor) for each in past_links((still, gone), today)] == [True, False]


def test_what_moved_between_standings_that_are_taken_together_has_not_come_or_gone(state: MakeState) -> None:
    then = Standings(
        (state(Standing.DONE_ON_TIME), state(Standing.OVERDUE, unit="a"), state(Standing.OVERDUE, unit="b"))
    )
    now = Standings((state(Standing.DONE_LATE), state(Standing.DONE_LATE, unit="a"), state(Standing.OVERDUE, unit="c")))
    moved = Moved(then, now)

    assert [[each.unit for each in states] for states in moved.across(DONE)] == [["a"], []]
    assert [[each.unit for each in states] for states in moved.across(frozenset({Standing.OVERDUE}))] == [
        ["c"],
        ["a", "b"],
    ]
    assert [[each.unit for each in states] for states in moved.across(frozenset(Standing))] == [["c"], ["b"]]
