"""What has moved since the period before: the same obligations on two days, models registered in between."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from followup.pages.comparison import Then
from followup.pages.entries import entries_by_id
from followup.pages.number import plain
from followup.pages.page import Whole
from followup.pages.since import Before, Since, before, since
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]

LAST = date(2025, 6, 30)


def told(whole: Whole, then: tuple[State, ...], now: tuple[State, ...]) -> Since:
    here = replace(whole, standings=Standings(now))
    return since(Before(LAST, Then("ngày 30/6/2025", Standings(then))), entries_by_id(here), here)


def moves(found: Since) -> dict[str, str]:
    return {each.word: each.number.shown for each in found.moves}


def test_tells_by_how_much_each_standing_has_grown_or_shrunk(whole: Whole, state: MakeState) -> None:
    def of(standing: Standing, year: int) -> State:
        return state(standing, occurrence=f"{year}-nam")

    then = (of(Standing.IN_TIME, 2021), of(Standing.OVERDUE, 2022), of(Standing.OVERDUE, 2023))
    now = (
        of(Standing.DONE_ON_TIME, 2021),
        of(Standing.DONE_LATE, 2022),
        of(Standing.AWAITING, 2023),
        of(Standing.IN_TIME, 2024),
    )
    found = told(whole, then, now)

    assert plain(found.finding) == "+2 đầu việc hoàn thành so với ngày 30/6/2025"
    assert moves(found) == {"Chờ xác nhận": "+1", "Quá hạn": "−2", "Tổng số đầu việc": "+1"}
    assert [number.id for number in found.numbers] == [
        "them-hoan-thanh",
        "them-cho-xac-nhan",
        "them-qua-han",
        "them-dau-viec",
    ]


def test_what_has_not_moved_is_left_out(whole: Whole, state: MakeState) -> None:
    same = (state(Standing.OVERDUE),)
    found = told(whole, same, same)

    assert plain(found.finding) == "Không có thêm đầu việc hoàn thành so với ngày 30/6/2025"
    assert moves(found) == {}


def test_counts_the_models_registered_since(moved: Whole) -> None:
    begun = [each for each in moved.lived if each.row.events[0].on > "2025-06-30"]

    assert begun
    assert moves(told(moved, (), ())) == {"Mô hình đăng ký mới": f"+{len(begun)}"}


def test_nothing_came_before_where_no_period_has_ended(whole: Whole, whole_of: Laid) -> None:
    opened = whole_of({"data/ky/2025-6t1.yaml": "ma: 2025-6t1\n"})
    earlier = before(opened)

    assert before(whole) is None
    assert earlier is not None
    assert (earlier.on, earlier.then.name) == (LAST, "ngày 30/6/2025")
