from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from followup.charts.figure import Figure
from followup.charts.target_by_year import Reached, target_by_year

Proof: TypeAlias = Callable[[Figure], dict[str, Any]]

AMOUNT = st.none() | st.decimals(0, 10**6, places=2)
PERIODS = st.lists(st.tuples(AMOUNT, AMOUNT), max_size=8).map(
    lambda pairs: [Reached(str(2020 + at), value, target) for at, (value, target) in enumerate(pairs)]
)


@given(shown=PERIODS)
def test_what_is_known_is_drawn_and_nothing_else(shown: list[Reached], specification: Proof) -> None:
    figure = target_by_year("k", "Theo năm", "Có số.", "%", shown)
    data = specification(figure)["data"]
    targets = [each for each in shown if each.target is not None]

    assert data[0]["x"] == [each.period for each in shown if each.value is not None]
    assert [each["x"] for each in data[1:]] == ([[each.period for each in targets]] if targets else [])
    assert len(figure.drawing.marks) == len(targets)
    assert len(figure.drawing.bars) == sum(each.value is not None and each.value > 0 for each in shown)


def test_an_unknown_value_is_an_empty_cell() -> None:
    figure = target_by_year("k", "Theo năm", "Có số.", "%", [Reached("2024", None, Decimal("82.5"))])

    assert figure.rows == (("2024", None, "82,5%"),)


def test_the_higher_value_has_the_higher_column() -> None:
    figure = target_by_year(
        "k", "T", "C", "cuộc", [Reached("2023", Decimal(4), None), Reached("2024", Decimal(8), None)]
    )

    low, high = figure.drawing.bars
    assert high.height == 2 * low.height


def test_a_change_of_the_units_themselves_stands_between_the_columns() -> None:
    shown = [Reached("2024", Decimal(4), None), Reached("2025", Decimal(8), None, after_break=True)]
    figure = target_by_year("k", "T", "C", "cuộc", shown)

    (line,) = (line for line in figure.drawing.lines if line.look == "unsure")
    assert figure.drawing.bars[0].x < line.x1 < figure.drawing.bars[1].x
    assert figure.legend[-1].word == "Sắp xếp lại đơn vị hành chính ngày 01/7/2025"
