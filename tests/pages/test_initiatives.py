"""The explorer without a script: the latest rows, what the filters offer, counts."""

from __future__ import annotations

from followup.pages import initiatives
from followup.pages.initiatives import InitiativesView
from followup.pages.number import plain
from followup.pages.page import Page, Whole


def planned(whole: Whole) -> tuple[Page, InitiativesView]:
    (page,) = initiatives.plan(whole)
    assert isinstance(page.view, InitiativesView)
    return page, page.view


def test_the_latest_year_comes_first(moved: Whole) -> None:
    _, view = planned(moved)

    assert [(row.year, row.id) for row in view.rows] == [
        (2025, "lang-hoa-thon-2"),
        (2023, "lang-hoa"),
        (2022, "to-vay-von"),
    ]


def test_the_sentence_counts_models_units_and_those_kept_up(moved: Whole) -> None:
    page, view = planned(moved)

    assert plain(view.sentence) == "Có 3 mô hình, điển hình của 2 đơn vị; 2 đang duy trì."
    assert [each.shown for each in page.numbers] == ["3", "2", "2"]


def test_filters_offer_only_what_some_model_has(moved: Whole) -> None:
    _, view = planned(moved)

    assert [each.text for each in view.fields] == ["Kinh tế", "Văn hóa - xã hội"]
    assert [each.value for each in view.levels] == ["tinh", "xa"]
    assert [each.text for each in view.years] == ["2025", "2023", "2022"]
    assert [each.text for each in view.states] == ["Đang thực hiện", "Đã nhân rộng", "Đã kết thúc"]


def test_the_page_carries_the_rows_that_it_names(moved: Whole) -> None:
    page, view = planned(moved)

    assert [each.address for each in page.scripts] == [view.rows_at]


def test_without_models_nothing_is_loaded(nothing: Whole) -> None:
    page, view = planned(nothing)

    assert (view.rows, view.rows_at, page.scripts) == ((), "", ())
    assert plain(view.sentence) == "Chưa có mô hình nào."
