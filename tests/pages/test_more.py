"""The pages that the menu has no room for: none is forgotten, none stands twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup.pages import more
from followup.pages.menu import MENU
from followup.pages.more import MoreView
from followup.pages.page import Whole

ABOUT = "---\ntieu_de: Giới thiệu\nmo_ta: Trang này để làm gì.\n---\n\nChữ.\n"


def doors(whole: Whole) -> dict[str, str]:
    (page,) = more.plan(whole)
    assert isinstance(page.view, MoreView)
    return {door.page.address: door.summary for part in page.view.parts for door in part.doors}


def test_no_page_stands_in_the_menu_and_here(whole: Whole) -> None:
    assert not doors(whole).keys() & {entry.address for entry in MENU}


def test_written_texts_are_found_but_not_those_of_directives(
    whole_of: Callable[[Mapping[str, str]], Whole],
) -> None:
    found = doors(whole_of({"content/gioi-thieu.md": ABOUT}))

    assert found["gioi-thieu.html"] == "Trang này để làm gì."
    assert not [each for each in found if each.startswith(("van-ban/", "huong-dan/"))]


def test_the_menu_has_at_most_nine_entries() -> None:
    assert len(MENU) <= 9
