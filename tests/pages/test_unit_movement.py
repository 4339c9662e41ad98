"""What the page of a unit says of its models and indicators, and the home page of all models."""

from __future__ import annotations

from followup.pages import home, unit
from followup.pages.home import HomeView
from followup.pages.number import plain
from followup.pages.page import Whole
from followup.pages.unit_movement import unit_movement


def test_a_unit_shows_its_latest_models_and_counts_them(moved: Whole) -> None:
    front = unit_movement("mat-tran", moved)
    assert front is not None

    assert [each.id for each in front.models] == ["lang-hoa", "to-vay-von"]
    assert plain(front.sentence) == "Có 2 mô hình, điển hình; 1 đang duy trì."
    assert front.all_models is None


def test_each_indicator_stands_with_its_latest_value(moved: Whole) -> None:
    told = {name: unit_movement(name, moved) for name in ("mat-tran", "huyen-uy-a")}
    found = {name: each.indicators for name, each in told.items() if each}

    assert [(each.name.text, each.value, each.year, each.target, each.met) for each in found["mat-tran"]] == [
        ("Tỷ lệ tập hợp", "76%", 2024, "75%", "Đạt")
    ]
    assert [each.met for each in found["huyen-uy-a"]] == ["Chưa đạt"]


def test_units_without_models_and_values_have_nothing_to_show(moved: Whole) -> None:
    having = {name for name in moved.register.units if unit_movement(name, moved)}

    assert having == {"mat-tran", "huyen-uy-a"}


def test_the_page_of_a_unit_explains_these_figures_too(moved: Whole) -> None:
    pages = {page.address: page for page in unit.plan(moved)}

    assert {"mo-hinh", "dang-duy-tri"} <= {each.id for each in pages["don-vi/mat-tran.html"].numbers}
    assert "mo-hinh" not in {each.id for each in pages["don-vi/tinh-uy.html"].numbers}


def test_home_tells_how_far_models_have_come_where_there_are_some(moved: Whole, whole: Whole) -> None:
    (page, _), (without, _) = home.plan(moved), home.plan(whole)
    assert isinstance(page.view, HomeView)
    assert isinstance(without.view, HomeView)

    assert plain(page.view.models_sentence) == "Trong 3 mô hình, điển hình có 2 đang duy trì, 1 đã kết thúc."
    assert "vong-doi-tong-quan" in {figure.key for figure in page.figures}
    assert (without.view.models, without.view.models_sentence) == (None, ())
