"""A real Chromium, and the shipped data as a published site: each page kind's largest page stands for its kind."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from followup.cli.browser_tools import browser as browser_path
from followup.loading import load
from followup.pages.explanation import explanation
from followup.pipeline import build, pages_of
from followup.project import Project

expect.set_options(timeout=60_000)  # milliseconds: how long to wait on a busy machine, never how fast to be

PROGRAM = Path(__file__).parent.parent.parent
DAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Site:
    """A built site: its folder, and for each template the address of the largest page that it drew."""

    folder: Path
    kinds: dict[str, str]

    def url(self, address: str) -> str:
        return (self.folder / address).as_uri()


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
    root = tmp_path_factory.mktemp("shipped")
    for folder in ("data", "content"):
        shutil.copytree(PROGRAM / folder, root / folder)
    project = Project(root)
    built = build(project, as_of=DAY, commit=None, progress=_quietly)
    assert built.published, built.diagnostics
    return Site(project.site, _largest_of_each_kind(project))


def _largest_of_each_kind(project: Project) -> dict[str, str]:
    loaded = load(project, _quietly)
    assert loaded.register is not None
    largest: dict[str, tuple[int, str]] = {}
    planned = tuple(pages_of(loaded, loaded.register, as_of=DAY, commit=None))
    for page in (*planned, *(explanation(each) for each in planned if each.numbers)):
        size = (project.site / page.address).stat().st_size
        largest[page.template] = max(largest.get(page.template, (0, "")), (size, page.address))
    return {template: address for template, (_, address) in sorted(largest.items())}


def _quietly(_stage: str, _done: int, _total: int) -> None:
    """Say nothing."""
