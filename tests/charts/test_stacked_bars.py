from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.charts.figure import Figure
from followup.charts.stacked_bars import Row, Series, Words, number_fits, stacked
from followup.vietnamese import count

Proof: TypeAlias = Callable[[Figure], dict[str, Any]]

_SERIES = (Series("s1", "Một"), Series("s2", "Hai", "/"), Series("s3", "Ba", "."))
_WORDS = Words("Tên", "Câu.", "Văn bản", "việc")
_ROWS = st.lists(st.builds(Row, st.text(max_size=60), st.tuples(*[st.integers(0, 5000)] * 3)), max_size=6)


@given(rows=_ROWS)
def test_drawing_table_and_plotly_show_the_same_numbers(rows: list[Row], specification: Proof) -> None:
    figure = stacked("k", _WORDS, _SERIES, rows)
    spec = specification(figure)
    longest = max((sum(row.counts) for row in rows), default=0)
    table = [row[1:4] for row in figure.rows[: len(rows)]]
    used = [index for index in range(3) if any(row.counts[index] for row in rows)]

    assert table == [row.counts for row in rows]
    assert [key.word for key in figure.legend] == [_SERIES[index].word for index in used]
    assert [trace["x"] for trace in spec["data"]] == [[row.counts[index] for row in rows] for index in used]
    assert [(bar.look, bar.width) for bar in figure.drawing.bars] == [
        (series.look, round(100 * number / longest, 2))
        for row in rows
        for series, number in zip(_SERIES, row.counts, strict=True)
        if number
    ]


@given(_ROWS)
def test_every_number_in_the_drawing_is_in_the_table(rows: list[Row]) -> None:
    figure = stacked("k", _WORDS, _SERIES, rows)
    told = {count(cell) for row in figure.rows for cell in row if isinstance(cell, int)}
    values = [label.text for label in figure.drawing.labels if label.look == "value"]

    assert {bar.number for bar in figure.drawing.bars} - {""} <= told
    assert {value.removesuffix(" việc") for value in values} <= told
    assert {key.amount for key in figure.legend} <= told


@given(_ROWS)
def test_pieces_of_a_row_follow_each_other_and_stay_inside(rows: list[Row]) -> None:
    figure = stacked("k", _WORDS, _SERIES, rows)

    for before, after in pairwise(figure.drawing.bars):
        assert after.y > before.y or after.x == pytest.approx(before.x + before.width, abs=0.011)
    assert all(bar.x + bar.width <= 100.02 for bar in figure.drawing.bars)
    assert all(bar.y + bar.height < figure.drawing.height for bar in figure.drawing.bars)


def test_a_single_row_has_no_line_of_totals() -> None:
    figure = stacked("k", _WORDS, _SERIES, [Row("A", (1, 0, 2))])

    assert figure.rows == (("A", 1, 0, 2, 3),)


def test_several_rows_end_in_their_totals() -> None:
    figure = stacked("k", _WORDS, _SERIES, [Row("A", (1, 0, 2)), Row("B", (4, 0, 1))])

    assert figure.rows[-1] == ("Cộng", 5, 0, 3, 8)
    assert [(key.word, key.amount) for key in figure.legend] == [("Một", "5"), ("Ba", "3")]


def test_a_chart_of_nothing_is_empty() -> None:
    figure = stacked("k", _WORDS, _SERIES, [])

    assert (figure.rows, figure.drawing.bars, figure.drawing.height, figure.legend) == ((), (), 0, ())


@pytest.mark.parametrize(
    ("number", "width", "fits"), [("7", 4, True), ("7", 3.9, False), ("12", 7, True), ("12", 6.9, False)]
)
def test_a_number_stands_on_its_bar_where_a_phone_has_room(number: str, width: float, *, fits: bool) -> None:
    assert number_fits(number, width) is fits


def test_names_cannot_carry_tags_into_plotly(specification: Proof) -> None:
    spec = specification(stacked("k", _WORDS, _SERIES, [Row("<i>A</i> & B", (1, 0, 0))]))

    assert spec["data"][0]["customdata"] == ["&lt;i&gt;A&lt;/i&gt; &amp; B"]
    assert spec["layout"]["annotations"][0]["text"] == "&lt;i&gt;A&lt;/i&gt; &amp; B"
