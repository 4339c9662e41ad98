from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.charts.duties_by_kind import duties_by_kind
from followup.charts.figure import Figure
from followup.records.duty import DeadlineKind as Kind

Proof: TypeAlias = Callable[[Figure], dict[str, Any]]

_KINDS = st.lists(st.sampled_from(list(Kind)), max_size=30)


@pytest.mark.parametrize(
    ("kinds", "finding"),
    [
        ([], "Chưa có nhiệm vụ nào."),
        ([Kind.STANDING], "1 trong 1 việc là việc thường xuyên."),
        ([Kind.STANDING] * 3 + [Kind.ONE_OFF], "3 trong 4 việc là việc thường xuyên; 1 việc một lần."),
        (
            [Kind.CONDITIONAL, Kind.PERIODIC, Kind.PERIODIC, Kind.STANDING, Kind.ONE_OFF],
            "2 trong 5 việc là việc định kỳ; 1 việc một lần, 1 việc thường xuyên và 1 việc theo điều kiện.",
        ),
    ],
)
def test_the_finding_counts_the_kinds(kinds: list[Kind], finding: str) -> None:
    assert duties_by_kind("k", [("A", kinds)]).finding == finding


@given(directives=st.lists(st.tuples(st.text(max_size=20), _KINDS), max_size=5))
def test_every_duty_is_counted_once_in_table_drawing_and_plotly(
    directives: list[tuple[str, list[Kind]]], specification: Proof
) -> None:
    figure = duties_by_kind("k", directives)
    total = sum(len(kinds) for _, kinds in directives)

    assert [row[-1] for row in figure.rows[: len(directives)]] == [len(kinds) for _, kinds in directives]
    assert sum(sum(trace["x"]) for trace in specification(figure)["data"]) == total
    assert sum(int(key.amount) for key in figure.legend) == total


def test_the_columns_are_the_kinds_in_their_order() -> None:
    figure = duties_by_kind("k", [("394-CV/TU", [Kind.ONE_OFF])])

    titles = [column.title for column in figure.columns]
    assert titles == ["Văn bản", "Một lần", "Định kỳ", "Thường xuyên", "Theo điều kiện", "Cộng"]
    assert figure.drawing.bars[0].text == "394-CV/TU, một lần: 1 việc"
