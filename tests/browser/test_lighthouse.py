"""Lighthouse over every kind of page: accessibility, best practices and SEO are 100; performance is only reported."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Protocol

import pytest

from followup.cli.browser_tools import browser as browser_path
from followup.cli.browser_tools import npm_package
from tests.browser.shipped import PROGRAM

pytestmark = [pytest.mark.browser, pytest.mark.long]

HELD = ("accessibility", "best-practices", "seo")
FLAGS = "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage"
# The page of unknown addresses tells searchers to leave it out, which Lighthouse counts as a fault. It asks for
# robots.txt from within the page, which the policy of these two refuses, as it refuses every request.
SKIPPED = {"pages/not_found.html": "is-crawlable,robots-txt", "pages/slides.html": "robots-txt"}
UNUSED = "pages/moved.html"  # leads on at once, and no page of the shipped data has moved
KINDS = sorted({f"pages/{each.name}" for each in (PROGRAM / "templates/pages").glob("*.html")} - {UNUSED})


class Site(Protocol):
    """What the fixture `shipped` gives."""

    kinds: dict[str, str]


def scores(url: str, report: Path, skipped: str | None) -> tuple[dict[str, int], list[str]]:
    """Give the scores of the page at URL, 0 to 100, and the audits that it does not pass, performance left out."""
    tool = npm_package(PROGRAM, "lighthouse") / "cli/index.js"
    fewer = [f"--skip-audits={skipped}"] if skipped else []
    subprocess.run(
        ["node", str(tool), url, "--quiet", "--output=json", f"--output-path={report}", FLAGS, *fewer],
        env={**os.environ, "CHROME_PATH": browser_path() or ""},
        check=True,
    )
    found = json.loads(report.read_text("utf-8"))
    categories = found["categories"]
    failed = [
        name
        for category in HELD
        for name in (each["id"] for each in categories[category]["auditRefs"] if each["weight"])
        if found["audits"][name]["score"] not in (1, None)
    ]
    return {name: round(100 * (each["score"] or 0)) for name, each in categories.items()}, failed


@pytest.mark.parametrize("template", KINDS)
def test_a_kind_of_page_is_as_good_as_lighthouse_can_tell(
    shipped: Site, server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], template: str
) -> None:
    address = shipped.kinds[template]
    found, failed = scores(server + address, tmp_path / "report.json", SKIPPED.get(template))
    with capsys.disabled():
        print(f"{address}: {', '.join(f'{name} {score}' for name, score in sorted(found.items()))}")  # noqa: T201 -- the report

    assert failed == []
    assert [found[each] for each in HELD] == [100, 100, 100]


def test_every_kind_of_page_of_the_shipped_data_is_asked_about(shipped: Site) -> None:
    assert set(shipped.kinds) == set(KINDS)
