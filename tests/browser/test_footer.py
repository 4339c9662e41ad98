"""The foot of every page tells the days of the data, which no page carries, once the page is there."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pypdfium2
import pytest
from playwright.sync_api import Browser, expect

from followup.pages.address import AS_OF

pytestmark = pytest.mark.browser

TOLD = "Số liệu đến ngày 20/11/2026 · cập nhật lần cuối "
ASKED = "Số liệu tính đến ngày nào, cập nhật lần cuối khi nào"
PAGES = ("index.html", "van-ban/394-cv-tu.html", "xem-them.html", "tim.html", "mo-hinh/index.html")
SHIFTS = """
() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(each => { sum += each.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})
"""

NOTE_SCRIPTS = """
window.added = [];
const append = Node.prototype.appendChild;
Node.prototype.appendChild = function (node) {
  if (node.src) { window.added.push([node.src.split("/").pop(), document.readyState]); }
  return append.call(this, node);
};
"""


class Site(Protocol):
    """What the fixture `shipped` gives."""

    folder: Path

    def url(self, address: str) -> str: ...


@pytest.mark.parametrize("address", PAGES)
def test_the_foot_tells_the_days_from_disk_and_from_a_server(
    chromium: Browser, shipped: Site, server: str, address: str
) -> None:
    tab = chromium.new_page()
    for url in (shipped.url(address), server + address):
        tab.goto(url)
        told = tab.get_by_role("contentinfo").get_by_role("link", name=TOLD)
        expect(told).to_be_visible()
        assert (told.get_attribute("href") or "").endswith("ban-dung.html")
        assert "20/11/2026" not in Path(shipped.folder / address).read_text("utf-8").partition("<footer")[2]
    tab.close()


def test_the_days_are_asked_for_when_the_page_is_there(chromium: Browser, shipped: Site) -> None:
    tab = chromium.new_page()
    tab.add_init_script(NOTE_SCRIPTS)
    tab.goto(shipped.url("index.html"))
    expect(tab.get_by_text(TOLD)).to_be_visible()

    assert tab.evaluate("window.added") == [[AS_OF, "complete"]]
    tab.close()


def test_without_scripts_the_foot_leads_to_where_the_days_stand(chromium: Browser, shipped: Site) -> None:
    tab = chromium.new_context(java_script_enabled=False).new_page()
    tab.goto(shipped.url("van-ban/394-cv-tu.html"))
    tab.get_by_role("link", name=ASKED).click()

    expect(tab.get_by_text("Số liệu tính đến ngày 20 tháng 11 năm 2026.")).to_be_visible()
    tab.context.close()


@pytest.mark.parametrize("width", [320, 390, 410, 1440])
@pytest.mark.parametrize("address", ["xem-them.html", "tim.html"])
def test_nothing_moves_when_the_days_come(chromium: Browser, shipped: Site, width: int, address: str) -> None:
    tab = chromium.new_page(viewport={"width": width, "height": 2400})  # the foot is in sight from the start
    tab.goto(shipped.url(address))
    expect(tab.get_by_text(TOLD)).to_be_visible()

    assert tab.evaluate(SHIFTS) == 0
    tab.close()


def test_paper_has_the_days_and_without_scripts_no_line_that_leads_nowhere(
    chromium: Browser, shipped: Site, tmp_path: Path
) -> None:
    for scripts in (True, False):
        tab = chromium.new_context(java_script_enabled=scripts).new_page()
        tab.goto(shipped.url("xem-them.html"))
        if scripts:
            expect(tab.get_by_text(TOLD)).to_be_visible()
        tab.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
        with pypdfium2.PdfDocument(tmp_path / "a.pdf") as printed:
            text = " ".join(" ".join(sheet.get_textpage().get_text_range().split()) for sheet in printed)
        assert (TOLD in text) is scripts
        assert ASKED not in text
        tab.context.close()
