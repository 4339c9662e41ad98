"""Doubles are of different units, with one name in one place."""

from __future__ import annotations

from typing import Any

import pytest

from followup.diagnostics import Place
from followup.likeness import near_duplicates
from followup.movement_rows import InitiativeRow, initiative_row
from followup.records.initiative import Initiative


def model(name: str, unit: str, title: str, **more: Any) -> InitiativeRow:  # noqa: ANN401 - any key of the record
    values = {
        "ma": name,
        "ten": title,
        "chu_the": "tap_the",
        "linh_vuc": "kinh-te",
        "don_vi": unit,
        "cap": "xa",
        "dia_ban": "Xã Tân Hòa",
        "qua_trinh": [{"buoc": "dang_ky", "ngay": "05/01/2022"}],
        **more,
    }
    return initiative_row(Initiative.model_validate(values).attach(Place(f"data/mo-hinh/{unit}/{name}.yaml")))


FIRST = model("a", "mat-tran", "Mô hình “Hòa giải khéo”")


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (model("b", "hoi-nd", "hoà giải khéo"), True),
        (model("b", "hoi-nd", "Dân vận khéo hòa giải khéo", dia_ban="xã Tân Hoà"), True),
        (model("b", "hoi-nd", "Hòa giải khéo", dia_ban="", dia_ban_cu="Xã Tân Hòa"), True),
        (model("b", "mat-tran", "Hòa giải khéo"), False),
        (model("b", "hoi-nd", "Hòa giải khéo", dia_ban="Xã Tân Bình"), False),
        (model("b", "hoi-nd", "Hòa giải khéo", dia_ban=""), False),
        (model("b", "hoi-nd", "Hòa giải"), False),
        (model("b", "hoi-nd", "Hòa giải khéo", nhan_rong_tu="a"), False),
        (model("b", "hoi-nd", "Hòa giải khéo", nhap="true"), False),
        (model("b", "hoi-nd", "Hòa giải khéo", minh_hoa="true"), False),
        (
            model("b", "hoi-nd", "Hòa giải khéo", qua_trinh=[{"buoc": "ket_thuc", "ngay": "05/01/2023"}]),
            False,
        ),
    ],
)
def test_what_is_a_double(other: InitiativeRow, *, alike: bool) -> None:
    assert list(near_duplicates([other, FIRST])) == ([(other, FIRST)] if alike else [])
