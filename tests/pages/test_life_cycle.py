"""The life of models as a whole: counts, what ended and why, what nobody reviewed, families, means."""

from __future__ import annotations

import pytest

from followup.pages import life_cycle
from followup.pages.life_cycle import LifeCycleView
from followup.pages.number import plain
from followup.pages.page import Page, Whole


@pytest.fixture
def page(moved: Whole) -> Page:
    (found,) = life_cycle.plan(moved)
    return found


@pytest.fixture
def view(page: Page) -> LifeCycleView:
    assert isinstance(page.view, LifeCycleView)
    return page.view


def test_the_sentence_counts_kept_up_and_ended(view: LifeCycleView) -> None:
    assert plain(view.sentence) == "Trong 3 mô hình, điển hình có 2 đang duy trì, 1 đã kết thúc."


def test_what_ended_says_when_and_why(view: LifeCycleView) -> None:
    (ended,) = view.left
    (row,) = ended.rows

    assert (ended.word, ended.number.shown, row.on.isoformat(), row.why) == (
        "Đã kết thúc",
        "1",
        "2024-06-01",
        "Điện lưới đã về thôn",
    )


def test_what_was_not_reviewed_is_named_year_by_year(view: LifeCycleView) -> None:
    (now,) = view.unreviewed

    assert plain(now.sentence) == "1 mô hình chưa được rà soát năm 2025 (đến ngày 01/10/2025)."
    assert [each.id for each in now.shown] == ["lang-hoa"]


def test_families_say_who_followed_whom(view: LifeCycleView) -> None:
    assert view.families is not None
    (family,) = view.families.rows

    assert plain(view.families.sentence) == "1 mô hình được nhân rộng từ 1 mô hình đầu tiên."
    assert [(row.model.text, row.depth, row.from_name) for row in family.rows] == [
        ("Làng hoa tự quản", 0, ""),
        ("Làng hoa thôn 2", 1, "Làng hoa tự quản"),
    ]


def test_means_are_added_up_by_measure(view: LifeCycleView) -> None:
    assert [(each.kind, each.total.shown, each.models.shown) for each in view.resources] == [
        ("Đất hiến, cho mượn", "1.300,5 m²", "2"),
        ("Ngày công", "300 ngày công", "1"),
    ]


def test_the_page_names_each_of_its_figures_once(page: Page) -> None:
    names = [each.id for each in page.numbers]

    assert len(set(names)) == len(names)
    assert [each.key for each in page.figures] == ["vong-doi-mo-hinh", "mo-hinh-theo-linh-vuc", "nhan-rong"]


def test_without_models_nothing_is_drawn(nothing: Whole) -> None:
    (empty,) = life_cycle.plan(nothing)

    assert isinstance(empty.view, LifeCycleView)
    assert (empty.view.funnel, empty.view.fields, empty.view.families, empty.figures) == (None, None, None, ())
