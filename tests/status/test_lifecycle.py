"""Where a model stands follows from its steps up to the day, and the funnel never widens."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.initiative_steps import RUNGS, year_of
from followup.movement_rows import InitiativeRow
from followup.status.lifecycle import Life, LifeState, funnel, life, lives, not_reviewed, reviewed_in
from tests.status.movement import commendation, model, models

END = date(2026, 6, 30)
small = settings(max_examples=60, derandomize=True, deadline=None, database=None)


def at(row: InitiativeRow, as_of: date = END) -> Life:
    found = life(row, as_of=as_of)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        (("dang_ky 2022-01-05",), LifeState.REGISTERED),
        (("dang_ky 2022-01-05", "ra_soat 2023-12-01"), LifeState.REGISTERED),
        (("dang_ky 2022-01-05", "hieu_qua 2022-11-01"), LifeState.EFFECTIVE),
        (("dang_ky 2022-01-05", "cong_nhan 2022-11-01"), LifeState.RECOGNISED),
        (("dang_ky 2022-01-05", "cong_nhan 2022-11-01", "khen 2023-10-15"), LifeState.RECOGNISED),
        (("dang_ky 2022-01-05", "cong_nhan 2022-11-01", "tieu_bieu 2023-10-15"), LifeState.TYPICAL),
        (("dang_ky 2022-01-05", "nhan_rong 2024-01-01"), LifeState.REPLICATED),
        (("dang_ky 2022-01-05", "tam_dung 2024-01-01"), LifeState.PAUSED),
        (("dang_ky 2022-01-05", "tam_dung 2024-01-01", "ra_soat 2024-12-01"), LifeState.PAUSED),
        (("dang_ky 2022-01-05", "tam_dung 2024-01-01", "tiep_tuc 2024-12-01"), LifeState.REGISTERED),
        (("dang_ky 2022-01-05", "tam_dung 2024-01-01", "cong_nhan 2024-12-01"), LifeState.RECOGNISED),
        (("dang_ky 2022-01-05", "khong_dat 2022-12-01"), LifeState.FAILED),
        (("dang_ky 2022-01-05", "khong_dat 2022-12-01", "tiep_tuc 2023-01-05"), LifeState.FAILED),
        (("dang_ky 2022-01-05", "khong_dat 2022-12-01", "dang_ky 2023-01-05"), LifeState.REGISTERED),
        (("dang_ky 2022-01-05", "sap_nhap 2025-07-01"), LifeState.MERGED),
        (("dang_ky 2022-01-05", "tieu_bieu 2023-01-01", "ket_thuc 2025-07-01"), LifeState.ENDED),
        (("dang_ky 2022-01-05", "ket_thuc 2025-07-01", "dang_ky 2026-01-05"), LifeState.ENDED),
        (("dang_ky 2022-01-05", "cong_nhan 2022-11-01", "thu_hoi 2023-05-01"), LifeState.REGISTERED),
        (("dang_ky 2022-01-05", "ket_thuc 2026-07-01"), LifeState.REGISTERED),
    ],
)
def test_the_state_of_a_model(steps: tuple[str, ...], state: LifeState) -> None:
    assert at(model("a", *steps)).state is state


def test_nothing_is_told_of_a_draft_and_of_what_has_not_begun() -> None:
    assert life(model("a", nhap="true"), as_of=END) is None
    assert life(model("a", "dang_ky 2026-07-01"), as_of=END) is None


def test_a_revoked_award_is_not_counted_but_remembered() -> None:
    row = model("a", "dang_ky 2022-01-05", "cong_nhan 2022-11-01 huyen", "khen 2023-10-15 tinh", "thu_hoi 2024-03-01")

    before, after = at(row, date(2024, 2, 29)), at(row)
    assert (before.rung, before.revoked) == (RUNGS.index("khen"), ())
    assert after.rung == RUNGS.index("cong_nhan")
    assert [award.step for award in after.revoked] == ["khen"]


def test_a_revocation_may_name_an_earlier_award() -> None:
    steps = [
        {"buoc": "dang_ky", "ngay": "2022-01-05"},
        {"buoc": "cong_nhan", "ngay": "2022-11-01"},
        {"buoc": "khen", "ngay": "2023-10-15"},
        {"buoc": "thu_hoi", "ngay": "2024-03-01", "buoc_thu_hoi": "cong_nhan"},
    ]

    found = at(model("a", qua_trinh=steps))
    assert found.rung == RUNGS.index("khen")
    assert [award.step for award in found.revoked] == ["cong_nhan"]


def test_a_decision_commends_until_it_is_revoked() -> None:
    taken_back = {"ngay": "2025-03-01", "quyet_dinh": "9-QĐ/TU"}
    decided = {"qd-1": commendation("2023-10-15", {"mo_hinh": "a"}, {"mo_hinh": "b", "thu_hoi": taken_back})}
    rows = [model("a"), model("b"), model("c")]

    def commended(as_of: date) -> list[str]:
        return [each.row.id for each in lives(rows, decided, as_of=as_of) if each.life.rung == RUNGS.index("khen")]

    assert commended(date(2023, 10, 14)) == []
    assert commended(date(2025, 2, 28)) == ["a", "b"]
    assert commended(date(2025, 3, 1)) == ["a"]


def test_a_model_is_replicated_once_its_copy_has_begun() -> None:
    rows = [model("a"), model("b", "dang_ky 2024-01-05", nhan_rong_tu="a")]

    def state(as_of: date) -> LifeState:
        return lives(rows, {}, as_of=as_of)[0].life.state

    assert state(date(2024, 1, 4)) is LifeState.REGISTERED
    assert state(date(2024, 1, 5)) is LifeState.REPLICATED


def test_the_funnel_counts_each_rung_and_those_beyond() -> None:
    rows = [
        model("a"),
        model("b", "dang_ky 2022-01-05", "hieu_qua 2022-11-01"),
        model("c", "dang_ky 2022-01-05", "khen 2023-10-15"),
        model("d", "dang_ky 2022-01-05", "tieu_bieu 2023-10-15", "ket_thuc 2025-01-01"),
    ]

    assert funnel(lives(rows, {}, as_of=END)) == (4, 3, 2, 2, 1)


def test_a_year_is_reviewed_by_a_step_or_by_an_assessment() -> None:
    by_step = model("a", "dang_ky 2022-01-05", "ra_soat 2024-12-10")
    by_assessment = model("b", danh_gia=[{"ky": "2024-nam", "ket_luan": "đạt"}])
    neither = model("c", danh_gia=[{"ky": "2023-nam", "ket_luan": "đạt"}])
    rows = [by_step, by_assessment, neither]

    assert [reviewed_in(row, 2024, as_of=END) for row in rows] == [True, True, False]
    assert not reviewed_in(by_step, 2024, as_of=date(2024, 12, 9))


def test_to_be_reviewed_is_who_was_there_before_the_year_and_is_active_at_its_end() -> None:
    rows = [
        model("old"),
        model("new", "dang_ky 2024-01-05"),
        model("ended", "dang_ky 2022-01-05", "ket_thuc 2024-12-31"),
        model("ended-later", "dang_ky 2022-01-05", "ket_thuc 2025-01-01"),
        model("reviewed", "dang_ky 2022-01-05", "ra_soat 2024-12-10"),
        model("paused", "dang_ky 2022-01-05", "tam_dung 2024-05-01", "tiep_tuc 2025-01-05"),
    ]
    missing = not_reviewed(lives(rows, {}, as_of=END), 2024, as_of=END)

    assert [each.row.id for each in missing] == ["old", "ended-later"]


@pytest.mark.parametrize(
    ("name", "year"),
    [("2024-nam", 2024), ("2024-6t1", 2024), ("2020-nk", 2025), ("2023-tong-ket", 2023), ("dot-1", None)],
)
def test_the_year_of_a_period(name: str, year: int | None) -> None:
    assert year_of(name) == year


@small
@given(models(), st.dates(date(2021, 12, 31), date(2027, 1, 1)))
def test_the_funnel_never_grows_downwards_and_states_add_up(rows: list[InitiativeRow], as_of: date) -> None:
    lived = lives(rows, {}, as_of=as_of)
    counted = funnel(lived)

    assert all(above >= below for above, below in pairwise(counted))
    assert counted[0] == len(lived)
    states = Counter(each.life.state for each in lived)
    assert sum(states.values()) == len(lived)
    by_field = [funnel([each for each in lived if each.row.field == field]) for field in ("kinh-te", "van-hoa-xa-hoi")]
    assert tuple(map(sum, zip(*by_field, strict=True))) == counted


@small
@given(models(), st.dates(date(2022, 1, 1), date(2027, 1, 1)))
def test_later_steps_change_nothing(rows: list[InitiativeRow], as_of: date) -> None:
    limit = as_of.isoformat()
    known = [row._replace(events=tuple(each for each in row.events if each.on <= limit)) for row in rows]
    begun = [row for row in known if row.events]

    assert [each.life for each in lives(rows, {}, as_of=as_of)] == [each.life for each in lives(begun, {}, as_of=as_of)]
