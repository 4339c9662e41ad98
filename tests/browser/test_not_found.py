"""The page for unknown addresses leads to the site's own pages from any depth, on any server and from a disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route
from playwright.sync_api import Page as Tab

from followup.pages.menu import MENU
from followup.pages.not_found import SCRIPT, STYLE, NotFoundView, policy
from followup.pages.page import Page
from followup.render.draw import Drawer
from followup.render.site import Frame

pytestmark = pytest.mark.browser

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
FOLDERS = "assets don-vi huong-dan nhiem-vu van-ban"


def _drawn(home: str = "") -> bytes:
    view = NotFoundView(STYLE, SCRIPT, policy(STYLE, SCRIPT), FOLDERS, home, MENU)
    page = Page("404.html", "pages/not_found.html", "Không có trang này", "Không có", "404.html", view)
    return Drawer(TEMPLATES, Frame("Trang", "Cơ quan", "Nhà", "Bản", MENU, ()), "1").draw(page)


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Tab]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def _lost_at(tab: Tab, address: str, home: str = "") -> list[str]:
    """Give the console's words after a server has answered ADDRESS with the page."""

    def answer(route: Route) -> None:
        route.fulfill(status=404, content_type="text/html; charset=utf-8", body=_drawn(home))

    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.route("**/*", answer)
    tab.goto(address)
    return [words for words in said if "404" not in words]


def _home(tab: Tab) -> str:
    return str(tab.get_by_role("link", name="Tổng quan").evaluate("link => link.href"))


@pytest.mark.parametrize(
    ("lost", "home"),
    [
        ("http://t.example/khong-co.html", "http://t.example/index.html"),
        ("http://t.example/van-ban/khong-co.html", "http://t.example/index.html"),
        ("http://t.example/a/b/nhiem-vu/394-cv-tu/9-9.html", "http://t.example/a/b/index.html"),
        ("http://t.example/a/b/khong-co.html?x=/van-ban/", "http://t.example/a/b/index.html"),
        ("http://t.example/huong-dan/ban-moi/van-ban/x.html", "http://t.example/huong-dan/ban-moi/index.html"),
        ("http://t.example/a/don-vi/", "http://t.example/a/index.html"),
    ],
)
def test_links_lead_to_the_root_that_holds_a_known_folder(tab: Tab, lost: str, home: str) -> None:
    assert _lost_at(tab, lost) == []

    assert _home(tab) == home
    assert not tab.locator("#cach-khac").is_visible()


def test_the_settings_know_the_root_even_below_unknown_folders(tab: Tab) -> None:
    _lost_at(tab, "https://t.example/tien-do/nam/2022/x.html", "https://t.example/tien-do")

    assert _home(tab) == "https://t.example/tien-do/index.html"


def test_the_style_is_let_through_by_the_policy(tab: Tab) -> None:
    _lost_at(tab, "http://t.example/a/van-ban/x.html")

    assert tab.evaluate("getComputedStyle(document.body).maxWidth") == "672px"


def test_opened_from_a_disk_its_links_stay_beside_it(tab: Tab, tmp_path: Path) -> None:
    folder = tmp_path / "van-ban/nam 2022"
    folder.mkdir(parents=True)
    (folder / "404.html").write_bytes(_drawn())
    tab.goto((folder / "404.html").as_uri())

    assert _home(tab) == (folder / "index.html").as_uri()


def test_without_javascript_the_page_says_what_to_do(chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    _lost_at(tab, "http://t.example/a/van-ban/x.html")

    assert "xóa phần sau tên trang web" in tab.locator("#cach-khac").inner_text()
    context.close()
