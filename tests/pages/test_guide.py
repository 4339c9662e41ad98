"""The front page of the guide, and the promise that its examples can be copied as they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from followup.diagnostics import Diagnostic, Location
from followup.dossier import unit_of
from followup.formats.text import show
from followup.intake import read_register_files, read_results
from followup.pages import guide
from followup.pages.guide import GuideView
from followup.pages.page import Whole

GUIDE = Path(__file__).parents[2] / "content/huong-dan"
EXAMPLE = re.compile(r"^```yaml\n# tệp: (?P<path>\S+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
PROSE_EXAMPLE = re.compile(r"^```markdown\n(?P<text>---\n.*?)^```$", re.MULTILINE | re.DOTALL)


def _examples() -> list[tuple[str, str]]:
    texts = [file.read_text("utf-8") for file in sorted(GUIDE.glob("*.md"))]
    written = [(found["path"], found["text"]) for text in texts for found in EXAMPLE.finditer(text)]
    prose = [("content/vi-du.md", found["text"]) for text in texts for found in PROSE_EXAMPLE.finditer(text)]
    return [*written, *prose]


def _view(whole: Whole) -> GuideView:
    (page,) = guide.plan(whole)
    assert isinstance(page.view, GuideView)
    return page.view


@pytest.mark.parametrize(("path", "text"), _examples())
def test_an_example_of_the_guide_reads_without_a_finding(path: str, text: str) -> None:
    files = [(path, text.encode())]
    found = read_results(files).diagnostics if unit_of(path) else read_register_files(files).diagnostics

    assert [each for each in found if each.code != "no-settings"] == []


def test_every_kind_of_file_has_an_example() -> None:
    folders = {path.rpartition("/")[0].split("/20")[0] for path, _ in _examples()}

    assert folders == {"data/van-ban", "data/don-vi", "data/nhom", "data/ket-qua", "data", "content"}


def test_the_finding_that_the_guide_explains_looks_as_on_the_screen() -> None:
    line = "    chu_tri: [mat-tran-tinhh]"
    where = Location("data/van-ban/27-cv-tu.yaml", 35, 15, 35, 29)
    found = Diagnostic(
        where, "unknown-party", "không có đơn vị hoặc nhóm 'mat-tran-tinhh'", hint="có phải 'mat-tran-tinh'?"
    )

    assert show([found], lambda _path, _line: line) in (GUIDE / "doc-loi.md").read_text("utf-8")


def test_tasks_stand_in_their_order_with_their_summaries(whole_of: Callable[[Mapping[str, str]], Whole]) -> None:
    files = {
        "content/huong-dan/a.md": "---\ntieu_de: Thêm đơn vị\nmo_ta: Một tệp một đơn vị.\nthu_tu: 2\n---\n\nA\n",
        "content/huong-dan/b.md": "---\ntieu_de: Bắt đầu\nthu_tu: 1\n---\n\nB\n",
    }

    assert [(each.page.text, each.summary) for each in _view(whole_of(files)).tasks] == [
        ("Bắt đầu", ""),
        ("Thêm đơn vị", "Một tệp một đơn vị."),
    ]


def test_lookups_are_there_even_when_nobody_has_written_a_guide(nothing: Whole) -> None:
    view = _view(nothing)

    assert view.tasks == ()
    assert [each.page.address for each in view.lookups] == [
        "huong-dan/khoa-va-gia-tri.html",
        "huong-dan/loi.html",
        "thong-tin-can-bo-sung.html",
    ]
