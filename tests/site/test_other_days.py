"""The shipped data tell a whole site as of any day: what came in later is on no page, and no link leads nowhere."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from followup.built import Built
from followup.known import known_by
from followup.loading import load
from followup.pipeline import check
from followup.project import Project
from followup.summary import Summary

PROGRAM = Path(__file__).parent.parent.parent
DAYS = (date(2021, 1, 1), date(2025, 6, 30), date(2025, 7, 1), date(2027, 6, 1))

Publish = Callable[..., Built]
Tree = Callable[[Path], dict[str, bytes]]


def _quietly(_stage: str, _done: int, _total: int) -> None:
    """Say nothing."""


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give a copy of the shipped data."""
    root = tmp_path_factory.mktemp("shipped")
    for folder in ("data", "content"):
        shutil.copytree(PROGRAM / folder, root / folder)
    return Project(root)


def test_the_site_holds_together_on_any_day(shipped: Project) -> None:
    for day in DAYS:
        found = check(shipped, as_of=day, progress=_quietly).diagnostics
        assert [each for each in found if each.is_error] == [], day


def test_what_came_in_later_is_not_known_yet(shipped: Project) -> None:
    loaded = load(shipped, _quietly)
    assert loaded.register is not None

    def days(summaries: tuple[Summary, ...]) -> list[str]:
        reports = (report for summary in summaries for report in summary.reports)
        return [each.received_on for each in reports if each.received_on]

    before = known_by(loaded.summaries, loaded.register, as_of=date(2025, 6, 30))
    later = known_by(loaded.summaries, loaded.register, as_of=date(2026, 11, 20))

    assert 0 < len(days(before)) < len(days(later))
    assert max(days(before)) <= "2025-06-30"
    assert all(row.period in {each.period for each in summary.reports} for summary in before for row in summary.rows)


def test_a_report_appears_on_the_day_it_is_received(office: Path, publish: Publish, tree: Tree) -> None:
    page = "don-vi/huyen-uy-a.html"

    publish(office, date(2024, 12, 15))
    before = tree(office / "site")[page]
    publish(office, date(2024, 12, 16))

    assert b"05-BC/HU" not in before
    assert b"05-BC/HU" in tree(office / "site")[page]
