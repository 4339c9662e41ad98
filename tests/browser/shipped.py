"""The shipped data as a published site; each page kind's largest page stands for its kind."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from followup.loading import load
from followup.pages.explanation import explanation, lists_of, long_lists
from followup.pages.page import Page
from followup.pipeline import build, pages_of
from followup.project import Project

PROGRAM = Path(__file__).parent.parent.parent
DAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Site:
    """A built site: its folder, and for each template the address of the largest page that it drew."""

    folder: Path
    kinds: dict[str, str]

    def url(self, address: str) -> str:
        return (self.folder / address).as_uri()


def shipped_site(root: Path) -> Site:
    """Build the shipped data in the empty folder ROOT."""
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
    planned = tuple(pages_of(project, loaded, loaded.register, as_of=DAY))
    for page in (*planned, *(_explanation(each) for each in planned if each.numbers)):
        size = (project.site / page.address).stat().st_size
        largest[page.template] = max(largest.get(page.template, (0, "")), (size, page.address))
    return {template: address for template, (_, address) in sorted(largest.items())}


def _explanation(page: Page) -> Page:
    lists = lists_of(page.numbers)
    return explanation(page, lists, long_lists(page, lists))


def _quietly(_stage: str, _done: int, _total: int) -> None:
    """Say nothing."""
