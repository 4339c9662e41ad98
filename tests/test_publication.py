"""A directive that is not published leaves no trace in the movement either."""

from __future__ import annotations

from followup.diagnostics import Place
from followup.publication import published
from followup.records.indicator import Indicator
from tests.status.office import directive, duty, register, unit

INDICATOR = {
    "ma": "giam-sat",
    "ten": "Số cuộc giám sát",
    "khai_niem": "k",
    "nhom": "Giám sát",
    "don_vi_tinh": "cuộc",
    "chieu_danh_gia": "tang",
    "cach_cong": "trong_ky",
    "nhiem_vu": ["x/1", "y/1"],
}


def test_an_indicator_forgets_the_duties_of_a_hidden_directive() -> None:
    indicator = Indicator.model_validate(INDICATOR).attach(Place("data/chi-tieu/giam-sat.yaml"))
    shown = directive(duty("1", "a"), name="x")
    hidden = directive(duty("1", "a"), name="y", cong_khai="khong")
    found = published(register(unit("a"), shown, hidden, indicator)).movement.indicators["giam-sat"]

    assert found.duties == ("x/1",)
    assert found.origin == indicator.origin
