"""Handover: every post names the units that it follows on the day, and nobody's open work is forgotten."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from followup.pages import posts
from followup.pages.number import plain
from followup.pages.page import Page, Whole
from followup.pages.posts import PostsView
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]

FOLLOWED = """
ma: mat-tran
ten: Mặt trận Tổ quốc tỉnh
loai_don_vi: mat_tran
cap: tinh
thu_tu: 300
bo_phan_theo_doi:
  - {chuc_danh: Phòng Đoàn thể, den_ngay: 30/6/2025}
  - {chuc_danh: Phòng Dân vận, tu_ngay: 01/7/2025}
"""


def planned(whole: Whole, *states: State) -> tuple[Page, PostsView]:
    (page,) = posts.plan(replace(whole, standings=Standings(states)))
    assert isinstance(page.view, PostsView)
    return page, page.view


def test_a_post_follows_from_its_first_day_to_its_last(whole_of: Laid) -> None:
    whole = whole_of({"data/don-vi/mat-tran.yaml": FOLLOWED})
    _, now = planned(whole)
    _, before = planned(replace(whole, as_of=date(2025, 6, 30)))

    assert [(post.name, len(post.now), len(post.before)) for post in now.posts] == [
        ("Phòng Dân vận", 1, 0),
        ("Phòng Đoàn thể", 0, 1),
    ]
    assert [(post.name, len(post.now)) for post in before.posts] == [("Phòng Dân vận", 0), ("Phòng Đoàn thể", 1)]
    assert now.posts[0].now[0].since == "từ 01/7/2025"


def test_open_and_late_work_is_counted_for_each_unit(whole_of: Laid, state: MakeState) -> None:
    whole = whole_of({"data/don-vi/mat-tran.yaml": FOLLOWED})
    page, view = planned(
        whole,
        state(Standing.OVERDUE, late=3),
        state(Standing.IN_TIME, due=date(2025, 12, 1)),
        state(Standing.DONE_LATE),
        state(Standing.CANCELLED),
    )

    row = view.posts[0].now[0]

    assert row.late is not None
    assert (row.open.numerator, row.late.numerator, row.next_due) == (2, 1, date(2025, 10, 15))
    assert len({each.id for each in page.numbers}) == len(page.numbers)


def test_without_a_deadline_nothing_is_called_late(whole: Whole, state: MakeState) -> None:
    _, view = planned(whole, state(Standing.NO_DEADLINE))

    assert [(each.open.shown, each.late) for each in view.unfollowed] == [("1", None)]


def test_open_work_that_nobody_follows_is_named(whole: Whole, state: MakeState) -> None:
    _, view = planned(whole, state(Standing.IN_TIME), state(Standing.DONE_ON_TIME, unit="huyen-uy-a"))

    assert [each.unit.text for each in view.unfollowed] == ["Mặt trận Tổ quốc tỉnh"]
    assert plain(view.sentence) == "1 đơn vị có đầu việc đang mở mà chưa ghi bộ phận theo dõi."


def test_a_register_without_posts_says_so(nothing: Whole) -> None:
    _, view = planned(nothing)

    assert plain(view.sentence) == "Chưa có bộ phận, chức danh nào được ghi là theo dõi đơn vị."
