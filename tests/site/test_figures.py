"""Every figure of the built site is counted again from the records that its explanation names."""

from __future__ import annotations

import csv
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

from followup.built import Built

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 20)

PARTS = {"được tính": "counted", "chỉ ở mẫu số": "against", "trừ đi": "against", "không tính": "left-out"}


@dataclass
class Explained:
    """One section of an explanation page: its figure, its listed records by part, what each part says it holds."""

    value: str
    listed: dict[str, int] = field(default_factory=dict)
    told: dict[str, int] = field(default_factory=dict)
    download: str = ""
    share: bool = False


class Reader(HTMLParser):
    """Collects the figures of a page and, on an explanation page, its sections."""

    def __init__(self) -> None:
        super().__init__()
        self.figures: list[tuple[str, str]] = []
        self.again: list[tuple[str, str]] = []
        self.sections: dict[str, Explained] = {}
        self._data: dict[str, str] | None = None
        self._section: Explained | None = None
        self._part = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "data":
            self._data = given
        if tag == "a" and self._data is not None:
            (self.figures if "id" in self._data else self.again).append(
                (given["href"].rpartition("#")[2], self._data["value"])
            )
        if tag == "section" and "data-figure" in given:
            self._section = self.sections.setdefault(given["id"], Explained(given["data-figure"]))
        if self._section is not None:
            self._inside(tag, given, self._section)

    def _inside(self, tag: str, given: dict[str, str], section: Explained) -> None:
        if tag == "details":
            self._part = given["data-part"]
            section.told[self._part] = section.told.get(self._part, 0) + int(given["data-count"])
        if tag == "li" and "aside" not in given.get("class", ""):
            section.listed[self._part] = section.listed.get(self._part, 0) + 1
        if tag == "a" and "download" in given:
            section.download = given["href"]

    def handle_endtag(self, tag: str) -> None:
        if tag == "data":
            self._data = None
        if tag == "section":
            self._section = None

    def handle_data(self, data: str) -> None:
        if self._section is not None and " trên " in data and data.rstrip().endswith("%"):
            self._section.share = True


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the shipped data once."""
    from followup.pipeline import build  # noqa: PLC0415 -- with its project
    from followup.project import Project  # noqa: PLC0415 -- likewise

    root = tmp_path_factory.mktemp("office")
    for folder in ("data", "content"):
        shutil.copytree(ROOT / folder, root / folder)
    built: Built = build(Project(root), as_of=DAY, commit=None, progress=lambda _stage, _done, _total: None)
    assert built.published, [each for each in built.diagnostics if each.is_error]
    return root / "site"


def read(page: Path) -> Reader:
    reader = Reader()
    reader.feed(page.read_text("utf-8"))
    return reader


def pages(site: Path) -> Iterator[tuple[str, Reader]]:
    for page in sorted(site.rglob("*.html")):
        address = page.relative_to(site).as_posix()
        if not address.startswith("giai-thich/"):
            yield address, read(page)


def test_every_figure_is_explained_and_its_recount_gives_the_same(site: Path) -> None:
    seen = 0
    for address, page in pages(site):
        if not page.figures and not page.again:
            continue
        sections = read(site / "giai-thich" / address).sections
        for anchor, value in (*page.figures, *page.again):
            assert sections[anchor].value == value, (address, anchor)
            assert value == recount(sections[anchor], site, address, anchor), (address, anchor)
            seen += 1
        assert {anchor for anchor, _ in page.figures} == set(sections), address

    assert seen > 20


def recount(section: Explained, site: Path, address: str, anchor: str) -> str:
    """Work out a figure from the records that its explanation lists, in full or in its download."""
    listed = section.listed
    if section.download:
        listed = downloaded(site / "giai-thich" / address.removesuffix(".html") / f"{anchor}.csv")
    counted, against = listed.get("counted", 0), listed.get("against", 0)
    assert {part: number for part, number in section.told.items() if number} == listed, (address, anchor)
    if section.share:
        percent = Decimal(100 * counted) / (counted + against)
        return str(percent.quantize(Decimal("0.1"), ROUND_HALF_UP))
    return str(counted - against)


def downloaded(file: Path) -> dict[str, int]:
    with file.open(encoding="utf-8-sig", newline="") as text:
        rows = list(csv.reader(text, delimiter=";"))[1:]
    found: dict[str, int] = {}
    for row in rows:
        found[PARTS[row[0]]] = found.get(PARTS[row[0]], 0) + 1
    return found


def test_no_figure_is_explained_twice_on_a_page(site: Path) -> None:
    for address, page in pages(site):
        anchors = [anchor for anchor, _ in page.figures]
        assert len(anchors) == len(set(anchors)), address


def test_an_anchor_stands_once_on_every_page(site: Path) -> None:
    for page in site.rglob("*.html"):
        anchors = Counter(re.findall(r'\sid="([^"]+)"', page.read_text("utf-8")))
        assert [name for name, number in anchors.items() if number > 1] == [], page.name


def test_an_explanation_leads_back_to_its_figure(site: Path, tree: Callable[[Path], dict[str, bytes]]) -> None:
    explanations = tree(site / "giai-thich")

    assert explanations
    for address in explanations:
        assert address.endswith(".csv") or (site / address).exists(), address
