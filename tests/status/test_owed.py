"""What a unit has to answer for in a period."""

from __future__ import annotations

from datetime import date

from followup.records.result import Result
from followup.register import Register
from followup.status.owed import owed
from tests.status.office import END, accepted, dated, directive, duty, ended, period, register, report, stand, unit

A, B = unit("a"), unit("b")
FIRST, SECOND = period("2025-6t1"), period("2025-6t2")


def owes(it: Register, *said: Result, who: str = "a", name: str = "2025-6t2", as_of: date = END) -> list[str]:
    found = owed(who, it.periods[name], it, stand(it, *said, as_of=as_of))
    return ["@".join(filter(None, (each.duty, each.occurrence))) for each in found]


def test_a_unit_answers_for_its_own_duties_in_their_order() -> None:
    it = register(A, B, FIRST, directive(duty("1.2", "a"), duty("1.10", "b", "a"), duty("2", "a"), duty("3", "b")))

    assert owes(it, name="2025-6t1") == ["x/1.2", "x/1.10", "x/2"]


def test_what_was_finished_before_the_period_needs_no_answer_and_what_was_finished_in_it_does() -> None:
    it = register(A, FIRST, SECOND, directive(dated("1", "a"), dated("2", "a"), duty("3", "a")))
    said = report("a", "01/8/2025", accepted("x/1", "10/6/2025"), accepted("x/2", "20/7/2025"), period="2025-q3")

    assert owes(it, said) == ["x/2", "x/3"]


def test_what_begins_after_the_period_is_not_of_it() -> None:
    later = directive(duty("1", "a"), name="y", issued="15/7/2025")
    rule = {"loi_van": "hằng quý", "lap_lai": "quy", "tu_ngay": "01/3/2025"}
    quarterly = directive(duty("1", "a", kind="dinh_ky", chu_ky=rule), issued="01/3/2025")
    it = register(A, FIRST, SECOND, quarterly, later)

    assert owes(it, name="2025-6t1", as_of=date(2025, 8, 1)) == ["x/1@2025-q1", "x/1@2025-q2"]


def test_what_is_paused_or_ended_by_a_document_needs_no_answer() -> None:
    paused = {"tu_ngay": "01/5/2025", "van_ban": "1-CV"}
    over = {"ngay": "01/5/2025", "van_ban": "2-CV"}
    it = register(
        A, SECOND, directive(duty("1", "a", tam_dung=[paused]), duty("2", "a", thoi_thuc_hien=[over]), duty("3", "a"))
    )

    assert owes(it) == ["x/3"]


def test_the_heir_answers_for_what_was_open_and_not_for_what_was_finished() -> None:
    it = register(ended("a", "hop_nhat", "b"), B, SECOND, directive(duty("1", "a"), dated("2", "a")))
    said = report("a", "20/6/2025", accepted("x/2", "10/6/2025"), period="2025-6t1")

    assert owes(it, said, who="b") == ["x/1"]
    assert owes(it, said, who="a") == []
