"""Pictures of every kind of page, to be looked at: `python -m tests.browser.pictures FOLDER`.

Each kind is shown by its largest page on a desktop, on a phone, in the dark and on paper: `home-1440.png`,
`home-390.png`, `home-dark.png`, `home-print.png`. Slides are shown one after another as they stand on a projector.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as Tab

from followup.cli.browser_tools import browser as browser_path
from tests.browser.shipped import Site, shipped_site

LONGEST = 6000
"""Pixels: how much of a long list is shown."""


@dataclass(frozen=True)
class Way:
    """A way to look at a page: the width in pixels, and what the reader's machine asks for."""

    name: str
    width: int
    dark: bool = False
    paper: bool = False


WAYS = (
    Way("1440", 1440),
    Way("390", 390),
    Way("dark", 1440, dark=True),
    Way("print", 696, paper=True),  # what is left of A4 between the margins
)


def pictures(site: Site, browser: Browser, folder: Path) -> Iterator[Path]:
    """Write the pictures of SITE into FOLDER and give each as it is done."""
    folder.mkdir(parents=True, exist_ok=True)
    for way in WAYS:
        context = browser.new_context(
            viewport={"width": way.width, "height": 900}, color_scheme="dark" if way.dark else "light"
        )
        tab = context.new_page()
        tab.emulate_media(media="print" if way.paper else "screen")
        for template, address in site.kinds.items():
            tab.goto(site.url(address))
            file = folder / f"{Path(template).stem}-{way.name}.png"
            _take(tab, way.width, file)
            yield file
        context.close()


def _take(tab: Tab, width: int, file: Path) -> None:
    height = tab.evaluate("document.documentElement.scrollHeight")
    tab.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": min(height, LONGEST)})


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as root, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path())
        for taken in pictures(shipped_site(Path(root)), chromium, Path(sys.argv[1])):
            print(taken)  # noqa: T201 -- a command's own words
        chromium.close()
