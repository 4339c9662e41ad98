"""Every figure of the built site is marked up as one, leads to its explanation, and is counted again from there."""

from __future__ import annotations

import csv
import re
import shutil
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from followup.built import Built
from followup.exports.figure_csv import INVENTED
from tests.site.figures_of import is_ready_text, loose_figures
from tests.site.grounds import DAY, Site, days_between, numbers_of, shown
from tests.site.page_tree import Node, tree

ROOT = Path(__file__).parents[2]
MANY = 100


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build the shipped data once."""
    from followup.pipeline import build  # noqa: PLC0415 -- with its project
    from followup.project import Project  # noqa: PLC0415 -- likewise

    root = tmp_path_factory.mktemp("office")
    for folder in ("data", "content"):
        shutil.copytree(ROOT / folder, root / folder)
    built: Built = build(Project(root), as_of=DAY, commit=None, progress=lambda _stage, _done, _total: None)
    assert built.published, [each for each in built.diagnostics if each.is_error]
    return Site(root / "site")


def test_every_figure_is_marked_up_as_one(site: Site) -> None:
    loose = [
        (address, found, node.text.strip()[:80])
        for address, main in site.pages()
        for node, found in loose_figures(main)
        if not is_ready_text(node)
    ]

    assert loose == []


def test_every_figure_is_worked_out_again_from_its_ground(site: Site) -> None:
    seen = Counter(site.recount(data, address) for address, main in site.pages() for data in main.all("data"))

    assert min(seen["explained"], seen["told again"], seen["beside"], seen["listed"]) > MANY


def test_ready_made_words_repeat_figures_of_their_page(site: Site) -> None:
    seen = 0
    for address, main in site.pages():
        known = {Decimal(each.given["value"]) for each in main.all("data")}
        for node, found in loose_figures(main):
            if is_ready_text(node):
                assert shown(re.sub(r"^\D+", "", found)) in known | set(days_between(node.text)), (address, found)
                seen += 1

    assert seen > MANY


def test_every_explanation_is_of_a_figure_that_its_page_shows(site: Site) -> None:
    explained = 0
    for file in sorted((site.root / "giai-thich").rglob("*.html")):
        address = file.relative_to(site.root / "giai-thich").as_posix()
        told = [each.given["id"] for each in tree(file).all("section") if "data-figure" in each.given]
        own = [each.given["id"] for each in site.page(address).all("data") if "id" in each.given]
        assert sorted(told) == sorted(own), address
        explained += len(told)

    assert explained > MANY


def test_the_table_and_the_legend_of_a_chart_are_its_download(site: Site) -> None:
    charts = [
        (each, address, any("sample" in note.classes for note in main.all("p")))
        for address, main in site.pages()
        for each in main.all("figure")
        if "chart" in each.classes
    ]
    for chart, address, sample in charts:
        table = [[cell.text.strip() for cell in row.children] for row in chart.all("tr")]
        with (site.root / "so-lieu" / f"{chart.given['id'].removeprefix('bieu-do-')}.csv").open(
            encoding="utf-8-sig", newline=""
        ) as text:
            rows = [list(row) for row in csv.reader(text, delimiter=";")]
        if sample:
            title, *words = [row.pop() for row in rows]
            assert (title, {*words}) == (INVENTED[0], {INVENTED[1]}), address
        assert [[written(cell) for cell in row] for row in table] == rows, address
        legend = [shown(b.text) for key in chart.all("ul") for b in key.all("b")]
        assert set(legend) <= set(numbers_of(chart)), address

    assert charts


def test_the_total_of_a_chart_is_a_figure_of_its_page(site: Site) -> None:
    totals = []
    for address, main in site.pages():
        explained = {each.given["value"] for each in main.all("data") if "id" in each.given}
        for chart in (each for each in main.all("figure") if "chart" in each.classes):
            last = [cell.text for cell in list(chart.all("tr"))[-1].children]
            if last[0] == "Cộng":
                totals.append((address, str(shown(last[-1])) in explained))

    assert totals
    assert all(explained for _, explained in totals), totals


def written(cell: str) -> str:
    """Give a whole number as a download has it, without points."""
    return cell.replace(".", "") if re.fullmatch(r"\d{1,3}(\.\d{3})+", cell) else cell


def test_a_groups_value_is_put_together_from_its_units(site: Site) -> None:
    groups = [
        (together(section), address)
        for address, main in site.pages()
        for section in main.all("section")
        if section.given.get("aria-labelledby", "").startswith("nhom-") and len(list(section.all("table"))) == 2
        if address.startswith("chi-tieu/") and address != "chi-tieu/index.html"
    ]

    assert groups
    for (told, reckoned), address in groups:
        assert told == reckoned, address


def together(section: Node) -> tuple[Decimal, Decimal]:
    """Give the latest value of a group as its chart has it, and as the table of its units gives it."""
    of_chart, of_units = (
        [[cell.text for cell in row.children] for row in each.all("tr")] for each in section.all("table")
    )
    year, value = of_chart[-1][:2]
    column, divided = of_units[0].index(year), of_units[0].index("Tử số/mẫu số")
    given = [row for row in of_units[1:] if row[column] != "–"]
    if value.endswith("%") and len(given) > 1:
        parts = [[shown(part) for part in row[divided].split("/")] for row in given]
        above, below = (sum(each, Decimal(0)) for each in zip(*parts, strict=True))
        return shown(value), (100 * above / below).quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()
    return shown(value), sum((shown(row[column]) for row in given), Decimal(0))


def test_an_anchor_stands_once_on_every_page(site: Site) -> None:
    for page in site.root.rglob("*.html"):
        anchors = Counter(re.findall(r'\sid="([^"]+)"', page.read_text("utf-8")))
        assert [name for name, number in anchors.items() if number > 1] == [], page.name
