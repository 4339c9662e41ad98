"""Days for calendars: what is open with a deadline, named for good, and numbered up when it is moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from followup.attachment import Calendar
from followup.pages import directive, schedule, unit
from followup.pages.due_days import offered
from followup.pages.link import Link
from followup.pages.page import Whole
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

MakeState = Callable[..., State]


def calendars_of(whole: Whole, *states: State) -> dict[str, Calendar]:
    told = replace(whole, standings=Standings(states))
    pages = (page for kind in (schedule, unit, directive) for page in kind.plan(told))
    made = (each for page in pages for each in page.attachments)
    return {each.address: each.content for each in made if isinstance(each.content, Calendar)}


def test_all_units_and_directives_with_days_have_a_calendar(whole: Whole, state: MakeState) -> None:
    made = calendars_of(
        whole, state(Standing.IN_TIME), state(Standing.OVERDUE, late=3), state(Standing.DONE_LATE, unit="huyen-uy-a")
    )

    assert {name: len(each.events) for name, each in made.items()} == {
        "lich.ics": 2,
        "lich/don-vi/mat-tran.ics": 2,
        "lich/van-ban/12-cv-tu.ics": 2,
    }


def test_a_day_is_named_after_its_obligation_and_says_where_it_comes_from(whole: Whole, state: MakeState) -> None:
    moved = state(Standing.IN_TIME, occurrence="2025-nam")._replace(extensions=1, due_first=date(2025, 10, 1))
    (event,) = calendars_of(whole, moved)["lich.ics"].events

    assert (event.key, event.on, event.revision) == ("12-cv-tu/1.1.a/mat-tran/2025-nam", date(2025, 10, 15), 1)
    assert event.summary == "Mặt trận Tổ quốc tỉnh: Xây dựng kế hoạch"
    assert event.details.split("\n") == [
        "Mục 1.1.a, Công văn 12-CV/TU",
        "Kỳ: Năm 2025",
        "Thời hạn theo: 01-KH/MT",
        "Đã gia hạn 1 lần, thời hạn đầu 01/10/2025",
    ]
    assert event.stamped_on == date(2022, 3, 9)


def test_a_later_day_of_asking_changes_no_event(whole: Whole, state: MakeState) -> None:
    later = replace(whole, as_of=date(2025, 10, 2))

    assert calendars_of(whole, state(Standing.IN_TIME)) == calendars_of(later, state(Standing.IN_TIME))


def test_a_calendar_is_offered_only_where_it_has_days(whole: Whole, state: MakeState) -> None:
    def calendar_of(states: tuple[State, ...]) -> Link | None:
        pages = [*unit.plan(replace(whole, standings=Standings(states)))]
        (view,) = (page.view for page in pages if page.address == "don-vi/mat-tran.html")
        assert isinstance(view, unit.UnitView)
        return view.calendar

    assert calendar_of((state(Standing.NO_DEADLINE), state(Standing.DONE_LATE))) is None
    assert calendar_of((state(Standing.IN_TIME),)) == offered("lich/don-vi/mat-tran.ics", whole.as_of)
    assert offered("lich/don-vi/a.ics", date(2025, 10, 1)).text == "Tải lịch, thời hạn từ 01/10/2024 (.ics)"


def test_what_is_overdue_for_more_than_a_year_stands_in_no_calendar(whole: Whole, state: MakeState) -> None:
    last = state(Standing.OVERDUE, late=365, due=date(2024, 10, 1), occurrence="2024-t09")
    gone = state(Standing.OVERDUE, late=366, due=date(2024, 9, 30), occurrence="2024-t08")

    assert [each.on for each in calendars_of(whole, last, gone)["lich.ics"].events] == [date(2024, 10, 1)]
    assert "lich/don-vi/mat-tran.ics" not in calendars_of(whole, gone)


def test_invented_days_say_so(whole: Whole, state: MakeState) -> None:
    (event,) = calendars_of(whole, state(Standing.IN_TIME)._replace(sample=True))["lich.ics"].events

    assert event.summary.startswith("Minh họa: ")
