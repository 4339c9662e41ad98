"""A chart in a real browser: it stands without a script, opens when the reader reaches for it, and prints as drawn."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, expect
from playwright.sync_api import Page as Tab

from followup.charts.duties_by_kind import duties_by_kind
from followup.charts.figure import Figure
from followup.charts.timeline import Cited, Entry, timeline
from followup.diagnostics import Place
from followup.pages.page import Page
from followup.records.duty import DeadlineKind
from followup.records.settings import PlotlyBundle
from followup.render.assets import assets, plotly
from followup.render.draw import Drawer
from followup.render.site import Frame

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parent.parent.parent
PROBE = """{% extends "base.html" %}
{% from "parts/chart.html" import chart %}
{% block noi_dung %}<h1>Thử</h1>
{% for each in view.figures %}{{ chart(each, "so-lieu/a.csv") }}{% endfor %}
{% endblock %}
"""
BARS, TIME = 0, 1


@dataclass(frozen=True, slots=True)
class _View:
    figures: tuple[Figure, ...]


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the test's own output clean."""


def _figures() -> tuple[Figure, ...]:
    kinds = [DeadlineKind.STANDING] * 1234 + [DeadlineKind.PERIODIC] * 300
    cites = (Cited("62-KL/TW", date(2009, 12, 8), "Dẫn chiếu"), Cited("Quy chế", None, "Thực hiện"))
    return (
        duties_by_kind("theo-loai", [("394-CV/TU", kinds), ("<b>1330</b>", [DeadlineKind.ONE_OFF] * 900)]),
        timeline("theo-thoi-gian", [Entry("394-CV/TU", date(2022, 3, 9), None, None, cites)]),
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Draw one page with the real templates and assets, as the build does."""
    folder = tmp_path_factory.mktemp("site")
    templates = tmp_path_factory.mktemp("copy") / "templates"
    shutil.copytree(ROOT / "templates", templates)
    (templates / "pages/probe.html").write_text(PROBE, "utf-8")
    files = (*assets(templates), *plotly(ROOT, PlotlyBundle.FULL, Place("data/cau-hinh.yaml")).value)
    frame = Frame("Trang", "Cơ quan", "Nhà", "Bản", (), tuple((each.name, each.address) for each in files))
    page = Page("van-ban/a.html", "pages/probe.html", "Thử", "Thử", "", _View(_figures()), figures=_figures())
    drawn = Drawer(templates, frame, "1").draw(page)
    for address, content in [(page.address, drawn), *((each.address, each.content) for each in files)]:
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_bytes(content)
    (folder / "ngay-so-lieu.js").write_text('window.siteDays = ["1/1/2026", "1/1/2026"];', "utf-8")
    return folder


@pytest.fixture(params=["file", "http"])
def address(site: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Give the page's address from the disk, then from a server under a folder."""
    if request.param == "file":
        yield (site / "van-ban/a.html").as_uri()
        return
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site.parent)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{site.name}/van-ban/a.html"
    server.shutdown()
    server.server_close()


@pytest.fixture
def on_disk(site: Path) -> str:
    return (site / "van-ban/a.html").as_uri()


def _open(tab: Tab, number: int) -> Locator:
    figure = tab.locator(".chart").nth(number)
    figure.get_by_role("button", name="Mở biểu đồ tương tác").click()
    figure.locator(".chart-live .main-svg").first.wait_for()
    return figure


def test_opening_says_nothing_on_the_console_and_asks_nobody_outside(chromium: Browser, address: str) -> None:
    tab = chromium.new_page()
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))
    tab.add_init_script("addEventListener('securitypolicyviolation', e => console.log(e.violatedDirective))")
    with tab.expect_request("**/ngay-so-lieu.js"):  # what every page asks for once it stands
        tab.goto(address)
    before = len(asked)
    for number in (BARS, TIME):
        _open(tab, number)
        tab.mouse.move(0, 0)

    assert said == []
    assert not [url for url in asked if not url.startswith(address.rsplit("/", 2)[0])]
    assert [url.rsplit("/", 1)[-1].split(".")[0] for url in asked[before:]] == ["chart", "plotly", "plotly-vi"]
    tab.close()


def test_no_cloud_no_foreign_words_and_no_buttons_of_plotly(chromium: Browser, on_disk: str) -> None:
    tab = chromium.new_page()
    tab.goto(on_disk)
    figure = _open(tab, BARS)
    figure.locator(".chart-live").hover()
    text = tab.locator("body").inner_text()

    assert not [word for word in ("Share", "Cloud", "Plotly", "Edit", "Zoom", "Download") if word in text]
    assert tab.locator(".chart-live button, .chart-live a, .modebar-btn").count() == 0
    tab.close()


