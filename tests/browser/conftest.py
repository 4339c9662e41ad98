"""A real Chromium, and the shipped data as a published site."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from followup.cli.browser_tools import browser as browser_path
from tests.browser.shipped import Site, shipped_site

expect.set_options(timeout=60_000)  # milliseconds: how long to wait on a busy machine, never how fast to be


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
