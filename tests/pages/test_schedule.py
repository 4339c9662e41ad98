"""The calendar: every open deadline once, weeks and months that add up, calendars to take along."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from followup.pages import schedule
from followup.pages.link import Link
from followup.pages.number import Told, plain
from followup.pages.page import Page, Whole
from followup.pages.schedule import ScheduleView
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]


def planned(whole: Whole, *states: State) -> tuple[Page, ScheduleView]:
    (page,) = schedule.plan(replace(whole, standings=Standings(states)))
    assert isinstance(page.view, ScheduleView)
    return page, page.view


def several(state: MakeState) -> tuple[State, ...]:
    return (
        state(Standing.OVERDUE, late=3, due=date(2025, 9, 28), occurrence="2025-t08"),
        state(Standing.IN_TIME, due=date(2025, 10, 1)),
        state(Standing.DUE_SOON, due=date(2025, 10, 15), unit="ban-dan-van"),
        state(Standing.DUE_SOON, due=date(2025, 10, 15), unit="huyen-uy-a"),
        state(Standing.IN_TIME, due=date(2026, 9, 30), duty="12-cv-tu/1.2", unit="huyen-uy-a"),
        state(Standing.IN_TIME, due=date(2026, 10, 1), duty="12-cv-tu/M", unit="ban-dan-van"),
        state(Standing.DONE_ON_TIME, due=date(2025, 10, 15), occurrence="2025-t09"),
        state(Standing.STANDING, duty="12-cv-tu/1.1.đ"),
    )


def test_weeks_and_months_each_hold_every_open_deadline_of_twelve_months_once(whole: Whole, state: MakeState) -> None:
    page, view = planned(whole, *several(state))
    numbers = {each.id: each for each in page.numbers}

    assert plain(view.sentence) == (
        "4 đầu việc đến hạn từ nay đến hết ngày 30/9/2026; 1 đầu việc đến hạn sau đó; 1 đầu việc đã quá hạn "
        "(xem trang Cần chú ý)."
    )
    assert sum(each.number.numerator for each in view.weeks) == numbers["sap-toi"].numerator
    assert sum(each.number.numerator for each in view.months if each.number) == numbers["sap-toi"].numerator
    assert sum(row.number.numerator for week in view.weeks for row in week.rows) == numbers["sap-toi"].numerator
    assert len(numbers) == len(page.numbers)


def test_what_is_overdue_is_told_again_from_the_page_of_all_duties(whole: Whole, state: MakeState) -> None:
    page, view = planned(whole, *several(state))

    assert [each.to for each in view.sentence if isinstance(each, Told)] == [
        Link("1", "giai-thich/nhiem-vu/index.html", "so-qua-han")
    ]
    assert "qua-han" not in {each.id for each in page.numbers}


def test_weeks_begin_on_monday_and_units_of_one_task_stand_together(whole: Whole, state: MakeState) -> None:
    _, view = planned(whole, *several(state))

    assert [each.title for each in view.weeks] == [
        "Tuần 29/9/2025 – 05/10/2025",
        "Tuần 13/10/2025 – 19/10/2025",
        "Tuần 28/9/2026 – 04/10/2026",
    ]
    (row,) = view.weeks[1].rows
    assert [each.text for each in row.units] == ["Ban Dân vận Tỉnh ủy", "Huyện ủy A"]
    assert (plain(row.left), plain(view.weeks[0].rows[0].left)) == ("còn 14 ngày", "hôm nay")


def test_the_drawing_shows_the_numbers_of_its_table(whole: Whole, state: MakeState) -> None:
    _, view = planned(whole, *several(state))

    assert view.strip is not None
    drawn = [each.amount for each in view.strip.months]
    assert drawn == [each.number.numerator if each.number else 0 for each in view.months]


def test_standing_duties_have_no_day_and_are_listed(whole: Whole, state: MakeState) -> None:
    _, view = planned(whole, *several(state))

    assert [(each.duty.text, each.number.shown) for each in view.steady] == [("Thực hiện kế hoạch", "1")]


def test_without_a_deadline_nothing_is_drawn(whole: Whole, state: MakeState) -> None:
    _, view = planned(whole, state(Standing.NO_DEADLINE))

    assert (view.strip, view.weeks) == (None, ())
    assert plain(view.sentence) == "Chưa đầu việc nào đang mở có ngày đến hạn."


def test_periods_that_run_tell_when_their_reports_are_due(whole_of: Laid) -> None:
    _, view = planned(whole_of({"data/ky/2025-nam.yaml": "ma: 2025-nam\n", "data/ky/2026-nam.yaml": "ma: 2026-nam\n"}))

    assert [(each.period.text, each.due) for each in view.reports] == [("Năm 2025", date(2026, 1, 10))]
