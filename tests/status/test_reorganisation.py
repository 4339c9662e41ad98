"""The reorganisation of 2025 on a small province: the same register on 30 June and on 1 July."""

from __future__ import annotations

from datetime import date

import pytest

from followup.register import Register
from followup.status.reporting import reporting
from followup.status.standing import Standing
from followup.status.standings import Standings, tally_of
from tests.status.office import (
    accepted,
    dated,
    directive,
    duty,
    ended,
    entry,
    group,
    period,
    register,
    report,
    stand,
    summaries,
    told,
    unit,
)

LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)
HANDED = [{"nhiem_vu": ["x/3"], "don_vi": ["xa-b1"], "van_ban": "15-QĐ/TU ngày 01/7/2025"}]
BEGINS = {"hoat_dong_tu": "01/7/2025", "truc_thuoc": "tinh-uy"}

SAID = (
    report("huyen-a", "05/1/2025", accepted("x/2", "20/12/2024"), entry("x/3"), period="2024-nam"),
    report("ban-dan-van", "25/2/2025", accepted("x/1", "20/2/2025"), period="2025-t02"),
)


@pytest.fixture(scope="module")
def province() -> Register:
    """Give a province: its committee merges, two advisory bodies become one, one district becomes several communes."""
    return register(
        ended("tinh-uy", "hop_nhat", "tinh-uy-moi", cap="tinh"),
        unit("tinh-uy-moi", cap="tinh", hoat_dong_tu="01/7/2025"),
        ended("ban-dan-van", "hop_nhat", "ban-tuyen-giao-dan-van", last="28/2/2025", on="01/3/2025", cap="tinh"),
        ended("ban-tuyen-giao", "hop_nhat", "ban-tuyen-giao-dan-van", last="28/2/2025", on="01/3/2025", cap="tinh"),
        unit("ban-tuyen-giao-dan-van", cap="tinh", hoat_dong_tu="01/3/2025"),
        ended("huyen-a", "giai_the", "xa-a1", "xa-a2", truc_thuoc="tinh-uy"),
        ended("huyen-b", "giai_the", "xa-b1", "xa-b2", giao_lai=HANDED, truc_thuoc="tinh-uy"),
        *(unit(name, cap="xa", **BEGINS) for name in ("xa-a1", "xa-a2", "xa-b1", "xa-b2")),
        group("cac-huyen", quy_tac={"truc_thuoc": ["tinh-uy"], "cap": ["huyen", "xa"]}),
        period("2025-6t1"),
        period("2025-6t2"),
        directive(
            dated("1", "ban-dan-van", "ban-tuyen-giao", due="30/9/2025"),
            dated("2", "cac-huyen", due="31/12/2024"),
            dated("3", "cac-huyen", due="31/5/2025"),
            duty("4", "tinh-uy", kind="thuong_xuyen"),
        ),
    )


@pytest.fixture(scope="module")
def before(province: Register) -> Standings:
    return stand(province, *SAID, as_of=LAST)


@pytest.fixture(scope="module")
def after(province: Register) -> Standings:
    return stand(province, *SAID, as_of=FIRST)


def test_on_the_last_day_everything_is_where_it_was_given(before: Standings) -> None:
    assert told(before.states) == [
        ("x/1", "ban-dan-van", Standing.DONE_ON_TIME),
        ("x/1", "ban-tuyen-giao-dan-van", Standing.IN_TIME),
        ("x/2", "huyen-a", Standing.DONE_ON_TIME),
        ("x/2", "huyen-b", Standing.OVERDUE),
        ("x/3", "huyen-a", Standing.OVERDUE),
        ("x/3", "huyen-b", Standing.OVERDUE),
        ("x/4", "tinh-uy", Standing.STANDING),
    ]


def test_on_the_first_day_open_work_stands_once_and_is_not_multiplied(after: Standings) -> None:
    assert told(after.states) == [
        ("x/1", "ban-dan-van", Standing.DONE_ON_TIME),
        ("x/1", "ban-tuyen-giao-dan-van", Standing.IN_TIME),
        ("x/2", "huyen-a", Standing.DONE_ON_TIME),
        ("x/2", "huyen-b", Standing.REASSIGN),
        ("x/3", "huyen-a", Standing.REASSIGN),
        ("x/3", "xa-b1", Standing.OVERDUE),
        ("x/4", "tinh-uy-moi", Standing.STANDING),
    ]


def test_the_day_changes_no_total_and_nothing_that_was_done(before: Standings, after: Standings) -> None:
    was, now = tally_of(before.states), tally_of(after.states)

    assert was.total == now.total == 7
    assert was.done == now.done == 2
    assert was[Standing.OVERDUE] == now[Standing.OVERDUE] + now[Standing.REASSIGN] == 3


def test_both_ways_of_counting_are_there(after: Standings) -> None:
    assert [each.duty for each in after.of_unit("ban-tuyen-giao-dan-van")] == ["x/1"]
    assert [each.standing for each in after.of_unit_now("ban-tuyen-giao-dan-van")] == [
        Standing.DONE_ON_TIME,
        Standing.IN_TIME,
    ]
    assert after.of_unit_now("huyen-a") == ()


def test_communes_owe_reports_for_what_was_handed_to_them_only(province: Register) -> None:
    day = date(2025, 8, 1)
    first, second = reporting(province, summaries(province, SAID), stand(province, *SAID, as_of=day), as_of=day)

    assert first.owed == ("ban-dan-van", "ban-tuyen-giao", "ban-tuyen-giao-dan-van", "huyen-a", "huyen-b", "tinh-uy")
    assert second.owed == ("ban-tuyen-giao-dan-van", "tinh-uy-moi", "xa-b1")


def test_the_past_is_told_as_before_whatever_the_future_brings(province: Register, before: Standings) -> None:
    later = report("ban-tuyen-giao-dan-van", "05/1/2026", accepted("x/1", "20/9/2025"), period="2025-6t2")

    assert stand(province, *SAID, later, as_of=LAST) == before
