"""The page of a duty: its words, its bodies, its time, and where each unit stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from followup.pages import duty
from followup.pages.duty import DutyView
from followup.pages.number import plain
from followup.pages.page import Whole
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]


def view(whole: Whole, name: str) -> DutyView:
    shown = next(page.view for page in duty.plan(whole) if page.address == f"nhiem-vu/{name}.html")
    assert isinstance(shown, DutyView)
    return shown


def test_every_duty_has_a_page_split_or_not(whole: Whole) -> None:
    assert [page.address for page in duty.plan(whole)] == [
        "nhiem-vu/12-cv-tu/1-1.html",
        "nhiem-vu/12-cv-tu/1-1-a.html",
        "nhiem-vu/12-cv-tu/1-1-dd.html",
        "nhiem-vu/12-cv-tu/1-2.html",
        "nhiem-vu/12-cv-tu/m.html",
        "nhiem-vu/9-ct-tu/1.html",
    ]


@pytest.mark.parametrize(
    ("name", "anchor"),
    [
        ("12-cv-tu/1-1-a", "m-1-1-a"),  # its own
        ("12-cv-tu/1-2", "m-1"),  # the nearest above
        ("12-cv-tu/m", "toan-van"),  # the text marks neither
        ("9-ct-tu/1", "toan-van"),  # no text at all
    ],
)
def test_the_quotation_leads_to_its_place_in_the_text(whole: Whole, name: str, anchor: str) -> None:
    assert view(whole, name).in_text.anchor == anchor


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("12-cv-tu/1-1", "Nhiệm vụ gồm 2 việc, mỗi việc có loại thời hạn riêng."),
        ("12-cv-tu/1-1-a", "Việc làm một lần; văn bản không quy định thời hạn, chưa đủ cơ sở tính quá hạn."),
        ("12-cv-tu/1-1-dd", "Việc thường xuyên; không có ngày kết thúc nên không tính quá hạn."),
        ("12-cv-tu/1-2", "Việc định kỳ; văn bản không ghi ngày đến hạn, chưa đủ cơ sở tính quá hạn."),
        ("9-ct-tu/1", "Việc theo điều kiện; chỉ phát sinh khi có điều văn bản nêu."),
    ],
)
def test_says_what_kind_of_work_it_is(whole: Whole, name: str, sentence: str) -> None:
    assert plain(view(whole, name).sentence) == sentence


def test_names_neighbours_parts_and_what_it_is_part_of(whole: Whole) -> None:
    whole_row, part = view(whole, "12-cv-tu/1-1"), view(whole, "12-cv-tu/1-1-a")

    assert whole_row.previous is None
    assert whole_row.following is not None
    assert whole_row.following.text == "Xây dựng kế hoạch"
    assert [row.code for row in whole_row.parts] == ["1.1.a", "1.1.đ"]
    assert part.part_of is not None
    assert part.part_of.address == "nhiem-vu/12-cv-tu/1-1.html"


def test_an_unreported_duty_names_the_file_to_create(whole: Whole) -> None:
    led_by_unit, led_by_group = view(whole, "12-cv-tu/1-1-a"), view(whole, "12-cv-tu/1-2")

    assert [row.says.words for row in led_by_unit.rows] == ["Chưa báo cáo"]
    assert led_by_unit.report_file == "data/ket-qua/KỲ/mat-tran.yaml"
    assert led_by_unit.key == "12-cv-tu/1.1.a"
    assert led_by_group.report_file == "data/ket-qua/KỲ/ĐƠN-VỊ.yaml"


def test_every_obligation_has_a_line_with_three_answers(whole: Whole, state: MakeState) -> None:
    late = state(Standing.OVERDUE, late=12, due=date(2025, 9, 19))
    done = state(Standing.AWAITING)._replace(unit="ban-dan-van", evidence=(), sample=True)
    given = replace(whole, standings=Standings((done, late)))

    first, second = view(given, "12-cv-tu/1-1-a").rows

    assert (first.unit.text, first.mark.text) == ("Mặt trận Tổ quốc tỉnh", "Quá hạn 12 ngày")
    assert (first.says.words, first.evidence.words, plain(first.calendar)) == (
        "Chưa báo cáo",
        "Chưa có",
        "Qua thời hạn",
    )
    assert (second.says.words, plain(second.calendar)) == ("Hoàn thành ngày 01/9/2025", "Không có ngày đến hạn")
    assert second.evidence.words == "Chưa có minh chứng trong dữ liệu tính đến 01/10/2025"
    assert [page.address for page in duty.plan(given) if page.sample] == ["nhiem-vu/12-cv-tu/1-1-a.html"]


@pytest.mark.parametrize(
    ("standing", "due", "said"),
    [
        (Standing.IN_TIME, date(2025, 10, 2), "Còn 1 ngày"),
        (Standing.DUE_SOON, date(2025, 10, 1), "Đến hạn hôm nay"),
        (Standing.DONE_ON_TIME, date(2025, 9, 20), "Trong thời hạn"),
        (Standing.NO_DEADLINE, None, "Không có ngày đến hạn"),
    ],
)
def test_the_calendar_speaks_for_itself(
    standing: Standing, due: date | None, said: str, whole: Whole, state: MakeState
) -> None:
    (row,) = view(replace(whole, standings=Standings((state(standing, due=due),))), "12-cv-tu/1-1-a").rows

    assert plain(row.calendar) == said


@pytest.mark.parametrize(("reported", "said"), [(True, "Kỳ gần nhất đã báo cáo"), (False, "Kỳ gần nhất chưa báo cáo")])
def test_a_standing_duty_is_asked_for_in_each_period(
    said: str, whole: Whole, state: MakeState, *, reported: bool
) -> None:
    standing = state(Standing.STANDING)._replace(reported_in_period=reported)
    (row,) = view(replace(whole, standings=Standings((standing,))), "12-cv-tu/1-1-a").rows

    assert plain(row.calendar) == said


def test_what_has_no_owner_is_past_its_deadline_without_being_called_overdue(whole: Whole, state: MakeState) -> None:
    orphaned = state(Standing.REASSIGN)._replace(due=date(2025, 9, 1))
    (row,) = view(replace(whole, standings=Standings((orphaned,))), "12-cv-tu/1-1-a").rows

    assert (row.mark.word, plain(row.calendar)) == ("Cần phân công lại", "Qua thời hạn 30 ngày")


def test_a_deadline_that_a_unit_set_makes_the_reckoning_possible(whole: Whole, state: MakeState) -> None:
    dated = replace(whole, standings=Standings((state(Standing.IN_TIME),)))

    assert plain(view(whole, "12-cv-tu/1-1-a").sentence).endswith("chưa đủ cơ sở tính quá hạn.")
    assert plain(view(dated, "12-cv-tu/1-1-a").sentence).endswith("thời hạn do đơn vị tự đặt.")


def test_the_strip_has_a_cell_for_each_line(whole: Whole, state: MakeState) -> None:
    states = tuple(state(Standing.IN_TIME, occurrence=each) for each in ("2024-nam", "2025-nam"))
    shown = view(replace(whole, standings=Standings(states)), "12-cv-tu/1-1-a")

    assert [each.occurrence for each in shown.strips] == ["Năm 2025", "Năm 2024"]
    assert {cell.to.anchor for strip in shown.strips for cell in strip.cells} == {row.anchor for row in shown.rows}


def test_an_empty_project_has_no_duties(nothing: Whole) -> None:
    assert list(duty.plan(nothing)) == []
