"""The site of the shipped data in a real browser: from disk and from a server, with and without JavaScript."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Request
from playwright.sync_api import Page as Tab

from followup.cli.browser_tools import npm_package

pytestmark = pytest.mark.browser

PROGRAM = Path(__file__).parent.parent.parent
FORBIDDEN = re.compile(r"<[a-z]+\s(?:[^>]*\s)?(?:style=|on[a-z]+=|src=\"(?:https?:)?//)")
# What is chosen with is no text to be read, and without JavaScript there is nothing to choose.
WITHOUT_CONTROLS = "document.querySelectorAll('main select').forEach(each => each.remove())"
UNIT_LINK = re.compile(r"href=\"[^\"]*don-vi/([a-z0-9-]+)\.html")
OWN_POLICY = "pages/not_found.html"  # draws its own frame; tests/browser/test_not_found.py looks after it


class Site(Protocol):
    """What the fixture `shipped` gives."""

    folder: Path
    kinds: dict[str, str]

    def url(self, address: str) -> str: ...


def _listen(tab: Tab) -> tuple[list[str], list[str]]:
    """Give two lists that fill with what the console says and with the addresses that are asked for."""
    said: list[str] = []
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", note)
    return said, asked


def test_every_kind_of_page_opens_from_disk_in_silence_and_asks_for_nothing_outside(
    chromium: Browser, shipped: Site
) -> None:
    tab = chromium.new_context().new_page()
    said, asked = _listen(tab)

    for address in shipped.kinds.values():
        tab.goto(shipped.url(address))
        assert said == [], address

    inside = shipped.folder.as_uri()
    assert [url for url in asked if not url.startswith((inside, "data:"))] == []
    tab.context.close()


def test_every_kind_of_page_opens_under_a_path_of_a_server_in_silence(
    chromium: Browser, shipped: Site, server: str
) -> None:
    tab = chromium.new_context().new_page()
    said, asked = _listen(tab)

    for address in shipped.kinds.values():
        tab.goto(server + address)
        assert said == [], address

    assert [url for url in asked if not url.startswith((server, "data:"))] == []
    tab.context.close()


def test_everything_that_can_be_read_can_be_read_without_javascript(chromium: Browser, shipped: Site) -> None:
    plain = chromium.new_context(java_script_enabled=False).new_page()
    lively = chromium.new_context().new_page()

    for template, address in shipped.kinds.items():
        plain.goto(shipped.url(address))
        lively.goto(shipped.url(address))
        if template == OWN_POLICY:
            continue
        without = set(plain.locator("main").inner_text().split())
        lively.evaluate(WITHOUT_CONTROLS)
        more = [
            word for word in lively.locator("main").inner_text().split() if word.isdecimal() and word not in without
        ]
        assert more == [], address
    plain.context.close()
    lively.context.close()


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_no_page_scrolls_sideways(chromium: Browser, shipped: Site, width: int) -> None:
    tab = chromium.new_context(viewport={"width": width, "height": 800}).new_page()

    for address in shipped.kinds.values():
        tab.goto(shipped.url(address))
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, address
    tab.context.close()


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (390, "light")])
def test_axe_finds_nothing(chromium: Browser, shipped: Site, width: int, scheme: str) -> None:
    axe = (npm_package(PROGRAM, "axe-core") / "axe.min.js").read_text("utf-8")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    tab = context.new_page()

    found = {}
    for address in shipped.kinds.values():
        tab.goto(shipped.url(address))
        tab.evaluate(axe)
        result = tab.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", tags)
        if result["violations"]:
            found[address] = [(each["id"], each["nodes"][0]["html"][:120]) for each in result["violations"]]

    assert found == {}
    context.close()


def test_every_page_that_leads_to_an_invented_unit_says_so(shipped: Site) -> None:
    invented = {file.stem for file in (PROGRAM / "data/minh-hoa/don-vi").glob("*.yaml")}
    told = {
        page.relative_to(shipped.folder).as_posix(): page.read_text("utf-8") for page in shipped.folder.rglob("*.html")
    }
    del told["tim.html"]  # marks each of its lines

    silent = [
        address
        for address, text in told.items()
        if "Dữ liệu minh họa" not in text and not invented.isdisjoint(UNIT_LINK.findall(text))
    ]

    assert invented
    assert silent == []


def test_every_page_is_valid_html(shipped: Site) -> None:
    config = Path(__file__).parent / "htmlvalidate.json"
    tool = PROGRAM / ".tools/node_modules/.bin/html-validate"

    run = subprocess.run(
        [str(tool), "--config", str(config), "--formatter", "json", str(shipped.folder / "**/*.html")],
        capture_output=True,
        text=True,
        check=False,
    )

    report = json.loads(run.stdout or "[]")
    wrong = [
        (Path(each["filePath"]).name, each["messages"][0]["ruleId"], each["messages"][0]["message"]) for each in report
    ]
    assert run.returncode == 0, (wrong[:10], run.stderr[-500:])


def test_no_page_carries_what_the_policy_forbids_or_an_address_outside(shipped: Site) -> None:
    for page in shipped.folder.rglob("*.html"):
        text = page.read_text("utf-8")
        assert "Content-Security-Policy" in text, page
        if page.name == "404.html":
            continue
        assert FORBIDDEN.search(text) is None, page