def test_numbers_are_written_the_vietnamese_way_and_names_as_they_are(chromium: Browser, on_disk: str) -> None:
    tab = chromium.new_page()
    tab.goto(on_disk)
    figure = _open(tab, BARS)
    traces = figure.locator(".chart-live .trace.bars")
    told = figure.locator(".chart-live .hovertext").first

    traces.last.locator("path").first.hover(force=True)
    expect(told).to_contain_text("394-CV/TUThường xuyên: 1.234 việc")
    traces.first.locator("path").last.hover(force=True)
    expect(told).to_contain_text("<b>1330</b>Một lần: 900 việc")
    tab.close()


def test_the_reader_goes_back_to_the_drawing(chromium: Browser, on_disk: str) -> None:
    tab = chromium.new_page()
    tab.goto(on_disk)
    figure = _open(tab, TIME)
    expect(figure.locator(".chart-still")).to_have_css("position", "absolute")
    tab.wait_for_timeout(800)  # a click at once after the chart has opened by itself means "open"
    figure.get_by_role("button", name="Về hình tĩnh").click()

    expect(figure.locator(".chart-live")).to_be_hidden()
    expect(figure.locator(".chart-still")).to_have_css("position", "static")
    expect(figure.get_by_role("button")).to_have_text("Mở biểu đồ tương tác")
    tab.close()


def test_a_pointer_that_rests_on_the_drawing_opens_it(chromium: Browser, on_disk: str) -> None:
    tab = chromium.new_page()
    tab.goto(on_disk)
    tab.locator(".chart-still").first.hover()

    expect(tab.locator(".chart").first).to_have_class("chart is-live")
    tab.close()


def test_a_finger_opens_the_drawing(chromium: Browser, on_disk: str) -> None:
    context = chromium.new_context(has_touch=True, viewport={"width": 390, "height": 800})
    tab = context.new_page()
    tab.goto(on_disk)
    tab.locator(".chart-still").first.tap()

    expect(tab.locator(".chart").first).to_have_class("chart is-live")
    context.close()


def test_the_keyboard_opens_the_chart(chromium: Browser, on_disk: str) -> None:
    tab = chromium.new_page()
    tab.goto(on_disk)
    tab.get_by_role("button", name="Mở biểu đồ tương tác").first.focus()
    tab.keyboard.press("Enter")

    expect(tab.locator(".chart").first).to_have_class("chart is-live")
    tab.close()


def test_paper_shows_the_drawing(chromium: Browser, on_disk: str) -> None:
    tab = chromium.new_page()
    tab.goto(on_disk)
    figure = _open(tab, BARS)
    tab.emulate_media(media="print")

    expect(figure.locator(".chart-live")).to_be_hidden()
    expect(figure.locator(".chart-still")).to_have_css("position", "static")
    tab.close()


def test_colours_follow_a_change_to_the_dark_side(chromium: Browser, on_disk: str) -> None:
    tab = chromium.new_page(color_scheme="light")
    tab.goto(on_disk)
    label = _open(tab, BARS).locator(".chart-live .annotation-text").first
    before = label.evaluate("each => getComputedStyle(each).fill")
    tab.emulate_media(color_scheme="dark")

    expect(label).not_to_have_css("fill", before)
    tab.close()


def test_without_script_everything_is_there(chromium: Browser, on_disk: str) -> None:
    context: BrowserContext = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(on_disk)
    figure = tab.locator(".chart").first

    expect(figure.get_by_role("img")).to_have_accessible_name(_figures()[BARS].spoken)
    expect(figure.locator("button")).to_be_hidden()
    figure.locator("summary").click()
    expect(figure.locator("tbody tr")).to_have_count(3)
    expect(figure.locator("tbody tr").last).to_have_text("Cộng9003001.23402.434")
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_nothing_is_wider_than_the_screen(chromium: Browser, on_disk: str, width: int) -> None:
    tab = chromium.new_page(viewport={"width": width, "height": 800})
    tab.goto(on_disk)
    for number in (BARS, TIME):
        _open(tab, number)

    assert tab.evaluate("document.documentElement.scrollWidth") == width
    tab.close()


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_words_of_the_drawing_never_meet(chromium: Browser, on_disk: str, width: int) -> None:
    tab = chromium.new_page(viewport={"width": width, "height": 800})
    tab.goto(on_disk)
    overlaps = tab.evaluate(
        """() => [...document.querySelectorAll('.drawing')].flatMap(drawing => {
            const words = [...drawing.querySelectorAll('text')].map(each => [each.textContent, each.getBBox()])
                .filter(([, box]) => box.width > 0);
            return words.flatMap(([one, a], index) => words.slice(index + 1)
                .filter(([, b]) => a.x < b.x + b.width && b.x < a.x + a.width
                    && a.y + 3 < b.y + b.height && b.y + 3 < a.y + a.height)
                .map(([other]) => one + ' / ' + other));
        })"""
    )

    assert overlaps == []
    tab.close()
