"""The home page on a phone ends after its first points, and leads to what it leaves out."""

from __future__ import annotations

from typing import Protocol

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

POINTS = ("tinh-hinh", "qua-han", "sap-toi", "xin-y-kien")
BEYOND = {
    "van-ban": "Văn bản chỉ đạo",
    "tap-trung": "Đơn vị",
    "trong-nhom": "Đơn vị",
    "linh-vuc": "Vòng đời mô hình",
    "chi-tieu": "Chỉ tiêu",
    "thay-doi": "Cập nhật, đính chính",
    "can-chu-y": "Thông tin cần bổ sung",
    "bieu-do-vong-doi-tong-quan": "Vòng đời mô hình",
}


class Site(Protocol):
    """What the fixture `shipped` gives."""

    def url(self, address: str) -> str: ...


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_shows_the_first_points_and_leads_to_the_rest(chromium: Browser, shipped: Site, width: int) -> None:
    tab = chromium.new_page(viewport={"width": width, "height": 800})
    tab.goto(shipped.url("index.html"))
    onward = tab.get_by_role("navigation", name="Xem tiếp")

    for anchor in POINTS:
        expect(tab.locator(f"#{anchor}")).to_be_visible()
    for anchor, link in BEYOND.items():
        expect(tab.locator(f"#{anchor}")).to_be_hidden()
        expect(onward.get_by_role("link", name=link, exact=True)).to_be_visible()
    tab.close()


def test_a_wide_screen_shows_everything_and_needs_no_links_onward(chromium: Browser, shipped: Site) -> None:
    tab = chromium.new_page(viewport={"width": 1440, "height": 900})
    tab.goto(shipped.url("index.html"))

    for anchor in (*POINTS, *BEYOND):
        expect(tab.locator(f"#{anchor}")).to_be_visible()
    expect(tab.get_by_role("navigation", name="Xem tiếp")).to_be_hidden()
    tab.close()
