"""Prose pages: which texts have a page of their own, and the way through the guide."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup.pages import prose
from followup.pages.page import Page, Whole
from followup.pages.prose import ProseView

WholeOf = Callable[[Mapping[str, str]], Whole]

FILES = {
    "content/gioi-thieu.md": "---\ntieu_de: Giới thiệu\nmo_ta: Trang này cho biết gì.\n---\n\nLời đầu.\n",
    "content/huong-dan/a.md": "---\ntieu_de: Thêm đơn vị\nthu_tu: 2\n---\n\nA\n",
    "content/huong-dan/b.md": "---\ntieu_de: Bắt đầu\nthu_tu: 1\n---\n\nB\n",
    "content/huong-dan/c.md": "---\ntieu_de: Đọc lỗi\nthu_tu: 2\n---\n\nC\n",
    "content/huong-dan/loi/unknown-unit.md": "---\ntieu_de: Không có đơn vị này\n---\n\nD\n",
}


def _pages(whole: Whole) -> dict[str, Page]:
    return {page.address: page for page in prose.plan(whole)}


def _view(page: Page) -> ProseView:
    assert isinstance(page.view, ProseView)
    return page.view


def test_full_texts_and_sections_on_codes_have_no_page_of_their_own(whole_of: WholeOf) -> None:
    assert sorted(_pages(whole_of(FILES))) == [
        "gioi-thieu.html",
        "huong-dan/a.html",
        "huong-dan/b.html",
        "huong-dan/c.html",
    ]


def test_a_text_carries_its_summary_and_its_source(whole_of: WholeOf) -> None:
    page = _pages(whole_of(FILES))["gioi-thieu.html"]

    assert (page.title, page.description, page.section) == ("Giới thiệu", "Trang này cho biết gì.", "xem-them.html")
    assert _view(page).text == "\nLời đầu.\n"
    assert page.origin is not None
    assert page.origin.path == "content/gioi-thieu.md"


def test_the_guide_is_read_in_its_order_then_by_title(whole_of: WholeOf) -> None:
    guides = prose.guide_texts(whole_of(FILES).register)

    assert [each.note.title for each in guides] == ["Bắt đầu", "Đọc lỗi", "Thêm đơn vị"]


def test_a_page_of_the_guide_leads_on(whole_of: WholeOf) -> None:
    pages = _pages(whole_of(FILES))
    first, middle = _view(pages["huong-dan/b.html"]), _view(pages["huong-dan/c.html"])

    assert first.previous is None
    assert first.following is not None
    assert first.following.address == "huong-dan/c.html"
    assert middle.previous is not None
    assert middle.previous.text == "Bắt đầu"
    assert pages["huong-dan/a.html"].section == "huong-dan/index.html"


def test_without_texts_there_are_no_pages(nothing: Whole) -> None:
    assert _pages(nothing) == {}
