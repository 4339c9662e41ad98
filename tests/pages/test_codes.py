"""The page of finding codes: one section a code, found by the code itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup.pages import codes
from followup.pages.codes import CodesView, section_of
from followup.pages.page import Link, Whole

FILES = {
    "content/huong-dan/loi/unknown-unit.md": "---\ntieu_de: Không có đơn vị này\n---\n\nSửa mã.\n",
    "content/huong-dan/loi/bad-indent.md": "---\ntieu_de: Dòng lùi vào không khớp\n---\n\nLùi lại.\n",
}


def _view(whole: Whole) -> CodesView:
    (page,) = codes.plan(whole)
    assert isinstance(page.view, CodesView)
    return page.view


def test_sections_stand_in_the_order_of_their_codes(whole_of: Callable[[Mapping[str, str]], Whole]) -> None:
    view = _view(whole_of(FILES))

    assert [(each.code, each.title, each.text) for each in view.codes] == [
        ("bad-indent", "Dòng lùi vào không khớp", "\nLùi lại.\n"),
        ("unknown-unit", "Không có đơn vị này", "\nSửa mã.\n"),
    ]
    assert view.sentence.startswith("2 mã phát hiện, ")


def test_a_code_leads_to_its_section_only_where_there_is_one(
    whole_of: Callable[[Mapping[str, str]], Whole],
) -> None:
    register = whole_of(FILES).register

    assert section_of("unknown-unit", register) == Link("Không có đơn vị này", "huong-dan/loi.html", "unknown-unit")
    assert section_of("unknown-party", register) is None


def test_without_sections_the_page_says_so(whole: Whole) -> None:
    assert _view(whole) == CodesView("Chưa có mục nào về các phát hiện.", ())
