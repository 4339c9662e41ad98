"""Published figures: as their source has them, with what does not add up and what others tell."""

from __future__ import annotations

from followup.pages import published
from followup.pages.number import plain
from followup.pages.page import Page, Whole
from followup.pages.published import PublishedView


def planned(whole: Whole) -> tuple[Page, PublishedView]:
    (page,) = published.plan(whole)
    assert isinstance(page.view, PublishedView)
    return page, page.view


def test_parts_that_come_to_something_else_are_shown_with_the_difference(moved: Whole) -> None:
    _, view = planned(moved)

    assert [plain(row.sum) for row in view.apart] == [
        "Các phần cộng lại 2.413 nhiệm vụ, con số chung chênh 1 nhiệm vụ."
    ]


def test_two_sources_stand_side_by_side(moved: Whole) -> None:
    _, view = planned(moved)

    assert [tuple(row.value for row in pair) for pair in view.pairs] == [("2.414 nhiệm vụ", "hơn 2.400")]
    assert all(len(row.others) == 1 for pair in view.pairs for row in pair)


def test_a_source_is_named_dated_and_doubted(moved: Whole) -> None:
    _, view = planned(moved)
    ((first, second),) = view.pairs

    assert first.source is not None
    assert second.source is not None
    assert (first.source.text, first.source.doubt, first.source.address) == (
        "bao.example.vn",
        "",
        "https://www.bao.example.vn/bai",
    )
    assert (second.source.text, second.source.shortened, second.source.address) == ("Báo khác", True, "")
    assert second.source.doubt == "Chưa đối chiếu với nguồn"


def test_the_sentence_counts_figures_near_ones_and_those_that_do_not_add_up(moved: Whole) -> None:
    _, view = planned(moved)

    assert plain(view.sentence) == (
        "Có 2 con số của các nguồn công khai, 1 số là gần đúng, 1 số có các phần cộng lại không khớp."
    )


def test_facts_are_never_marked_as_illustrative(moved: Whole) -> None:
    page, view = planned(moved)

    assert page.sample is False
    assert [row.time for topic in view.topics for row in topic.rows] == ["Năm 2018", "Năm 2018"]


def test_without_figures_the_page_says_so(nothing: Whole) -> None:
    _, view = planned(nothing)

    assert (plain(view.sentence), view.topics) == ("Chưa có số liệu công bố nào.", ())
