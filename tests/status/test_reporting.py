"""Who owes a report, who has sent one, who is silent; what is drafted; what is raised and answered."""

from __future__ import annotations

from datetime import date

from followup.records.plan import Plan
from followup.records.result import Result
from followup.register import Register
from followup.status.matters import Kind, Matter, Step, matters
from followup.status.reporting import Draft, Reporting, drafts, reporting
from tests.status.office import (
    END,
    accepted,
    dated,
    directive,
    duty,
    ended,
    entry,
    period,
    register,
    report,
    stand,
    summaries,
    unit,
)

A, B, C = (unit(name, thu_tu=str(number)) for number, name in enumerate("abc"))


def told(it: Register, *said: Result | Plan, as_of: date = END) -> tuple[Reporting, ...]:
    return reporting(it, summaries(it, said), stand(it, *said, as_of=as_of), as_of=as_of)


def test_every_unit_with_something_to_do_owes_a_report() -> None:
    it = register(
        C,
        B,
        A,
        period("2025-6t1"),
        directive(duty("1", "a", "b"), name="x"),
        directive(duty("1", "c"), name="y", issued="01/7/2025"),
    )
    (found,) = told(it, report("b", "05/7/2025", period="2025-6t1"))

    assert found.owed == ("a", "b")
    assert [each.unit for each in found.received] == ["b"]
    assert found.silent == ("a",)


def test_who_had_finished_before_the_period_owes_nothing() -> None:
    it = register(A, period("2025-6t1"), period("2025-6t2"), directive(dated("1", "a")))
    first, second = told(it, report("a", "15/6/2025", accepted("x/1", "10/6/2025"), period="2025-6t1"))

    assert (first.owed, second.owed) == (("a",), ())


def test_a_unit_owes_reports_while_it_lives_and_its_heir_from_then_on() -> None:
    it = register(
        ended("a", "hop_nhat", "b"), unit("b"), period("2025-6t1"), period("2025-6t2"), directive(duty("1", "a"))
    )

    assert [each.owed for each in told(it)] == [("a",), ("b",)]


def test_nobody_owes_reports_for_work_that_nobody_carries_on() -> None:
    it = register(ended("a", "giai_the"), period("2025-6t1"), period("2025-6t2"), directive(duty("1", "a")))

    assert [each.owed for each in told(it)] == [("a",), ()]


def test_the_office_may_name_who_reports() -> None:
    it = register(A, B, C, period("2025-6t1", don_vi_bao_cao=["c", "a"]), directive(duty("1", "b")))
    (found,) = told(it, report("b", "05/7/2025", period="2025-6t1"))

    assert (found.owed, found.silent) == (("a", "c"), ("a", "c"))
    assert [each.unit for each in found.unasked] == ["b"]


def test_received_means_received_by_that_day_and_late_is_after_the_day_due() -> None:
    it = register(A, B, C, period("2025-6t1", han_gui="10/7/2025"), directive(duty("1", "a", "b", "c")))
    said = (
        report("a", "10/7/2025", period="2025-6t1"),
        report("b", "11/7/2025", period="2025-6t1", tinh_trang_nop="thieu_noi_dung"),
        report("c", "05/7/2025", period="2025-6t1", nhap="true"),
    )

    (early,) = told(it, *said, as_of=date(2025, 7, 10))
    (found,) = told(it, *said)
    assert early.silent == ("b", "c")
    assert [(each.unit, each.late, each.receipt) for each in found.received] == [
        ("a", False, "da_nhan"),
        ("b", True, "thieu_noi_dung"),
    ]
    assert found.silent == ("c",)
    assert drafts(summaries(it, said)) == (Draft("c", "2025-6t1", 0, sample=False),)


def test_a_file_that_keeps_reminders_only_is_no_report() -> None:
    it = register(A, period("2025-6t1"), directive(duty("1", "a")))
    sent = [
        {"lan": "1", "ngay": "11/7/2025", "hinh_thuc": "công văn"},
        {"lan": "2", "ngay": "20/7/2025", "hinh_thuc": "điện thoại"},
    ]
    said = report("a", "05/7/2025", period="2025-6t1", tinh_trang_nop="chua_nop", don_doc=sent)

    (found,) = told(it, said, as_of=date(2025, 7, 19))
    assert found.silent == ("a",)
    assert [(who, each.number) for who, each in found.reminders] == [("a", 1)]


def test_periods_are_told_once_they_have_begun() -> None:
    it = register(A, period("2025-nam"), period("2025-6t2"), period("2025-6t1"), directive(duty("1", "a")))

    assert [each.opened.id for each in told(it, as_of=date(2025, 6, 30))] == ["2025-6t1", "2025-nam"]
    assert [each.opened.id for each in told(it)] == ["2025-6t1", "2025-6t2", "2025-nam"]


def raised(*said: Result, as_of: date = END) -> tuple[Matter, ...]:
    it = register(A, B, directive(duty("1", "a", "b")))
    return matters(summaries(it, said), as_of=as_of)


def test_a_matter_lives_from_being_raised_to_its_answer() -> None:
    first = report("a", "05/7/2025", entry("x/1", kien_nghi=[{"noi_dung": "Bổ sung biên chế"}]), period="2025-q2")
    sent = {"noi_dung": "Bổ sung  biên chế", "gui_toi": "Tỉnh ủy"}
    second = report("a", "05/10/2025", entry("x/1", kien_nghi=[sent]), period="2025-q3")
    answer = {**sent, "ngay_tra_loi": "20/12/2025", "van_ban_tra_loi": "9-CV/TU"}
    third = report("a", "22/12/2025", entry("x/1", kien_nghi=[answer]), period="2025-q4")
    said = (first, second, third)

    life = [raised(*said, as_of=day)[0] for day in (date(2025, 7, 5), date(2025, 10, 5), date(2025, 12, 22))]
    assert [each.step for each in life] == [Step.RAISED, Step.SENT, Step.ANSWERED]
    assert {(each.unit, each.duty, each.kind, each.raised_on) for each in life} == {
        ("a", "x/1", Kind.PROPOSAL, date(2025, 7, 5))
    }
    assert (life[-1].sent_to, life[-1].answered_by, life[-1].periods) == (
        "Tỉnh ủy",
        "9-CV/TU",
        ("2025-q2", "2025-q3", "2025-q4"),
    )
    assert not life[-1].open


def test_what_waits_longest_stands_first_and_what_is_answered_last() -> None:
    waits = {"noi_dung": "hai", "ngay_neu": "01/5/2025"}
    answered = {"noi_dung": "một", "ngay_neu": "01/3/2025", "ngay_tra_loi": "01/4/2025", "van_ban_tra_loi": "1-CV"}
    said = (
        report("b", "05/7/2025", entry("x/1", kho_khan=[{"noi_dung": "ba"}, answered])),
        report("a", "06/7/2025", entry("x/1", kho_khan=[waits])),
    )

    assert [each.text for each in raised(*said)] == ["hai", "ba", "một"]


def test_a_draft_raises_nothing() -> None:
    assert raised(report("a", "05/7/2025", entry("x/1", kho_khan=[{"noi_dung": "k"}]), nhap="true")) == ()
