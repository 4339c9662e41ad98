"""Pages on paper: few sheets, the first one enough by itself, heads repeated, sheets numbered."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pypdfium2
import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


class Site(Protocol):
    """What the fixture `shipped` gives."""

    kinds: dict[str, str]

    def url(self, address: str) -> str: ...


def _sheets(chromium: Browser, url: str, file: Path) -> list[str]:
    """Print the page at URL into FILE and give the text of each sheet."""
    tab = chromium.new_page()
    tab.goto(url)
    tab.pdf(path=file, prefer_css_page_size=True)
    tab.close()
    with pypdfium2.PdfDocument(file) as printed:
        return [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in printed]


def test_the_home_page_fits_three_sheets_and_the_first_says_what_leaders_ask(
    chromium: Browser, shipped: Site, tmp_path: Path
) -> None:
    sheets = _sheets(chromium, shipped.url("index.html"), tmp_path / "a.pdf")
    asked = (
        "Số liệu tính đến ngày",
        "đơn vị đã báo cáo",
        "quá hạn",
        "Quá hạn lâu nhất",
        "Đến hạn từ nay",
        "Hoàn thành",
    )

    assert len(sheets) <= 3
    assert [words for words in asked if words not in sheets[0]] == []
    assert "Nội dung xin ý kiến lãnh đạo" in " ".join(sheets[:2])


@pytest.mark.parametrize(
    ("address", "most"), [("can-chu-y.html", 7), ("ky/2025-nam.html", 3), ("chua-bao-cao.html", 3)]
)
def test_a_list_takes_few_sheets_and_every_sheet_is_numbered(
    chromium: Browser, shipped: Site, tmp_path: Path, address: str, most: int
) -> None:
    sheets = _sheets(chromium, shipped.url(address), tmp_path / "a.pdf")

    assert len(sheets) <= most
    assert [n for n, text in enumerate(sheets, 1) if f"Trang {n}/{len(sheets)}" not in text] == []


def test_a_table_repeats_its_head_on_the_next_sheet(chromium: Browser, shipped: Site, tmp_path: Path) -> None:
    sheets = _sheets(chromium, shipped.url("ma-tran.html"), tmp_path / "a.pdf")

    assert len(sheets) > 1
    assert all("394-CV/TU" in text for text in sheets[:2])


def test_every_list_says_on_paper_of_which_day_it_is(chromium: Browser, shipped: Site, tmp_path: Path) -> None:
    for address in ("can-chu-y.html", "nhiem-vu/index.html", "don-vi/index.html"):
        assert "20/11/2026" in _sheets(chromium, shipped.url(address), tmp_path / "a.pdf")[0], address


def test_nothing_is_cut_off_at_the_edge_of_the_paper(chromium: Browser, shipped: Site) -> None:
    between_margins = 696  # pixels of A4
    tab = chromium.new_context(viewport={"width": between_margins, "height": 900}).new_page()
    tab.emulate_media(media="print")

    for address in shipped.kinds.values():
        tab.goto(shipped.url(address))
        assert tab.evaluate("document.documentElement.scrollWidth") <= between_margins, address
    tab.context.close()
