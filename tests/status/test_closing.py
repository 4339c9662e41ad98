"""A closed period tells what it told on the day of closing, whatever comes later."""

from __future__ import annotations

from datetime import date

import pytest

from followup.records.result import Result
from followup.status.closing import Closed, closed_totals
from followup.status.standing import Standing
from followup.status.standings import standings, tally_of
from followup.status.tally import Tally
from tests.status.office import (
    END,
    accepted,
    dated,
    directive,
    period,
    register,
    report,
    summaries,
    unit,
)

CLOSED = period("2025-6t1", tinh_trang="da_chot", ngay_chot="15/7/2025")
IT = register(unit("a"), unit("b"), CLOSED, period("2025-6t2"), directive(dated("1", "a", "b")))


def totals(name: str, *said: Result, as_of: date) -> Closed | None:
    known = summaries(IT, said)
    return closed_totals(
        IT, known, IT.periods[name], as_of=as_of, standings_on=lambda day: standings(IT, known, as_of=day)
    )


def closed(*said: Result, as_of: date = END) -> Closed:
    found = totals("2025-6t1", *said, as_of=as_of)
    assert found is not None
    return found


def as_closed(found: Closed) -> Tally:
    return tally_of(found.before.states)


def as_corrected(found: Closed) -> Tally:
    return tally_of(found.after.states)


def first(**more: object) -> Result:
    return report("a", "05/7/2025", accepted("x/1", "20/6/2025", by="10/7/2025"), period="2025-6t1", **more)


def correction(what: str, before: str = "05/7/2025", made: str = "01/9/2025") -> dict[str, str]:
    return {"ngay": made, "noi_dung": what, "cu": before, "moi": "20/6/2025", "ly_do": "gõ nhầm"}


def test_a_period_is_told_once_it_is_closed() -> None:
    assert totals("2025-6t2", as_of=END) is None
    assert totals("2025-6t1", as_of=date(2025, 7, 14)) is None
    assert closed(as_of=date(2025, 7, 15)).on == date(2025, 7, 15)


def test_what_is_received_later_changes_nothing() -> None:
    later = report("b", "20/7/2025", accepted("x/1", "25/6/2025"), period="2025-6t2")

    assert as_closed(closed(first())) == as_closed(closed(first(), later))
    assert as_closed(closed(first()))[Standing.DONE_ON_TIME] == 1
    assert as_closed(closed(first()))[Standing.OVERDUE] == 1


@pytest.mark.parametrize(
    ("what", "before", "then"),
    [
        ("x/1 ngay_hoan_thanh", "05/7/2025", Standing.DONE_LATE),
        ("x/1: `ngay_hoan_thanh`", "2025-07-05", Standing.DONE_LATE),
        ("x/1 tinh_trang", "dang_thuc_hien", Standing.OVERDUE),
        ("x/1 tinh_trang", "Đang thực hiện", Standing.OVERDUE),
        ("x/1 ngay_duyet", "chưa có", Standing.AWAITING),
    ],
)
def test_a_dated_correction_shows_what_was_and_what_is(what: str, before: str, then: Standing) -> None:
    found = closed(first(dinh_chinh=[correction(what, before)]))

    assert [each.put_back for each in found.changes] == [True]
    assert as_closed(found)[then] == as_closed(closed())[then] + (then is not Standing.OVERDUE)
    assert as_corrected(found) == as_closed(closed(first()))
    assert as_closed(found).total == as_corrected(found).total == 2


@pytest.mark.parametrize(
    ("what", "before"),
    [("số liệu cuộc giám sát", "12"), ("x/2 ngay_hoan_thanh", "05/7/2025"), ("x/1 ngay_hoan_thanh", "đầu tháng 7")],
)
def test_a_correction_in_other_words_is_listed_only(what: str, before: str) -> None:
    found = closed(first(dinh_chinh=[correction(what, before)]))

    assert [(each.unit, each.period, each.put_back) for each in found.changes] == [("a", "2025-6t1", False)]
    assert as_closed(found) == as_corrected(found)


def test_of_two_corrections_the_first_old_value_is_what_was_closed() -> None:
    made = [
        correction("x/1 ngay_hoan_thanh", "05/7/2025"),
        correction("x/1 ngay_hoan_thanh", "19/6/2025", "01/10/2025"),
    ]

    assert as_closed(closed(first(dinh_chinh=made)))[Standing.DONE_LATE] == 1


def test_a_correction_of_what_came_later_does_not_concern_the_closing() -> None:
    later = report("b", "20/7/2025", period="2025-6t2", dinh_chinh=[correction("số liệu cuộc giám sát", "12")])

    assert closed(first(), later).changes == ()


def test_corrections_made_before_the_closing_are_part_of_it() -> None:
    found = closed(first(dinh_chinh=[correction("x/1 ngay_hoan_thanh", made="15/7/2025")]))

    assert found.changes == ()
    assert as_closed(found)[Standing.DONE_ON_TIME] == 1
