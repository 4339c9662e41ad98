"""Where one obligation stands: what was said, from when it counts, by which deadline, and with what evidence."""

from __future__ import annotations

from datetime import date

import pytest

from followup.records.result import Result
from followup.status.fingerprint import fingerprint
from followup.status.standing import Standing
from tests.status.office import (
    END,
    accepted,
    dated,
    directive,
    done,
    duty,
    entry,
    milestone,
    only,
    period,
    plan,
    register,
    report,
    stand,
    told,
    unit,
)

A = unit("a")
ONE = register(A, directive(dated("1", "a")))
EARLY = date(2025, 6, 30)


def test_a_duty_that_nobody_speaks_of_stands_by_the_calendar() -> None:
    state = only(stand(ONE, as_of=date(2025, 7, 3)))

    assert (state.standing, state.days_late, state.due, state.due_source) == (
        Standing.OVERDUE,
        3,
        EARLY,
        "câu cuối",
    )
    assert (state.claim, state.claimed_on, state.evidence, state.period) == (None, None, (), None)
    assert (state.unit, state.unit_now, state.origins) == ("a", "a", ("a",))


def test_a_completion_is_accepted_before_it_is_one() -> None:
    said = report(
        "a", "15/6/2025", done("x/1", "10/6/2025", minh_chung=[{"so_ky_hieu": "1-BC/A", "ngay": "10/6/2025"}])
    )
    state = only(stand(ONE, said))

    assert state.standing is Standing.AWAITING
    assert (state.claim, state.claimed_on, state.evidence) == ("hoan_thanh", date(2025, 6, 10), ("1-BC/A",))
    assert (state.accepted_on, state.accepted_by) == (None, None)


@pytest.mark.parametrize(
    ("as_of", "standing"),
    [
        (date(2025, 6, 14), Standing.DUE_SOON),  # not received yet
        (date(2025, 6, 15), Standing.AWAITING),  # received
        (date(2025, 6, 19), Standing.AWAITING),
        (date(2025, 6, 20), Standing.DONE_ON_TIME),  # accepted
    ],
)
def test_words_count_from_receipt_and_acceptance_from_its_own_day(as_of: date, standing: Standing) -> None:
    said = report("a", "15/6/2025", accepted("x/1", "10/6/2025", by="20/6/2025"))

    assert only(stand(ONE, said, as_of=as_of)).standing is standing


@pytest.mark.parametrize(
    "more",
    [
        {"nhap": "true"},
        {"tinh_trang_nop": "tra_lai"},
        {"tinh_trang_nop": "da_thay_the"},
        {"tinh_trang_nop": "chua_nop"},
    ],
)
def test_what_was_not_received_or_does_not_stand_says_nothing(more: dict[str, str]) -> None:
    said = report("a", "15/6/2025", accepted("x/1", "10/6/2025"), **more)

    assert only(stand(ONE, said)).claim is None


def test_later_words_replace_earlier_ones_from_their_receipt_on() -> None:
    first = report("a", "15/6/2025", done("x/1", "10/6/2025"), period="2025-6t1")
    second = report("a", "20/9/2025", entry("x/1"), period="2025-q3")

    assert only(stand(ONE, first, second, as_of=date(2025, 9, 19))).standing is Standing.AWAITING
    assert only(stand(ONE, first, second, as_of=date(2025, 9, 20))).standing is Standing.OVERDUE


def test_repeating_a_completion_takes_back_neither_its_acceptance_nor_its_evidence() -> None:
    evidence = [{"so_ky_hieu": "1-BC/A", "ngay": "10/6/2025"}]
    first = report("a", "15/6/2025", accepted("x/1", "10/6/2025", minh_chung=evidence), period="2025-6t1")
    second = report("a", "20/9/2025", done("x/1", "10/6/2025"), period="2025-q3")
    state = only(stand(ONE, first, second))

    assert (state.standing, state.evidence, state.period) == (Standing.DONE_ON_TIME, ("1-BC/A",), "2025-q3")


def test_another_day_of_completion_must_be_accepted_anew() -> None:
    first = report("a", "15/6/2025", accepted("x/1", "10/6/2025"), period="2025-6t1")
    second = report("a", "20/9/2025", done("x/1", "12/6/2025"), period="2025-q3")

    assert only(stand(ONE, first, second)).standing is Standing.AWAITING


def test_an_extension_moves_the_deadline_and_the_first_one_stays() -> None:
    grant = {"den_ngay": "30/9/2025", "ly_do": "l", "van_ban": "5-CV/TU", "ngay": "25/6/2025"}
    said = [
        report("a", "28/6/2025", entry("x/1", gia_han=grant), period="2025-6t1"),
        report("a", "20/9/2025", accepted("x/1", "15/9/2025", by="22/9/2025"), period="2025-q3"),
    ]
    before = only(stand(ONE, *said, as_of=date(2025, 6, 27)))
    state = only(stand(ONE, *said))

    assert (before.due, before.extensions) == (EARLY, 0)
    assert (state.due, state.due_first, state.extensions) == (date(2025, 9, 30), EARLY, 1)
    assert state.standing is Standing.DONE_ON_TIME


