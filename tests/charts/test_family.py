from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from followup.charts.family import Kin, family
from followup.charts.figure import Figure

Proof: TypeAlias = Callable[[Figure], dict[str, Any]]

KIN = (
    Kin("Tổ tự quản", "Xã A", "2022", 0),
    Kin("Tổ tự quản thôn 1", "Xã B", "2023", 1, 0),
    Kin("Tổ tự quản liên thôn", "Xã C", "", 2, 1),
    Kin("Tổ tự quản thôn 2", "Xã B", "2024", 1, 0),
)


@pytest.mark.parametrize(
    ("kin", "finding"),
    [
        ((), "Chưa có mô hình nào nhân rộng."),
        (KIN[:1], "Chưa có mô hình nào nhân rộng."),
        (KIN, "3 mô hình ở 2 đơn vị nhân rộng theo, qua 2 đời."),
    ],
)
def test_the_finding_counts_followers_units_and_generations(kin: tuple[Kin, ...], finding: str) -> None:
    assert family("k", kin).finding == finding


def test_each_stands_to_the_right_of_and_below_whom_it_follows(specification: Proof) -> None:
    figure = family("k", KIN)
    dots = figure.drawing.dots

    assert all(
        dots[row].x > dots[each.parent].x and dots[row].y > dots[each.parent].y
        for row, each in enumerate(KIN)
        if each.parent is not None
    )
    assert figure.rows[2] == ("Tổ tự quản liên thôn", "Xã C", None, "Tổ tự quản thôn 1", "3")
    assert sum(len(trace["y"]) for trace in specification(figure)["data"][1:]) == len(KIN)
