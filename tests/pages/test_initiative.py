"""The page of one model: its life in order, the form, means, evidence that may be shown, kin, assessments."""

from __future__ import annotations

import pytest

from followup.pages import initiative
from followup.pages.initiative import InitiativeView
from followup.pages.page import Whole


@pytest.fixture
def view(moved: Whole) -> InitiativeView:
    return _views(moved)["mo-hinh/lang-hoa.html"]


def _views(whole: Whole) -> dict[str, InitiativeView]:
    found = {}
    for page in initiative.plan(whole):
        assert isinstance(page.view, InitiativeView)
        found[page.address] = page.view
    return found


def test_only_models_with_more_to_say_have_a_page(moved: Whole) -> None:
    assert list(_views(moved)) == ["mo-hinh/lang-hoa-thon-2.html", "mo-hinh/lang-hoa.html"]


def test_an_award_that_was_taken_back_stays_to_be_seen(view: InitiativeView) -> None:
    assert [(each.word, each.revoked) for each in view.steps] == [
        ("Đăng ký", False),
        ("Được đánh giá hiệu quả", False),
        ("Công nhận", False),
        ("Tiêu biểu", True),
        ("Rà soát", False),
        ("Thu hồi tiêu biểu", False),
    ]


def test_what_the_form_leaves_out_is_named(view: InitiativeView) -> None:
    assert [each.text for each in view.form] == ["Làng hoa tự quản", "Đường nào cũng có hoa"]
    assert len(view.unwritten.split("; ")) == 8


def test_a_photo_without_consent_is_not_shown(view: InitiativeView) -> None:
    assert [each.text for each in view.proofs] == ["Bài trên báo tỉnh"]


def test_kin_lead_to_each_other(moved: Whole) -> None:
    views = _views(moved)
    first, second = views["mo-hinh/lang-hoa.html"], views["mo-hinh/lang-hoa-thon-2.html"]

    assert [each.id for each in first.followers] == ["lang-hoa-thon-2"]
    assert second.origin == first.entry


def test_means_points_and_decisions_are_in_words(view: InitiativeView) -> None:
    (assessed,) = view.assessments

    assert [each.text for each in view.resources] == ["1.200,5 m2", "300 ngày công"]
    assert (assessed.points, assessed.scores, assessed.conclusion) == ("85 điểm", ("Rõ việc: 45 điểm",), "Hiệu quả")
    assert [each.text for each in view.commendations] == ["Bằng khen của Tỉnh ủy, 15/10/2024"]


def test_the_place_before_the_reform_stands_beside_the_present_one(view: InitiativeView) -> None:
    assert (view.entry.place, view.former_place) == ("Xã A1", "Xã A, huyện A")


def test_the_sentence_says_since_when(view: InitiativeView) -> None:
    assert view.sentence == "Đăng ký ngày 10/02/2023; đã nhân rộng, tính đến ngày 01/10/2025."
