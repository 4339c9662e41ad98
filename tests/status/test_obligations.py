"""Which obligations arise: for the leads of the day, once for each occurrence, played by the sample."""

from __future__ import annotations

from datetime import date

import pytest

from followup.status.standing import Standing
from tests.status.office import (
    directive,
    done,
    duty,
    ended,
    group,
    holidays,
    milestone,
    plan,
    register,
    report,
    stand,
    told,
    unit,
)

TODAY = date(2024, 11, 20)
YEARLY = {"loi_van": "hằng năm", "lap_lai": "nam", "tu_ngay": "01/3/2022"}


def periodic(code: str, *leads: str, recurrence: dict[str, str] | None = None) -> dict[str, object]:
    words = recurrence or {"loi_van": "định kỳ báo cáo"}
    return duty(code, *leads, kind="dinh_ky", chu_ky=words)


def test_only_leads_of_leaf_duties_owe_something() -> None:
    whole = duty("1", "a")
    it = register(
        *(unit(name) for name in "abcd"),
        directive(whole, duty("1.a", "b", phoi_hop=["a"], theo_doi=["c"], thuc_hien=["d"]), duty("2", "b", "b")),
    )

    assert told(stand(it).states) == [("x/1.a", "b", Standing.NO_DEADLINE), ("x/2", "b", Standing.NO_DEADLINE)]


def test_groups_mean_their_members_of_the_day_of_issue() -> None:
    it = register(
        unit("a", hoat_dong_tu="01/1/2020", hoat_dong_den="01/3/2022", truc_thuoc="t"),
        unit("b", hoat_dong_tu="02/3/2022", truc_thuoc="t"),
        unit("c", truc_thuoc="t"),
        unit("t", loai_don_vi="khac"),
        group("g", quy_tac={"truc_thuoc": ["t"]}),
        directive(duty("1", "g", "c")),
    )

    assert [each.unit for each in stand(it, as_of=date(2022, 3, 1)).states] == ["a", "c"]


@pytest.mark.parametrize(
    ("bounds", "as_of", "who"),
    [
        ({"khong_muon_hon": "01/3/2022"}, date(2024, 1, 1), "a"),
        ({"khong_som_hon": "01/9/2022"}, date(2024, 1, 1), "b"),
        ({"khong_som_hon": "01/3/2022", "khong_muon_hon": "01/9/2022"}, date(2024, 1, 1), "b"),
        (None, date(2022, 3, 1), "a"),
        (None, date(2024, 1, 1), "b"),
    ],
)
def test_an_unknown_day_of_issue_is_bounded(bounds: dict[str, str] | None, as_of: date, who: str) -> None:
    limits = {**bounds, "can_cu": "dấu đến"} if bounds else None
    it = register(
        unit("a", hoat_dong_den="30/6/2022"),
        unit("b", hoat_dong_tu="01/7/2022"),
        group("g", thanh_vien=["a", "b"]),
        directive(duty("1", "g"), issued=None, gioi_han_ngay=limits),
    )

    assert [each.unit for each in stand(it, as_of=as_of).states] == [who]


def test_duties_issued_after_the_day_do_not_exist_yet() -> None:
    it = register(unit("a"), directive(duty("1", "a"), issued="02/3/2022"))

    assert stand(it, as_of=date(2022, 3, 1)).states == ()
    assert len(stand(it, as_of=date(2022, 3, 2)).states) == 1


def test_a_recurrence_with_a_start_gives_one_obligation_for_each_occurrence_begun() -> None:
    found = stand(register(unit("a"), directive(periodic("1", "a", recurrence=YEARLY))), as_of=TODAY).states

    assert told(found) == [
        ("x/1@2022-nam", "a", Standing.OVERDUE),
        ("x/1@2023-nam", "a", Standing.OVERDUE),
        ("x/1@2024-nam", "a", Standing.IN_TIME),
    ]
    assert [(each.due, each.due_source) for each in found][1] == (date(2023, 12, 31), "hằng năm")


def test_the_words_of_a_recurrence_tell_its_day() -> None:
    monthly = {"loi_van": "trước ngày 20 hằng tháng", "lap_lai": "thang", "tu_ngay": "01/9/2024"}
    found = stand(register(unit("a"), directive(periodic("1", "a", recurrence=monthly))), as_of=TODAY).states

    assert [each.due for each in found] == [date(2024, 9, 19), date(2024, 10, 19), date(2024, 11, 19)]


def test_an_occurrence_due_on_a_day_off_is_moved_as_the_settings_say() -> None:
    rule = {**YEARLY, "tu_ngay": "01/1/2024"}
    records = (unit("a"), directive(periodic("1", "a", recurrence=rule)), holidays("31/12/2024"))
    kept = stand(register(*records), as_of=TODAY).states
    moved = stand(register(*records, han_vao_ngay_nghi="lam_viec_truoc"), as_of=TODAY).states

    assert [each.due for each in (*kept, *moved)] == [date(2024, 12, 31), date(2024, 12, 30)]


