"""The movement's records by id: one id one record, commendations in order of their day."""

from __future__ import annotations

from followup.diagnostics import Place
from followup.movement import link_movement
from followup.records.commendation import Commendation
from followup.records.indicator import Indicator
from tests.status.movement import commendation


def indicator(name: str, folder: str = "data") -> Indicator:
    values = {
        "ma": name,
        "ten": name,
        "khai_niem": "k",
        "nhom": "n",
        "don_vi_tinh": "cuộc",
        "chieu_danh_gia": "tang",
        "cach_cong": "trong_ky",
    }
    return Indicator.model_validate(values).attach(Place(f"{folder}/chi-tieu/{name}.yaml"))


def award(name: str, issued: str) -> Commendation:
    return commendation(issued, {"mo_hinh": "a"}, name=name)


def test_commendations_stand_in_order_of_their_day_all_else_in_order_of_id() -> None:
    records = [indicator("b"), award("qd-1", "15/10/2024"), indicator("a"), award("qd-2", "15/10/2023")]
    movement = link_movement(records).value

    assert list(movement.commendations) == ["qd-2", "qd-1"]
    assert list(movement.indicators) == ["a", "b"]
    assert movement.records == (*movement.indicators.values(), *movement.commendations.values())


def test_the_second_of_two_with_one_id_is_told() -> None:
    outcome = link_movement([indicator("a", "data/minh-hoa"), indicator("a")])
    (found,) = outcome.diagnostics

    assert (found.code, found.message) == ("repeated-id", "mã 'a' đã có ở nơi khác, mỗi mã chỉ dùng một lần")
    assert outcome.value.indicators["a"].origin.path == "data/chi-tieu/a.yaml"
