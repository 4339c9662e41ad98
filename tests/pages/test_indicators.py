"""The list of indicators: topics, latest values, a chart only where there are values."""

from __future__ import annotations

from followup.pages import indicators
from followup.pages.indicators import IndicatorsView
from followup.pages.number import plain
from followup.pages.page import Page, Whole


def planned(whole: Whole) -> tuple[Page, IndicatorsView]:
    (page,) = indicators.plan(whole)
    assert isinstance(page.view, IndicatorsView)
    return page, page.view


def test_the_sentence_counts_indicators_values_and_targets(moved: Whole) -> None:
    _, view = planned(moved)

    assert plain(view.sentence) == "Có 2 chỉ tiêu, 1 chỉ tiêu có số liệu, 1 chỉ tiêu có mức giao."


def test_each_topic_shows_the_latest_value_or_none(moved: Whole) -> None:
    page, view = planned(moved)

    assert [
        (topic.name, [tuple(map(plain, row.latest)) for row in topic.rows], topic.figure is not None)
        for topic in view.topics
    ] == [
        ("Giám sát", [()], False),
        ("Tập hợp quần chúng", [("71%, năm 2024 (2 đơn vị)",)], True),
    ]
    assert [figure.finding for figure in page.figures] == ["0 trong 1 chỉ tiêu có mức giao đã đạt."]


def test_without_indicators_the_page_says_so(nothing: Whole) -> None:
    _, view = planned(nothing)

    assert (plain(view.sentence), view.topics) == ("Chưa có chỉ tiêu nào.", ())
