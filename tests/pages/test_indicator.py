"""One indicator: definition and source, target against actual by year, units in order of protocol."""

from __future__ import annotations

import pytest

from followup.pages import indicator
from followup.pages.indicator import IndicatorView
from followup.pages.number import plain
from followup.pages.page import Whole


def _view(whole: Whole, name: str) -> IndicatorView:
    pages = {page.address: page for page in indicator.plan(whole)}
    view = pages[f"chi-tieu/{name}.html"].view
    assert isinstance(view, IndicatorView)
    return view


@pytest.fixture
def view(moved: Whole) -> IndicatorView:
    return _view(moved, "tap-hop")


def test_what_it_is_and_where_it_comes_from(view: IndicatorView) -> None:
    assert (view.numerator, view.denominator, view.source, view.post) == (
        "Người đã vào",
        "Người có thể vào",
        "12-CV/TU",
        "Phó Chủ tịch",
    )
    assert [each.text for each in view.duties] == ["Xây dựng kế hoạch"]
    assert [(each.period, each.who, each.value, each.source) for each in view.targets] == [
        ("Năm 2024", "Chung", "75%", "12-CV/TU")
    ]


def test_units_stand_by_protocol_with_what_was_divided(view: IndicatorView) -> None:
    (group,) = view.groups

    assert [
        (row.unit.text, row.values, row.divided, row.progress and row.progress.shown, row.met) for row in group.rows
    ] == [
        ("Mặt trận Tổ quốc tỉnh", ("70%", "76%"), "76/100", "106,67%", "Đạt"),
        ("Huyện ủy A", ("", "66%"), "66/100", "40%", "Chưa đạt"),
    ]
    assert plain(group.sentence) == "2 đơn vị có số liệu năm 2024; 1 trong 2 đơn vị có mức giao đã đạt."


def test_the_chart_says_how_the_latest_value_stands(view: IndicatorView) -> None:
    (group,) = view.groups

    assert group.over_years.finding == "Năm 2024: 71%, chưa đạt mức giao 75%."
    assert group.over_years.rows == (("2023", "70%", None), ("2024", "71%", "75%"))


def test_two_units_are_too_few_to_be_compared(view: IndicatorView) -> None:
    assert view.strips is None


def test_an_indicator_without_values_still_says_what_it_is(moved: Whole) -> None:
    silent = _view(moved, "so-cuoc")

    assert (silent.meaning, silent.groups, silent.latest) == ("Số cuộc đã làm trong kỳ.", (), ())
