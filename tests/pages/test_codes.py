"""The page of finding codes, and a page for each, found by the code itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup.pages import codes
from followup.pages.codes import CodesView, CodeView, section_of
from followup.pages.page import Link, Whole

FILES = {
    "content/huong-dan/loi/unknown-unit.md": "---\ntieu_de: Không có đơn vị này\n---\n\nSửa mã.\n",
    "content/huong-dan/loi/bad-indent.md": "---\ntieu_de: Dòng lùi vào không khớp\n---\n\nLùi lại.\n",
}


def _view(whole: Whole) -> CodesView:
    page, *_ = codes.plan(whole)
    assert isinstance(page.view, CodesView)
    return page.view


def test_each_code_has_a_page_and_they_stand_in_the_order_of_the_codes(
    whole_of: Callable[[Mapping[str, str]], Whole],
) -> None:
    whole = whole_of(FILES)
    view = _view(whole)
    _, *pages = codes.plan(whole)

    assert [(each.code, each.page) for each in view.codes] == [
        ("bad-indent", Link("Dòng lùi vào không khớp", "huong-dan/loi/bad-indent.html")),
        ("unknown-unit", Link("Không có đơn vị này", "huong-dan/loi/unknown-unit.html")),
    ]
    assert [(each.address, each.view) for each in pages] == [
        ("huong-dan/loi/bad-indent.html", CodeView("bad-indent", "\nLùi lại.\n")),
        ("huong-dan/loi/unknown-unit.html", CodeView("unknown-unit", "\nSửa mã.\n")),
    ]
    assert view.sentence.startswith("2 mã phát hiện, ")


def test_a_code_leads_to_its_page_only_where_there_is_one(
    whole_of: Callable[[Mapping[str, str]], Whole],
) -> None:
    register = whole_of(FILES).register

    assert section_of("unknown-unit", register) == Link("Không có đơn vị này", "huong-dan/loi/unknown-unit.html")
    assert section_of("unknown-party", register) is None


def test_without_sections_the_page_says_so(whole: Whole) -> None:
    assert _view(whole) == CodesView("Chưa có mục nào về các phát hiện.", ())
