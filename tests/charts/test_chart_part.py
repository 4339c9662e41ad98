"""The part that shows a chart: everything stands in the page, nothing in it can run or style itself."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from followup.charts.duties_by_kind import duties_by_kind
from followup.charts.figure import Figure
from followup.charts.missing_by_directive import missing_by_directive
from followup.charts.timeline import Cited, Entry, timeline
from followup.pages.page import Page
from followup.records.duty import DeadlineKind
from followup.render.site import Frame
from followup.render.templates import Templates

ROOT = Path(__file__).parent.parent.parent
HOSTILE = '</script><script>alert(1)</script><b style="x" onclick="y">'
PROBE = '{% from "parts/chart.html" import chart %}{{ chart(view.figure, "so-lieu/k.csv") }}'


@dataclass(frozen=True, slots=True)
class _View:
    figure: Figure


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    folder = tmp_path_factory.mktemp("templates")
    shutil.copytree(ROOT / "templates/parts", folder / "parts")
    (folder / "probe.html").write_text(PROBE, "utf-8")
    return Templates(folder, Frame("", "", "", "", (), ()))


def _draw(templates: Templates, figure: Figure) -> str:
    return templates.draw(Page("van-ban/a.html", "probe.html", "", "", "", _View(figure)))


def test_a_chart_stands_whole_in_the_page(templates: Templates) -> None:
    figure = duties_by_kind("k", [("394-CV/TU", [DeadlineKind.ONE_OFF] * 3 + [DeadlineKind.PERIODIC])])
    html = _draw(templates, figure)

    assert html.count("<figure") == 1
    assert figure.finding in html
    assert f'aria-label="{figure.spoken}"' in html
    assert '<th scope="row">394-CV/TU</th><td class="number-cell">3</td><td class="number-cell">1</td>' in html
    assert '<a href="../so-lieu/k.csv" download>Tải CSV</a>' in html
    assert re.findall(r"<button[^>]*>", html) == ['<button type="button" class="live">']
    sheet = (ROOT / "templates/assets/css/site.css").read_text("utf-8")
    assert re.search(r"\.live \{ display: none; \}", sheet), "no button where nothing can press it"


def test_the_specification_in_the_page_is_the_figures_own(templates: Templates) -> None:
    figure = duties_by_kind("k", [(HOSTILE, [DeadlineKind.ONE_OFF])])
    script = re.findall(r'<script type="application/json">(.*?)</script>', _draw(templates, figure), re.DOTALL)

    assert [json.loads(text) for text in script] == [json.loads(figure.plotly)]


@pytest.mark.parametrize(
    "figure",
    [
        duties_by_kind("k", [(HOSTILE, [DeadlineKind.ONE_OFF])]),
        timeline("k", [Entry(HOSTILE, None, None, None, (Cited(HOSTILE, None, HOSTILE),))]),
    ],
    ids=["bars", "timeline"],
)
def test_names_are_only_ever_text(templates: Templates, figure: Figure) -> None:
    tags = re.findall(r"<[a-z][^>]*>", _draw(templates, figure))

    assert [tag for tag in tags if tag.startswith("<script")] == ['<script type="application/json">']
    assert not [tag for tag in tags if re.search(r'\s(style|on[a-z]+)="', re.sub(r'"[^"]*"', '""', tag))]
    assert "<b " not in "".join(tags)


@pytest.mark.parametrize(
    "figure",
    [duties_by_kind("k", []), missing_by_directive("k", []), timeline("k", [])],
    ids=["bars", "missing", "timeline"],
)
def test_a_chart_of_nothing_is_drawn_with_its_sentence(templates: Templates, figure: Figure) -> None:
    html = _draw(templates, figure)

    assert f'<p class="finding">{figure.finding}</p>' in html
    assert "<rect" not in html.split("<ul")[0]


def test_what_a_page_loads_for_its_charts_at_start_is_small() -> None:
    assert len(gzip.compress((ROOT / "templates/assets/js/start.js").read_bytes(), mtime=0)) <= 2048
