from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.charts.dot_strip import Strip, dot_strip
from followup.charts.figure import Figure

Proof: TypeAlias = Callable[[Figure], dict[str, Any]]

VALUES = st.lists(st.tuples(st.text(max_size=20), st.decimals(0, 100, places=1)), max_size=30).map(tuple)
STRIPS = st.lists(st.builds(Strip, st.text(min_size=1, max_size=20), VALUES), max_size=4)


def test_the_middle_is_what_half_of_the_units_reach() -> None:
    figure = dot_strip(
        "k", "So trong nhóm", "%", [Strip("Các xã", tuple((f"X{n}", Decimal(n)) for n in (60, 70, 74, 90, 95)))]
    )

    assert figure.finding == "Các xã: một nửa số đơn vị đạt từ 74%."


def test_a_group_without_values_is_left_out() -> None:
    figure = dot_strip("k", "So trong nhóm", "%", [Strip("Các xã", ())])

    assert (figure.rows, figure.drawing.dots, figure.finding) == ((), (), "Chưa đơn vị nào có giá trị.")


@given(strips=STRIPS)
def test_every_unit_is_one_dot_one_row_and_one_point(strips: list[Strip], specification: Proof) -> None:
    figure = dot_strip("k", "So trong nhóm", "%", strips)
    points = specification(figure)["data"][0]["x"]
    units = sum(len(each.values) for each in strips)

    assert (len(figure.rows), len(figure.drawing.dots), len(points)) == (units, units, units)
    assert all(0 <= dot.x <= 100 for dot in figure.drawing.dots)


def test_equal_units_do_not_hide_each_other() -> None:
    figure = dot_strip("k", "So", "%", [Strip("Các xã", (("A", Decimal(50)), ("B", Decimal(50)), ("C", Decimal(50))))])

    assert len({(dot.x, dot.y) for dot in figure.drawing.dots}) == 3


@pytest.mark.parametrize(
    ("values", "ends"),
    [((3, 80), ("0%", "80%")), ((62, 83), ("50%", "83%")), ((70, 70), ("0%", "70%")), ((98, 99), ("97%", "99%"))],
)
def test_the_axis_begins_at_nought_or_where_it_says(values: tuple[int, int], ends: tuple[str, str]) -> None:
    units = tuple((f"X{n}", Decimal(value)) for n, value in enumerate(values))
    figure = dot_strip("k", "So", "%", [Strip("Các xã", units)])

    assert tuple(label.text for label in figure.drawing.labels if label.look == "tick") == ends
