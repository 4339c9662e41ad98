from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.charts.bullets import Bullet, bullets
from followup.charts.figure import Figure

Proof: TypeAlias = Callable[[Figure], dict[str, Any]]

AMOUNT = st.decimals(0, 10**6, places=2)
BULLETS = st.lists(
    st.builds(
        Bullet,
        st.text(max_size=60),
        st.sampled_from(["%", "cuộc"]),
        AMOUNT,
        st.none() | AMOUNT,
        st.none() | AMOUNT,
        st.none() | AMOUNT,
        st.none() | st.booleans(),
    ),
    max_size=6,
)


@pytest.mark.parametrize(
    ("met", "finding"),
    [
        ([], "Chưa chỉ tiêu nào có giá trị."),
        ([None, None], "2 chỉ tiêu có giá trị, chưa chỉ tiêu nào có mức giao."),
        ([True, False], "1 trong 2 chỉ tiêu có mức giao đã đạt."),
        ([True, None], "1 trong 1 chỉ tiêu có mức giao đã đạt; 1 chỉ tiêu chưa có mức giao."),
    ],
)
def test_the_finding_counts_only_what_has_a_target(met: list[bool | None], finding: str) -> None:
    shown = [Bullet("A", "%", Decimal(70), met=each) for each in met]

    assert bullets("k", "Chỉ tiêu", shown).finding == finding


@given(shown=BULLETS)
def test_every_mark_lies_on_its_own_scale_and_in_the_table(shown: list[Bullet], specification: Proof) -> None:
    figure = bullets("k", "Chỉ tiêu", shown)
    spec = specification(figure)
    drawn = figure.drawing

    assert all(0 <= line.x1 <= 100 for line in drawn.marks)
    assert len(drawn.dots) == sum(each.middle is not None for each in shown)
    assert [sum(cell is not None for cell in row[1:]) for row in figure.rows] == [
        sum(x is not None for x in (each.value, each.target, each.baseline, each.middle)) for each in shown
    ]
    assert spec["data"][0]["x"] == [round(float(100 * b.value / b.farthest), 2) if b.farthest else 0 for b in shown]


def test_values_are_written_with_their_unit() -> None:
    figure = bullets(
        "k",
        "Chỉ tiêu",
        [Bullet("Tỷ lệ", "%", Decimal("74.50"), target=Decimal(80)), Bullet("Số cuộc", "cuộc", Decimal(1234))],
    )

    assert [row[1:3] for row in figure.rows] == [("74,5%", "80%"), ("1.234 cuộc", None)]
