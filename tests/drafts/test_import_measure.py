"""Of the values that an import gives at least 98 % are right, and it gives at least 85 % of what a text states.

`import_texts/` holds papers as offices write them: the four documents that the project began with, and others of every
shape, written without a look at the importer. What each states was entered by hand.
"""

from __future__ import annotations

import contextlib
import io
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from followup.cli.main import run
from tests.drafts.import_expected import Paper, papers
from tests.drafts.import_score import Rate, Score, given_values, rates, score

ROOT = Path(__file__).parent.parent.parent
PRECISION, RECALL = 0.98, 0.85
ACCEPTED = [paper for paper in papers() if not paper.refused]
REFUSED = [paper for paper in papers() if paper.refused]


@dataclass(frozen=True)
class Answer:
    """What the command said of one text, and whether it wrote anything."""

    code: int
    printed: Any
    wrote: bool


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    """Import each text once into the shipped office without its directives, as if it came in for the first time."""
    root = tmp_path_factory.mktemp("office")
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("van-ban", "ket-qua", "minh-hoa"))
    return {paper.name: _answer(paper, root) for paper in papers()}


def _answer(paper: Paper, office: Path) -> Answer:
    before, printed = sorted(office.rglob("*")), io.StringIO()
    with contextlib.redirect_stdout(printed):
        code = run(["import", str(paper.path), "--json"], office)
    return Answer(code, json.loads(printed.getvalue()), wrote=sorted(office.rglob("*")) != before)


@pytest.mark.parametrize("paper", REFUSED, ids=lambda paper: paper.name)
def test_what_is_no_directive_or_must_not_be_kept_is_refused(paper: Paper, answers: dict[str, Answer]) -> None:
    answer = answers[paper.name]

    assert answer.code == 1
    assert answer.printed["tu_choi"] == paper.refused
    assert answer.printed["ly_do"].strip()
    assert not answer.wrote


@pytest.mark.parametrize("paper", ACCEPTED, ids=lambda paper: paper.name)
def test_every_value_points_at_the_words_it_came_from(paper: Paper, answers: dict[str, Answer]) -> None:
    assert answers[paper.name].code == 0
    for one in answers[paper.name].printed:
        assert 0 <= one["tu"] < one["den"], one
        assert 0 <= one["do_tin_cay"] <= 1, one
        if paper.source is not None:
            assert one["trich"] == paper.source[one["tu"] : one["den"]], one


@pytest.mark.parametrize("paper", ACCEPTED, ids=lambda paper: paper.name)
def test_nothing_is_invented(paper: Paper, answers: dict[str, Answer]) -> None:
    assert not score(paper, given_values(answers[paper.name].printed)).invented


def test_nearly_all_that_is_given_is_right_and_most_of_what_is_stated_is_given(answers: dict[str, Answer]) -> None:
    scores = {paper.name: score(paper, given_values(answers[paper.name].printed)) for paper in ACCEPTED}
    table = rates(scores.values())
    total = Rate(*(sum(column) for column in zip(*table.values(), strict=True)))

    report = _report(table | {"tất cả": total}, scores)
    assert total.precision >= PRECISION, report
    assert total.recall >= RECALL, report


def _report(table: Mapping[str, Rate], scores: Mapping[str, Score]) -> str:
    """Give a line for each family of fields, then each wrong value, then each that is missing."""
    lines = [
        f"{family:32} đúng {one.right:4}/{one.given:4} {one.precision:6.1%}"
        f"   đủ {one.found:4}/{one.stated:4} {one.recall:6.1%}"
        for family, one in table.items()
    ]
    for name, score_ in scores.items():
        wrong = [judged.given for judged in score_.judged if not judged.right]
        lines += [f"sai   {name}: {given.field} = {given.value}" for given in wrong]
        lines += [f"thiếu {name}: {field}" for field, found in score_.stated if not found]
    return "\n" + "\n".join(lines)
