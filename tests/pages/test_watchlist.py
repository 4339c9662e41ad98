"""What needs attention: each obligation stands under what is wrong with it, and every heading counts its list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from followup.pages import watchlist
from followup.pages.number import plain
from followup.pages.page import Page, Whole
from followup.pages.watchlist import MOST_SHOWN, WatchlistView
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

MakeState = Callable[..., State]


def planned(whole: Whole, *states: State) -> tuple[Page, WatchlistView]:
    (page,) = watchlist.plan(replace(whole, standings=Standings(states)))
    assert isinstance(page.view, WatchlistView)
    return page, page.view


@pytest.mark.parametrize(
    ("late", "anchor"),
    [
        (1, "qua-han-1-7"),
        (7, "qua-han-1-7"),
        (8, "qua-han-8-30"),
        (30, "qua-han-8-30"),
        (31, "qua-han-tren-30"),
        (400, "qua-han-tren-30"),
    ],
)
def test_overdue_obligations_stand_by_age(whole: Whole, state: MakeState, late: int, anchor: str) -> None:
    _, view = planned(whole, state(Standing.OVERDUE, late=late))

    assert [each.anchor for each in view.lists] == [anchor]


def test_what_is_settled_or_in_time_needs_no_attention(whole: Whole, state: MakeState) -> None:
    calm = (Standing.DONE_ON_TIME, Standing.DONE_LATE, Standing.IN_TIME, Standing.STANDING, Standing.CANCELLED)

    page, view = planned(whole, *(state(each) for each in calm))

    assert (view.lists, page.numbers) == ((), ())
    assert plain(view.sentence) == "Chưa có đầu việc nào cần chú ý."


def test_each_list_counts_what_it_holds_and_the_sentence_repeats_it(whole: Whole, state: MakeState) -> None:
    page, view = planned(
        whole,
        state(Standing.OVERDUE, late=40),
        *(state(Standing.REASSIGN, occurrence=f"{year}-nam") for year in range(2000, 2000 + MOST_SHOWN + 5)),
        state(Standing.AWAITING)._replace(evidence=()),
    )

    assert plain(view.sentence) == (
        f"1 việc quá hạn trên 30 ngày, {MOST_SHOWN + 5} việc cần phân công lại, 1 việc chờ xác nhận, "
        "1 việc báo hoàn thành nhưng chưa có minh chứng."
    )
    assert [each.number for each in view.lists] == list(page.numbers)
    assert [each.more for each in view.lists] == [len(each.rows) < each.number.numerator for each in view.lists]
    assert len(view.lists[1].rows) == MOST_SHOWN


def test_nothing_is_called_late_where_nothing_has_a_date(whole: Whole, state: MakeState) -> None:
    _, view = planned(whole, state(Standing.NO_DEADLINE))

    assert view.nothing_known
    assert plain(view.sentence) == "1 việc văn bản không quy định thời hạn."
