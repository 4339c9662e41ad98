"""The inconsistencies that sources published come out as they are."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from followup.diagnostics import Place
from followup.published_sums import differences, parts_sum
from followup.records.published_figure import PublishedFigure


def figure(name: str, value: str, *parts: str, **more: Any) -> PublishedFigure:  # noqa: ANN401 - any key of the record
    values = {
        "ma": name,
        "nhom": "Nhiệm vụ",
        "dia_ban": "Hải Phòng",
        "loai_ky": "nam",
        "noi_dung": "nhiệm vụ đang làm",
        "gia_tri": value,
        "don_vi_tinh": "nhiệm vụ",
        "thanh_phan": [{"ten": "phần", "gia_tri": part} for part in parts],
        **more,
    }
    return PublishedFigure.model_validate(values).attach(Place(f"data/so-lieu-cong-bo/{name}.yaml"))


@pytest.mark.parametrize(
    ("given", "missing", "adds_up"),
    [
        (figure("hai-phong", "2.414", "2.065", "348"), 1, False),
        (figure("hai-phong", "2.413", "2.065", "348"), 0, True),
        (figure("kon-tum", "1.000", "630", "170", "214", gan_dung="true"), -14, True),
        (figure("nghi-an", "764,88", "105", "659,88"), 0, True),
    ],
)
def test_parts_are_added_exactly(given: PublishedFigure, missing: int, *, adds_up: bool) -> None:
    found = parts_sum(given)

    assert found is not None
    assert (found.missing, found.adds_up) == (Decimal(missing), adds_up)


def test_one_part_is_no_breakdown() -> None:
    assert parts_sum(figure("a", "10", "3")) is None


def test_two_sources_are_held_against_each_other_once() -> None:
    one = figure("tp-hcm", "7.678", mau_thuan_voi=["tp-hcm-tron", "vang"])
    other = figure("tp-hcm-tron", "7.600", gan_dung="true", mau_thuan_voi=["tp-hcm"])
    (found,) = differences({each.id: each for each in (one, other)})

    assert (found.first, found.second, found.amount) == (one, other, Decimal(-78))
