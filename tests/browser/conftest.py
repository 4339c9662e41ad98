"""A real Chromium, and the shipped data as a published site."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from followup.cli.browser_tools import browser as browser_path
from tests.browser.shipped import Site, shipped_site

expect.set_options(timeout=60_000)  # milliseconds: how long to wait on a busy machine, never how fast to be


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - the standard library's signature
        """Say nothing of each request."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Give a browser for the whole run."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Give the site of the shipped data."""
    return shipped_site(tmp_path_factory.mktemp("shipped"))


@pytest.fixture(scope="session")
def server(shipped: Site) -> Iterator[str]:
    """Serve the folder above the site, so that it stands under a path of its own."""
    handler = partial(_Quiet, directory=str(shipped.folder.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/{shipped.folder.name}/"
        running.shutdown()
