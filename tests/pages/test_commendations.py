"""Commendations: whom, for what; what was taken back is shown and not counted; nobody is named without consent."""

from __future__ import annotations

from followup.pages import commendations
from followup.pages.commendations import CommendationsView
from followup.pages.number import plain
from followup.pages.page import Whole


def _view(whole: Whole) -> CommendationsView:
    (page,) = commendations.plan(whole)
    assert isinstance(page.view, CommendationsView)
    return page.view


def test_whom_a_decision_commends(moved: Whole) -> None:
    (year,) = _view(moved).years
    (row,) = year.rows

    assert [to.link.text if to.link else to.name for to in row.recipients] == [
        "Làng hoa tự quản",
        "Huyện ủy A",
        "Một cá nhân thuộc Mặt trận Tổ quốc tỉnh",
        "Chi hội thôn 3",
    ]


def test_what_was_taken_back_is_shown_and_not_counted(moved: Whole) -> None:
    view = _view(moved)

    assert plain(view.sentence) == "Có 1 quyết định, khen 2 lượt tập thể, 1 lượt cá nhân, đã thu hồi 1 lượt."
    assert [to.revoked for to in view.years[0].rows[0].recipients if to.revoked] == [
        "đã thu hồi ngày 01/5/2025 theo 3-QĐ/TU: Kê khai sai"
    ]


def test_without_decisions_the_page_says_so(nothing: Whole) -> None:
    view = _view(nothing)

    assert (plain(view.sentence), view.years) == ("Chưa có quyết định khen thưởng nào.", ())