def test_a_unit_dates_itself_what_the_document_leaves_open_and_its_first_day_stays() -> None:
    it = register(A, directive(duty("1", "a", don_vi_tu_dat_han="true")))
    plans = [
        plan("a", "01/2/2023", milestone("x/1", "30/6/2023")),
        plan("a", "01/2/2024", milestone("x/1", "30/6/2024")),
    ]

    assert only(stand(it, *plans, as_of=date(2023, 1, 31))).standing is Standing.DEADLINE_MISSING
    state = only(stand(it, *plans))
    assert (state.due, state.due_source, state.standing) == (date(2023, 6, 30), "Kế hoạch a", Standing.OVERDUE)


def test_the_documents_deadline_goes_before_the_units_own() -> None:
    state = only(stand(ONE, plan("a", "01/2/2023", milestone("x/1", "30/6/2024"))))

    assert (state.due, state.due_source) == (EARLY, "câu cuối")


def test_exactly_the_results_whose_words_changed_need_review() -> None:
    it = register(A, directive(duty("1", "a"), duty("2", "a"), duty("3", "a")))
    right = fingerprint(it.duties["x/2"])
    said = report(
        "a",
        "15/6/2025",
        accepted("x/1", "10/6/2025", ma_doi_chieu="0123456789ab"),
        accepted("x/2", "10/6/2025", ma_doi_chieu=right),
        accepted("x/3", "10/6/2025"),
    )

    assert [each.standing for each in stand(it, said).states] == [
        Standing.REVIEW,
        Standing.DONE_NO_DEADLINE,
        Standing.DONE_NO_DEADLINE,
    ]


def test_a_fingerprint_minds_words_only() -> None:
    def mark(text: str) -> str:
        return fingerprint(register(A, directive(duty("1", "a", noi_dung=text))).duties["x/1"])

    assert mark("Xây dựng kế hoạch; thực hiện") == mark("xây dựng  kế hoạch, thực hiện.")
    assert mark("xây dựng kế hoạch") != mark("xây dựng chương trình")


@pytest.mark.parametrize(
    ("claim", "standing"),
    [
        ("dang_thuc_hien", Standing.NO_DEADLINE),
        ("chua_thuc_hien", Standing.NO_DEADLINE),
        ("khong_phat_sinh", Standing.NOT_ARISEN),
        ("cho_chu_truong", Standing.AWAITING_POLICY),
    ],
)
def test_a_conditional_duty_arises_when_somebody_says_anything_but_that_nothing_arose(
    claim: str, standing: Standing
) -> None:
    it = register(A, directive(duty("1", "a", kind="theo_dieu_kien", dieu_kien="khi có")))

    assert only(stand(it)).standing is Standing.NOT_ARISEN
    assert only(stand(it, report("a", "15/6/2025", entry("x/1", claim)))).standing is standing


@pytest.mark.parametrize(
    ("as_of", "standing"),
    [
        (date(2025, 6, 30), Standing.DUE_SOON),
        (date(2025, 7, 1), Standing.SUSPENDED),
        (date(2025, 7, 31), Standing.SUSPENDED),
        (date(2025, 8, 1), Standing.OVERDUE),
        (date(2025, 10, 1), Standing.CANCELLED),
    ],
)
def test_only_documents_pause_and_end_for_the_units_that_they_name(as_of: date, standing: Standing) -> None:
    pause = {"tu_ngay": "01/7/2025", "den_ngay": "31/7/2025", "van_ban": "1-CV/TU", "don_vi": ["a"]}
    end = {"ngay": "01/10/2025", "van_ban": "2-CV/TU", "don_vi": ["a"]}
    it = register(A, unit("b"), directive(dated("1", "a", "b", tam_dung=[pause], thoi_thuc_hien=[end])))
    mine, other = stand(it, as_of=as_of).states

    assert mine.standing is standing
    assert other.standing in {Standing.DUE_SOON, Standing.OVERDUE}


def test_a_standing_duty_is_reported_or_not_in_the_last_period_that_ended() -> None:
    it = register(
        A, period("2024-nam"), period("2025-6t1"), period("2025-6t2"), directive(duty("1", "a", kind="thuong_xuyen"))
    )

    def reported(*said: Result, as_of: date = date(2025, 9, 1)) -> bool:
        state = only(stand(it, *said, as_of=as_of))
        assert state.standing is Standing.STANDING
        return state.reported_in_period

    assert not reported()
    assert not reported(report("a", "05/1/2025", entry("x/1"), period="2024-nam"))
    assert reported(report("a", "05/7/2025", entry("x/1"), period="2025-6t1"))
    assert reported(report("a", "25/8/2025", entry("x/1"), period="2025-6t2"))
    assert not reported(report("a", "05/7/2025", entry("x/1"), period="2025-6t1"), as_of=END)


def test_states_stand_in_order_of_directive_duty_unit_and_occurrence() -> None:
    it = register(
        unit("a", thu_tu="2"),
        unit("b", thu_tu="1"),
        directive(duty("1", "a"), name="y", issued="01/1/2021"),
        directive(duty("2", "a", "b"), duty("10", "a")),
    )
    found = stand(it)

    assert [key for key, _, _ in told(found.states)] == ["y/1", "x/2", "x/2", "x/10"]
    assert [each.unit for each in found.of_duty("x/2")] == ["b", "a"]
    assert [each.key for each in found.of_unit("a")] == ["y/1/a", "x/2/a", "x/10/a"]
    assert len(found.of_directive("x")) == 3
    assert found.of_unit_now("a") == found.of_unit("a")
    assert found.of_unit("c") == ()
