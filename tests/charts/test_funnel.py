from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.charts.figure import Figure
from followup.charts.funnel import Step, funnel

Proof: TypeAlias = Callable[[Figure], dict[str, Any]]

STEPS = st.lists(st.builds(Step, st.text("abc ", min_size=1, max_size=9), st.integers(0, 12_000), st.booleans()))


@pytest.mark.parametrize(
    ("steps", "finding"),
    [
        ([], "Chưa có mô hình nào."),
        ([Step("Đăng ký", 0), Step("Công nhận", 0)], "Chưa có mô hình nào."),
        ([Step("Đăng ký", 1234)], "Có 1.234 mô hình ở bước đăng ký."),
        (
            [Step("Đăng ký", 8), Step("Công nhận", 3), Step("Kết thúc", 2, apart=True)],
            "Trong 8 mô hình ở bước đăng ký, 3 đến bước công nhận (37,5%); 2 kết thúc.",
        ),
    ],
)
def test_the_finding_follows_the_road_and_names_those_that_left(steps: list[Step], finding: str) -> None:
    assert funnel("k", "Vòng đời", "mô hình", steps).finding == finding


@given(steps=STEPS)
def test_table_drawing_and_plotly_show_the_same_numbers(steps: list[Step], specification: Proof) -> None:
    figure = funnel("k", "Vòng đời", "mô hình", steps)
    traces = specification(figure)["data"]

    assert [row[1] for row in figure.rows] == [each.number for each in steps]
    assert sorted(x for trace in traces for x in trace["x"]) == sorted(each.number for each in steps)
    assert len(figure.drawing.bars) == sum(each.number > 0 for each in steps)


def test_what_left_the_road_looks_different() -> None:
    figure = funnel("k", "Vòng đời", "mô hình", [Step("Đăng ký", 8), Step("Kết thúc", 2, apart=True)])

    assert [(bar.look, bar.pattern) for bar in figure.drawing.bars] == [("s1", ""), ("s6", "/")]
    assert [key.word for key in figure.legend] == ["Đã đến bước này", "Đã rời phong trào"]
