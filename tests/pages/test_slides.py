"""Slides tell what their page tells: the same figures, nothing of their own, and no more than a screen holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import pytest

from followup.pages import directive, home, period
from followup.pages.link import Link
from followup.pages.number import Number, Words, plain
from followup.pages.overdue import Gathering
from followup.pages.page import Page, Whole
from followup.pages.slide import MOST_LINES, MOST_ROWS, Slide, SlidesView, most_overdue
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]

FILES = {
    "data/ky/2025-6t1.yaml": "ma: 2025-6t1\ndon_vi_bao_cao: [mat-tran, ban-dan-van]\n",
    "data/ket-qua/2025-6t1/mat-tran.yaml": "don_vi: mat-tran\nky_bao_cao: 2025-6t1\nngay_nhan: 20/7/2025\n",
}


def planned(whole: Whole) -> dict[str, Page]:
    return {each.address: each for kind in (home, directive, period) for each in kind.plan(whole)}


def told(whole: Whole, address: str) -> dict[str, Slide]:
    """Give the slides at ADDRESS by their topic."""
    view = planned(whole)[address].view
    assert isinstance(view, SlidesView)
    return {each.topic: each for each in view.slides}


def words_of(slide: Slide) -> Iterator[Words]:
    yield slide.headline
    cells = (cell for row in slide.table.rows for cell in row) if slide.table else iter(slide.lines)
    yield from (tuple(part for part in cell if not isinstance(part, Link)) for cell in cells)
    yield tuple(each.number for each in slide.legend)
    if slide.compared:
        yield slide.compared.numbers


@pytest.fixture
def tracked(whole_of: Laid, state: MakeState) -> Whole:
    late = [state(Standing.OVERDUE, unit=unit, late=9) for unit in ("mat-tran", "huyen-uy-a")]
    soon = state(Standing.DUE_SOON, duty="12-cv-tu/1.1.đ")
    return replace(whole_of(FILES), standings=Standings((*late, soon, state(Standing.DONE_LATE, late=3))))


def test_every_figure_of_a_slide_is_a_figure_of_its_page(tracked: Whole, whole: Whole) -> None:
    seen = 0
    for pages in (planned(tracked), planned(whole)):
        for page in pages.values():
            if isinstance(page.view, SlidesView):
                own = {each.id: each for each in pages[page.view.of.address].numbers}
                for slide in page.view.slides:
                    for number in (part for words in words_of(slide) for part in words if isinstance(part, Number)):
                        assert own[number.id] == number, (page.address, number.id)
                        seen += 1

    assert seen > 20


def test_the_office_the_directives_and_the_periods_have_slides(tracked: Whole) -> None:
    assert [each for each in planned(tracked) if each.startswith("trinh-chieu/")] == [
        "trinh-chieu/index.html",
        "trinh-chieu/van-ban/12-cv-tu.html",
        "trinh-chieu/van-ban/9-ct-tu.html",
        "trinh-chieu/ky/2025-6t1.html",
    ]


def test_slides_follow_the_order_in_which_leaders_ask(tracked: Whole) -> None:
    assert list(told(tracked, "trinh-chieu/index.html")) == [
        "Báo cáo",
        "Tình hình thực hiện",
        "Quá hạn",
        "Đơn vị có việc quá hạn",
        "Sắp đến hạn",
        "Văn bản chỉ đạo",
        "Thay đổi so với kỳ trước",
        "Nội dung cần làm rõ",
    ]


def test_the_blocks_of_the_first_screen_have_slides_where_they_tell_something(moved: Whole, state: MakeState) -> None:
    units = [state(Standing.OVERDUE, unit=unit) for unit in ("tinh-uy", "mat-tran", "huyen-uy-a")]
    slides = told(replace(moved, standings=Standings(tuple(units))), "trinh-chieu/index.html")

    assert [each for each in slides if each in ("Mô hình theo lĩnh vực", "Chỉ tiêu", "Đơn vị trong nhóm của mình")] == [
        "Mô hình theo lĩnh vực",
        "Chỉ tiêu",
    ]
    assert plain(slides["Chỉ tiêu"].headline) == "1 trong 1 chỉ tiêu có mức giao chưa đạt."


def test_the_sentence_about_reports_ends_where_the_names_stand_apart(tracked: Whole) -> None:
    slide = told(tracked, "trinh-chieu/index.html")["Báo cáo"]

    assert plain(slide.headline) == "1/2 đơn vị đã báo cáo kỳ 6 tháng đầu năm 2025; 1 đơn vị chưa báo cáo."
    assert [[part.text for part in line if isinstance(part, Link)] for line in slide.lines] == [["Ban Dân vận Tỉnh ủy"]]


def test_an_office_without_reports_tells_what_the_documents_ask_for(whole: Whole) -> None:
    slides = told(whole, "trinh-chieu/index.html")

    assert list(slides) == ["Văn bản chỉ đạo", "Báo cáo", "Nội dung cần làm rõ"]
    assert plain(slides["Báo cáo"].headline) == "Chưa có đơn vị nào gửi báo cáo."


def test_an_empty_office_has_slides_too(nothing: Whole) -> None:
    slides = told(nothing, "trinh-chieu/index.html")

    assert plain(slides["Văn bản chỉ đạo"].headline) == "Chưa có văn bản chỉ đạo nào."


def test_nobody_is_named_first_where_several_have_as_much_overdue() -> None:
    one, other = (Gathering(Link(name, "don-vi/a.html"), 4, 9, Link("", "")) for name in ("Một", "Hai"))

    assert plain(most_overdue([one, other])) == "Đơn vị có nhiều đầu việc quá hạn nhất có 4 đầu việc."
    assert plain(most_overdue([one._replace(overdue=5), other])) == "Một có nhiều đầu việc quá hạn nhất: 5 đầu việc."


def test_no_slide_holds_more_than_a_screen_shows(tracked: Whole, state: MakeState) -> None:
    late = (state(Standing.OVERDUE, late=9, occurrence=f"{year}-nam") for year in range(1990, 2020))
    many = replace(tracked, standings=Standings(tuple(late)))

    slides = [each for page in planned(many).values() if isinstance(page.view, SlidesView) for each in page.view.slides]

    assert max(len(each.table.rows) for each in slides if each.table) == MOST_ROWS
    assert max(len(each.lines) for each in slides) <= MOST_LINES


def test_what_is_invented_is_marked_on_slides_as_on_their_page(tracked: Whole) -> None:
    invented = replace(tracked, standings=Standings(tuple(s._replace(sample=True) for s in tracked.standings.states)))

    assert planned(invented)["trinh-chieu/index.html"].sample
    assert not planned(tracked)["trinh-chieu/index.html"].sample
