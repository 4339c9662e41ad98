"""Ratings: units by protocol, not by points; who is not ranked says why; criteria as far as they are known."""

from __future__ import annotations

from followup.pages import ratings
from followup.pages.number import plain
from followup.pages.page import Whole
from followup.pages.ratings import RatingsView


def _view(whole: Whole) -> RatingsView:
    (page,) = ratings.plan(whole)
    assert isinstance(page.view, RatingsView)
    return page.view


def test_units_stand_by_protocol_and_unranked_ones_say_why(moved: Whole) -> None:
    (year,) = _view(moved).years

    assert [(row.unit.text, row.self_points, row.reviewed_points, row.rank, row.why) for row in year.rows] == [
        ("Mặt trận Tổ quốc tỉnh", "95", "90", "Tốt", ""),
        ("Huyện ủy A", "", "", "", "Mới thành lập"),
    ]


def test_the_year_counts_ranks_and_those_without(moved: Whole) -> None:
    (year,) = _view(moved).years

    assert plain(year.sentence) == "2 đơn vị có kết quả, 1 tốt, 1 không xếp loại."


def test_what_all_have_in_common_is_told_once(moved: Whole) -> None:
    (year,) = _view(moved).years

    assert (year.decision, year.criteria.text if year.criteria else "") == ("9-QĐ/TU", "Tiêu chí xếp loại")


def test_criteria_tell_their_size_even_where_their_words_are_unknown(moved: Whole) -> None:
    rows = _view(moved).criteria

    assert [(row.name, row.size, row.ranks, row.doubt) for row in rows] == [
        ("Tiêu chí mô hình hiệu quả", "2 tiêu chí", "", "Nguồn ít tin cậy"),
        ("Tiêu chí xếp loại", "8 tiêu chí, 100 điểm", "Tốt từ 80 điểm; Khá", "Đã đối chiếu với nguồn"),
    ]


def test_without_ratings_the_page_says_so(nothing: Whole) -> None:
    view = _view(nothing)

    assert (view.years, view.sentence) == ((), "Chưa có kết quả đánh giá, xếp loại công tác dân vận nào.")