def test_occurrences_bind_the_members_of_the_day_on_which_they_start() -> None:
    it = register(
        unit("a", hoat_dong_den="30/6/2023"),
        unit("b", hoat_dong_tu="01/7/2023"),
        group("g", thanh_vien=["a", "b"]),
        directive(periodic("1", "g", recurrence=YEARLY)),
    )

    assert [(each.occurrence, each.unit) for each in stand(it, as_of=TODAY).states] == [
        ("2022-nam", "a"),
        ("2023-nam", "a"),
        ("2024-nam", "b"),
    ]


def test_a_recurrence_without_a_start_is_one_obligation_without_a_date() -> None:
    rule = {"loi_van": "hằng năm", "lap_lai": "nam"}
    it = register(unit("a"), directive(periodic("1", "a", recurrence=rule)))

    assert told(stand(it).states) == [("x/1", "a", Standing.NO_DEADLINE)]


def test_a_units_own_plan_names_occurrences() -> None:
    it = register(unit("a"), unit("b"), directive(periodic("1", "a", "b")))
    plans = (
        plan("a", "10/1/2023", milestone("x/1", "30/11/2023", ky="2023-nam")),
        plan("a", "10/1/2024", milestone("x/1", "30/11/2024", ky="2024-nam")),
    )

    assert told(stand(it, *plans, as_of=date(2023, 1, 9)).states) == [
        ("x/1", "a", Standing.NO_DEADLINE),
        ("x/1", "b", Standing.NO_DEADLINE),
    ]
    assert told(stand(it, *plans, as_of=TODAY).states) == [
        ("x/1@2023-nam", "a", Standing.OVERDUE),
        ("x/1@2024-nam", "a", Standing.DUE_SOON),
        ("x/1", "b", Standing.NO_DEADLINE),
    ]


def test_nobody_plans_what_does_not_bind_him() -> None:
    it = register(unit("a"), unit("b"), directive(periodic("1", "a")))

    assert told(stand(it, plan("b", "10/1/2023", milestone("x/1", "30/11/2023", ky="2023-nam"))).states) == [
        ("x/1", "a", Standing.NO_DEADLINE)
    ]


def test_the_heir_of_a_lead_plans_occurrences_instead_of_what_stands_for_all() -> None:
    it = register(ended("a", "hop_nhat", "b"), unit("b"), directive(periodic("1", "a")))
    mine = plan("b", "10/7/2025", milestone("x/1", "30/11/2025", ky="2025-nam"))

    assert told(stand(it, mine, as_of=date(2025, 7, 9)).states) == [("x/1", "b", Standing.NO_DEADLINE)]
    assert told(stand(it, mine, as_of=date(2025, 7, 10)).states) == [("x/1@2025-nam", "b", Standing.IN_TIME)]


def test_words_go_to_the_occurrence_that_they_name_or_whose_period_they_report() -> None:
    it = register(unit("a"), directive(periodic("1", "a", recurrence=YEARLY)))
    said = (
        report("a", "10/1/2023", done("x/1", "20/12/2022"), period="2022-nam"),
        report("a", "10/1/2024", done("x/1", "20/12/2023", ky="2023-nam"), period="bao-cao-tet"),
        report("a", "10/7/2024", done("x/1", "20/6/2024"), period="2024-6t1"),
        report("a", "10/9/2024", done("x/1", "20/6/2021", ky="2021-nam"), period="2024-t09"),
    )

    assert [each.claimed_on for each in stand(it, *said, as_of=TODAY).states] == [
        date(2022, 12, 20),
        date(2023, 12, 20),
        date(2024, 6, 20),
    ]


def test_the_sample_plays_real_units_on_the_days_on_which_it_works() -> None:
    it = register(
        unit("tinh-that", cap="tinh"),
        unit("ban-that"),
        unit("tinh-m", cap="tinh", dong_vai=["tinh-that"], minh_hoa="true"),
        unit("ban-m", hoat_dong_tu="01/1/2023", dong_vai=["ban-that"], minh_hoa="true"),
        unit("huyen-m", truc_thuoc="tinh-m", minh_hoa="true"),
        group("huyen", quy_tac={"cap": ["huyen"], "truc_thuoc": ["tinh-that"]}),
        directive(duty("1", "tinh-that"), duty("2", "ban-that"), duty("3", "huyen")),
        directive(duty("1", "ban-that"), name="y", issued="01/3/2023"),
    )
    found = stand(it).states

    assert [(each.duty, each.unit, each.sample) for each in found] == [
        ("x/1", "tinh-m", True),
        ("x/2", "ban-that", False),
        ("x/3", "huyen-m", True),
        ("y/1", "ban-m", True),
    ]
