"""A page saved by its button, or packed by the command: one file that opens alone and says the same."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser

from followup.cli.main import run

pytestmark = pytest.mark.browser

PAGES = ("index.html", "van-ban/ke-hoach-minh-hoa.html", "ky/2026-6t1.html")


class Site(Protocol):
    """What the fixture `shipped` gives."""

    folder: Path

    def url(self, address: str) -> str: ...


def saved(chromium: Browser, shipped: Site, address: str, to: Path) -> Path:
    tab = chromium.new_page()
    tab.goto(shipped.url(address))
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Lưu trang này thành một tệp để gửi").click()
    file = to / download.value.suggested_filename
    download.value.save_as(file)
    tab.close()
    return file


def packed(shipped: Site, address: str, to: Path) -> Path:
    assert run(["pack", address, "--out", str(to / "goi")], shipped.folder.parent) == 0
    (file,) = (to / "goi").iterdir()
    return file


@pytest.mark.parametrize("address", PAGES)
def test_both_ways_give_the_same_page_which_opens_alone_in_silence(
    chromium: Browser, shipped: Site, address: str, tmp_path: Path
) -> None:
    tab = chromium.new_page()
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("request", lambda request: asked.append(request.url))

    texts, styles = [], []
    for file in (saved(chromium, shipped, address, tmp_path), packed(shipped, address, tmp_path)):
        assert file.name.endswith("-2026-11-20.html")
        tab.goto(file.as_uri())
        texts.append(tab.locator("body").inner_text().split())
        styles.append(tab.evaluate("getComputedStyle(document.querySelector('.top, main')).backgroundColor"))
        assert tab.locator("script, [src]:not([src^='data:']), a[href]:not([href^='#'])").count() == 0

    assert texts[0] == texts[1]
    assert styles[0] == styles[1] != "rgba(0, 0, 0, 0)"
    assert said == []
    assert [url for url in asked if not url.startswith(("data:", tmp_path.as_uri()))] == []
    assert "số liệu tính đến ngày 20/11/2026, cập nhật lần cuối " in " ".join(texts[0])
    assert " ".join(texts[0]).count("Dữ liệu minh họa.") == 1
    tab.close()


def test_a_list_is_saved_as_it_is_filtered(chromium: Browser, shipped: Site, tmp_path: Path) -> None:
    tab = chromium.new_page()
    tab.goto(shipped.url("nhiem-vu/index.html") + "?loc=kiem+tra")
    shown = tab.locator("[data-list] tbody tr:visible")
    every = tab.locator("[data-list] tbody tr").count()
    tab.locator("[data-list] form").first.wait_for()
    expected = shown.all_inner_texts()
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Lưu trang này thành một tệp để gửi").click()
    download.value.save_as(tmp_path / "loc.html")

    tab.goto((tmp_path / "loc.html").as_uri())

    assert 0 < len(expected) < every
    assert [each.split() for each in shown.all_inner_texts()] == [each.split() for each in expected]
    tab.close()
