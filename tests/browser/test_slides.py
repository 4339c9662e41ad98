"""Slides in a real browser: each fits a projector, can be read from afar, and is turned by keys, links and paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pypdfium2
import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser

SCREENS = ((1024, 768), (1366, 768), (1920, 1080))
SMALLEST_TEXT = """
() => Math.min(...[...document.querySelectorAll("main *")]
  .filter(each => each.checkVisibility() && !each.closest(".hidden"))
  .filter(each => [...each.childNodes].some(part => part.nodeType === 3 && part.data.trim()))
  .map(each => parseFloat(getComputedStyle(each).fontSize) * (each.closest(".drawing")?.currentCSSZoom ?? 1)))
"""
SHOWN = """
() => [...document.querySelectorAll("main > section")].findIndex(each => Math.abs(each.getBoundingClientRect().top) < 2)
"""


class Site(Protocol):
    """What the fixture `shipped` gives."""

    folder: Path

    def url(self, address: str) -> str: ...


def addresses(shipped: Site) -> list[str]:
    files = sorted((shipped.folder / "trinh-chieu").rglob("*.html"))
    return [file.relative_to(shipped.folder).as_posix() for file in files]


@pytest.fixture
def tab(chromium: Browser, shipped: Site) -> Iterator[Tab]:
    """Open the slides of the whole office on a projector, without motion."""
    context = chromium.new_context(viewport={"width": 1024, "height": 768}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(shipped.url("trinh-chieu/index.html"))
    yield page
    context.close()


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_every_slide_fits_the_screen_and_can_be_read_from_afar(
    chromium: Browser, shipped: Site, width: int, height: int
) -> None:
    tab = chromium.new_context(viewport={"width": width, "height": height}).new_page()

    for address in addresses(shipped):
        tab.goto(shipped.url(address))
        sizes = tab.locator("main > section").evaluate_all(
            "all => all.map(each => [each.offsetHeight, each.scrollWidth])"
        )
        assert sizes == [[height, width]] * len(sizes), address
        assert tab.evaluate(SMALLEST_TEXT) >= 24, address
    tab.context.close()


def test_keys_turn_the_slides_and_lead_back(tab: Tab, shipped: Site) -> None:
    last = tab.locator("main > section").count() - 1

    for key, shown in (
        ("ArrowRight", 1),
        ("Space", 2),
        ("PageDown", 3),
        ("ArrowUp", 2),
        ("Shift+Space", 1),
        ("End", last),
        ("ArrowDown", last),
        ("Home", 0),
    ):
        tab.keyboard.press(key)
        tab.wait_for_function(f"({SHOWN})() === {shown}")
    assert tab.url.endswith("#man-1")
    tab.keyboard.press("Escape")
    tab.wait_for_url(shipped.url("index.html"))


def test_links_turn_the_slides_without_javascript(chromium: Browser, shipped: Site) -> None:
    tab = chromium.new_context(viewport={"width": 1024, "height": 768}, java_script_enabled=False).new_page()
    tab.goto(shipped.url("trinh-chieu/index.html"))

    tab.locator("#man-1 [rel=next]").click()

    assert tab.url.endswith("#man-2")
    expect(tab.locator("#man-2 h2")).to_be_in_viewport()
    tab.locator("#man-2 [data-back]").click()
    assert tab.url == shipped.url("index.html")
    tab.context.close()


def test_paper_takes_one_slide_a_sheet(tab: Tab) -> None:
    with pypdfium2.PdfDocument(tab.pdf(prefer_css_page_size=True)) as paper:
        texts = [sheet.get_textpage().get_text_bounded() for sheet in paper]
        lying = all(sheet.get_width() > sheet.get_height() for sheet in paper)

    assert lying
    assert len(texts) == tab.locator("main > section").count()
    assert all("Số liệu đến ngày 20/11/2026" in text for text in texts)


def test_every_slide_of_invented_data_says_so(tab: Tab) -> None:
    assert tab.locator("main > section").count() == tab.locator("main > section > footer .sample").count()
