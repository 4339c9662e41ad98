"""What each kind of page costs at its start: requests, scripts and bytes, on the shipped data."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from followup.pages.address import AS_OF

pytestmark = pytest.mark.browser

MOST_REQUESTS = 3
MOST_SCRIPT = 2 * 1024
MOST_PAGE = 30 * 1024
MOST_HOME = 14 * 1024


class Site(Protocol):
    """What the fixture `shipped` gives."""

    folder: Path
    kinds: dict[str, str]

    def url(self, address: str) -> str: ...


def _size(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), mtime=0))


def test_every_kind_of_page_starts_with_three_requests_and_little_script(chromium: Browser, shipped: Site) -> None:
    tab = chromium.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))

    for address in shipped.kinds.values():
        asked.clear()
        tab.goto(shipped.url(address))
        files = [Path(unquote(urlsplit(url).path)) for url in asked if not url.startswith("data:")]
        files = [file for file in files if file.name != AS_OF]  # comes later: tests/browser/test_footer.py
        assert len(files) <= MOST_REQUESTS, (address, files)
        assert sum(_size(file) for file in files if file.suffix == ".js") <= MOST_SCRIPT, (address, files)
    tab.close()


def test_no_page_is_heavy(shipped: Site) -> None:
    heavy = {
        address: size for address in shipped.kinds.values() if (size := _size(shipped.folder / address)) > MOST_PAGE
    }

    assert heavy == {}
    assert _size(shipped.folder / "index.html") <= MOST_HOME
