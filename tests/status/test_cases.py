"""The table of cases is what is computed: each line, every class, each edge."""

from __future__ import annotations

import pytest

from followup.status.ageing import Age, age
from followup.status.cases import CASES, Example
from followup.status.standing import Standing, standing


@pytest.mark.parametrize("example", CASES, ids=lambda example: example.name)
def test_a_case_stands_where_the_table_says(example: Example) -> None:
    assert standing(example.case, as_of=example.as_of, soon=example.soon) is example.standing


def test_every_class_has_a_case() -> None:
    assert {example.standing for example in CASES} == set(Standing)


def test_cases_have_names_of_their_own_and_one_sentence_each() -> None:
    assert len({example.name for example in CASES}) == len(CASES)
    assert [each.name for each in CASES if not each.because.endswith(".") or ". " in each.because] == []


@pytest.mark.parametrize(
    ("days", "step"),
    [(1, Age.WEEK), (7, Age.WEEK), (8, Age.MONTH), (30, Age.MONTH), (31, Age.LONGER), (900, Age.LONGER)],
)
def test_lateness_has_three_steps(days: int, step: Age) -> None:
    assert age(days) is step
