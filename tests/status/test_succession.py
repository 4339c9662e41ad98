"""Units in time: open work passes on and appears once, what was settled stays, nothing is multiplied."""

from __future__ import annotations

from datetime import date

import pytest

from followup.status.standing import Standing
from followup.status.succession import Succession
from tests.status.office import (
    END,
    accepted,
    dated,
    directive,
    done,
    duty,
    ended,
    entry,
    milestone,
    plan,
    register,
    report,
    stand,
    told,
    unit,
)

LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)
LATER = "30/9/2025"


@pytest.mark.parametrize("kind", ["doi_ten", "hop_nhat", "thay_the", "giai_the"])
def test_open_work_passes_to_the_one_successor_on_the_day_of_the_change(kind: str) -> None:
    it = register(ended("a", kind, "b"), unit("b"), directive(dated("1", "a", due=LATER)))

    assert told(stand(it, as_of=LAST).states) == [("x/1", "a", Standing.IN_TIME)]
    (state,) = stand(it, as_of=FIRST).states
    assert (state.unit, state.unit_now, state.origins) == ("b", "b", ("a",))
    assert state.standing is Standing.IN_TIME


def test_what_was_settled_stays_with_the_unit_of_that_time() -> None:
    it = register(ended("a", "hop_nhat", "b"), unit("b"), directive(dated("1", "a", due=LATER)))
    found = stand(it, report("a", "20/6/2025", accepted("x/1", "10/6/2025")))

    (state,) = found.states
    assert (state.unit, state.unit_now, state.standing) == ("a", "b", Standing.DONE_ON_TIME)
    assert found.of_unit("b") == ()
    assert found.of_unit_now("b") == (state,)


def test_a_late_report_settles_where_the_work_was_done() -> None:
    it = register(ended("a", "hop_nhat", "b"), unit("b"), directive(dated("1", "a", due=LATER)))
    said = report("a", "10/7/2025", done("x/1", "20/6/2025"))

    assert told(stand(it, said, as_of=date(2025, 7, 9)).states) == [("x/1", "b", Standing.IN_TIME)]
    assert told(stand(it, said, as_of=date(2025, 7, 10)).states) == [("x/1", "a", Standing.AWAITING)]


def test_the_heir_speaks_for_what_it_took_over_and_its_predecessors_words_still_hold() -> None:
    it = register(ended("a", "hop_nhat", "b"), unit("b"), directive(dated("1", "a", due=LATER)))
    before = report("a", "20/5/2025", entry("x/1", "chua_thuc_hien"))
    after = report("b", "20/8/2025", done("x/1", "15/8/2025"))

    (inherited,) = stand(it, before, as_of=FIRST).states
    assert (inherited.claim, inherited.period) == ("chua_thuc_hien", "2025-nam")
    assert told(stand(it, before, after).states) == [("x/1", "b", Standing.AWAITING)]


def test_a_deadline_that_the_predecessor_set_passes_on_with_the_work() -> None:
    it = register(ended("a", "hop_nhat", "b"), unit("b"), directive(duty("1", "a")))
    plans = (
        plan("a", "01/2/2024", milestone("x/1", "30/6/2024")),
        plan("b", "01/8/2025", milestone("x/1", "31/12/2026")),
    )

    (state,) = stand(it, *plans).states
    assert (state.due, state.due_source) == (date(2024, 6, 30), "Kế hoạch a")


def test_open_work_of_merged_units_becomes_one_with_both_origins() -> None:
    it = register(
        ended("a", "hop_nhat", "c"),
        ended("b", "hop_nhat", "c"),
        unit("c"),
        directive(dated("1", "a", "b", due=LATER), duty("2", "b")),
    )

    assert len(stand(it, as_of=LAST).states) == 3
    one, two = stand(it, as_of=FIRST).states
    assert (one.unit, one.origins) == ("c", ("a", "b"))
    assert (two.unit, two.origins) == ("c", ("b",))


def test_an_heir_joins_what_arrives_with_its_own_open_work() -> None:
    it = register(ended("a", "hop_nhat", "b"), unit("b"), directive(dated("1", "a", "b", due=LATER)))

    (state,) = stand(it, as_of=FIRST).states
    assert (state.unit, state.origins, state.key) == ("b", ("a", "b"), "x/1/b")


def test_an_heirs_own_settled_work_stays_apart_from_what_arrives_open() -> None:
    it = register(ended("a", "hop_nhat", "b"), unit("b"), directive(dated("1", "a", "b", due=LATER)))
    own = report("b", "20/6/2025", accepted("x/1", "10/6/2025"))
    again = report("b", "20/8/2025", accepted("x/1", "10/6/2025"), period="2025-q3")

    for said in ([own], [own, again]):
        found = stand(it, *said, as_of=date(2025, 9, 1)).states
        assert told(found) == [("x/1", "b", Standing.DUE_SOON), ("x/1", "b", Standing.DONE_ON_TIME)]
        assert [each.key for each in found] == ["x/1/b/a", "x/1/b"]

    finished = stand(it, own, report("b", "20/9/2025", accepted("x/1", "15/9/2025"), period="2025-q3")).states
    assert [each.standing for each in finished] == [Standing.DONE_ON_TIME] * 2


