"""Resources are added up within a kind and a measure, exactly."""

from __future__ import annotations

from decimal import Decimal

from followup.status.resources import ResourceTotal, resource_totals
from tests.status.movement import model


def given(kind: str, amount: str, measure: str) -> dict[str, str]:
    return {"loai": kind, "gia_tri": amount, "don_vi_tinh": measure}


def test_resources_are_added_by_kind_and_measure() -> None:
    rows = [
        model("a", nguon_luc=[given("dat", "1.200,5", "m2"), given("tien", "57", "tỷ đồng")]),
        model(
            "b", nguon_luc=[given("dat", "659,88", "M²"), given("dat", "100", "m²"), given("tien", "5", "triệu đồng")]
        ),
        model("c", nhap="true", nguon_luc=[given("dat", "1", "m²")]),
    ]

    totals = resource_totals(rows)

    assert [each.amount for each in totals] == [Decimal("1960.38"), 5, 57]
    assert totals == (
        ResourceTotal("dat", "m²", {"a": Decimal("1200.5"), "b": Decimal("759.88")}),
        ResourceTotal("tien", "triệu đồng", {"b": Decimal(5)}),
        ResourceTotal("tien", "tỷ đồng", {"a": Decimal(57)}),
    )