@pytest.mark.parametrize(
    ("kind", "heirs"), [("chia", ("b", "c")), ("chia", ("b",)), ("hop_nhat", ("b", "c")), ("giai_the", ())]
)
def test_without_one_successor_work_must_be_assigned_anew_and_is_not_multiplied(
    kind: str, heirs: tuple[str, ...]
) -> None:
    it = register(
        ended("a", kind, *heirs),
        unit("b"),
        unit("c"),
        directive(dated("1", "a"), duty("2", "a", kind="thuong_xuyen"), dated("3", "a")),
    )
    found = stand(it, report("a", "20/6/2025", accepted("x/3", "10/6/2025")), as_of=END).states

    assert told(found) == [
        ("x/1", "a", Standing.REASSIGN),
        ("x/2", "a", Standing.REASSIGN),
        ("x/3", "a", Standing.DONE_ON_TIME),
    ]
    assert {each.unit_now for each in found} == {None}
    assert {each.days_late for each in found} == {None}


def test_a_unit_that_ends_without_a_change_leaves_its_work_to_be_assigned_anew() -> None:
    it = register(unit("a", hoat_dong_den="30/6/2025"), directive(dated("1", "a", due=LATER)))

    assert told(stand(it, as_of=LAST).states) == [("x/1", "a", Standing.IN_TIME)]
    assert told(stand(it, as_of=FIRST).states) == [("x/1", "a", Standing.REASSIGN)]


def test_a_document_may_hand_a_duty_to_units_by_name() -> None:
    handed = [{"nhiem_vu": ["x/1"], "don_vi": ["b", "c"], "van_ban": "3-QĐ/TU ngày 01/7/2025"}]
    it = register(
        ended("a", "chia", "b", "c", "d", giao_lai=handed),
        unit("b"),
        unit("c"),
        unit("d"),
        directive(dated("1", "a", due=LATER), duty("2", "a")),
    )

    assert told(stand(it, as_of=FIRST).states) == [
        ("x/1", "b", Standing.IN_TIME),
        ("x/1", "c", Standing.IN_TIME),
        ("x/2", "a", Standing.REASSIGN),
    ]


def test_a_unit_replaced_in_part_and_one_that_others_split_from_keep_their_work() -> None:
    changes = [
        {"hinh_thuc": "thay_the_mot_phan", "ngay": "01/3/2025", "don_vi_tiep_nhan": ["b"]},
        {"hinh_thuc": "chia", "ngay": "01/4/2025", "don_vi_tiep_nhan": ["b"]},
    ]
    it = register(unit("a", bien_dong=changes), unit("b"), directive(dated("1", "a")))

    assert told(stand(it).states) == [("x/1", "a", Standing.OVERDUE)]


def test_work_passes_along_a_chain_one_step_a_day_of_change() -> None:
    it = register(
        ended("a", "doi_ten", "b", last="28/2/2025", on="01/3/2025"),
        ended("b", "hop_nhat", "c"),
        unit("c"),
        directive(dated("1", "a", due=LATER), dated("2", "a", due=LATER)),
    )
    said = report("b", "10/6/2025", accepted("x/1", "05/6/2025"))

    holders = [[each.unit for each in stand(it, said, as_of=day).states] for day in (date(2025, 2, 28), LAST, FIRST)]
    assert holders == [["a", "a"], ["b", "b"], ["b", "c"]]
    assert {each.unit_now for each in stand(it, said).states} == {"c"}


def test_a_directive_binds_whoever_carries_on_when_it_names_a_unit_that_is_no_more() -> None:
    it = register(ended("a", "hop_nhat", "b"), unit("b"), directive(duty("1", "a"), issued="01/9/2025"))

    assert told(stand(it).states) == [("x/1", "b", Standing.NO_DEADLINE)]


def test_the_carrier_is_followed_to_the_day() -> None:
    line = Succession(register(ended("a", "doi_ten", "b"), unit("b"), ended("c", "chia", "a", "b")))

    assert [line.carrier("a", day) for day in (LAST, FIRST)] == ["a", "b"]
    assert [line.carrier("c", day) for day in (LAST, FIRST)] == ["c", None]


def test_predecessors_come_first_and_a_circle_ends() -> None:
    line = Succession(register(unit("c"), ended("b", "doi_ten", "c"), ended("a", "doi_ten", "b")))
    circle = Succession(register(ended("a", "doi_ten", "b"), ended("b", "doi_ten", "a")))

    assert line.order == ("a", "b", "c")
    assert sorted(circle.order) == ["a", "b"]
    assert circle.carrier("a", END) is None
