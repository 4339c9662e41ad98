"""The calendar of duties: twelve months at a glance, then what falls due week by week, for whom, by which document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.due_days import WAITING, calendar, offered, reports_due
from followup.pages.lateness import by_lateness
from followup.pages.number import Number, Words, count_of, numbers_in, plain, told_of
from followup.pages.obligation_link import obligation_links, occurrence_words
from followup.pages.page import Link, Page, Whole
from followup.pages.progress import LATE
from followup.pages.upcoming import days_left, due_figure
from followup.pages.year_strip import YearStrip, months_from, year_strip
from followup.register import Register
from followup.status.standing import Standing
from followup.status.state import State
from followup.vietnamese import day, month, slug

MOST_NAMED = 3
MONTHS = 12
RULE = "Đếm đầu việc chưa hoàn thành có thời hạn {}."


class DueRow(NamedTuple):
    """One task that falls due on a day. `units` are named where they are few; `number` counts them."""

    due: date
    left: Words
    duty: Link
    directive: Link
    occurrence: str
    units: tuple[Link, ...]
    number: Number


class Week(NamedTuple):
    """One week with something due, from Monday."""

    title: str
    anchor: str
    number: Number
    rows: tuple[DueRow, ...]


class Month(NamedTuple):
    """One of the twelve months; `number` is None where nothing falls due."""

    first: date
    number: Number | None


class ReportDue(NamedTuple):
    """A period whose reports fall due."""

    due: date
    left: Words
    period: Link


class Steady(NamedTuple):
    """A duty without a day, which goes on all the time."""

    duty: Link
    directive: Link
    number: Number


class ScheduleView(NamedTuple):
    """All that falls due. `strip` is None where nothing does."""

    as_of: date
    sentence: Words
    strip: YearStrip | None
    busiest: Words
    months: tuple[Month, ...]
    weeks: tuple[Week, ...]
    reports: tuple[ReportDue, ...]
    steady: tuple[Steady, ...]
    calendar: Link


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    view = _view(whole)
    rows = (each.number for week in view.weeks for each in week.rows)
    yield Page(
        address=address.SCHEDULE,
        template="pages/schedule.html",
        title="Lịch nhiệm vụ",
        description=plain(view.sentence),
        section=address.DUTIES,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Nhiệm vụ", address.DUTIES)),
        numbers=(
            *numbers_in(view.sentence),
            *(each.number for each in view.months if each.number),
            *(each.number for each in view.weeks),
            *rows,
            *(each.number for each in view.steady),
        ),
        attachments=(calendar(whole),),
        sample=whole.standings.sample,
    )


def _view(whole: Whole) -> ScheduleView:
    register, as_of = whole.register, whole.as_of
    waiting = [each for each in whole.standings.among(WAITING) if each.due is not None]
    months = months_from(as_of, MONTHS)
    last = months[-1][1]
    coming = by_lateness(each for each in waiting if each.due is not None and as_of <= each.due <= last)
    weeks = tuple(_weeks(coming, whole))
    return ScheduleView(
        as_of=as_of,
        sentence=_sentence(waiting, coming, last, register),
        strip=year_strip(months, [each.due for each in coming if each.due is not None]) if coming else None,
        months=tuple(_month(first, end, coming, register) for first, end in months),
        busiest=_busiest(weeks),
        weeks=weeks,
        reports=tuple(
            ReportDue(each.period.due, days_left(each.period.due, as_of), Link(each.name, address.period(each.id)))
            for each in reports_due(whole)
            if each.period.start <= as_of
        ),
        steady=tuple(_steady(whole)),
        calendar=offered(address.calendar(""), as_of),
    )


def _sentence(waiting: Sequence[State], coming: Sequence[State], last: date, register: Register) -> Words:
    if not waiting:
        return ("Chưa đầu việc nào đang mở có ngày đến hạn.",)
    until = f"đến hết ngày {day(last)}"
    ahead = _count("sap-toi", "Đầu việc đến hạn trong 12 tháng", until, coming, register)
    told: Words = (ahead, f" đầu việc đến hạn từ nay {until}")
    later = [each for each in waiting if each.due is not None and each.due > last]
    if later:
        told = (*told, "; ", _count("sau-do", "Đầu việc đến hạn sau đó", f"sau ngày {day(last)}", later, register))
        told = (*told, " đầu việc đến hạn sau đó")
    late = sum(each.standing is Standing.OVERDUE for each in waiting)
    if late:
        told = (*told, "; ", told_of(address.DUTIES, LATE, late), " đầu việc đã quá hạn (xem trang Cần chú ý)")
    return (*told, ".")


def _busiest(weeks: Sequence[Week]) -> Words:
    """Name the week in which most falls due, the first of several."""
    if not weeks:
        return ()
    most = max(weeks, key=lambda each: each.number.numerator)
    number = told_of(address.SCHEDULE, most.number.id, most.number.numerator)
    return (f"Nhiều nhất là {most.title[0].lower()}{most.title[1:]}: ", number, " đầu việc đến hạn.")


def _month(first: date, last: date, coming: Sequence[State], register: Register) -> Month:
    due = [each for each in coming if each.due is not None and first <= each.due <= last]
    name = f"thang-{first:%Y-%m}"
    words = f"trong tháng {month(first)}"
    number = _count(name, f"Đầu việc đến hạn {words}", words, due, register) if due else None
    return Month(first, number)


def _weeks(coming: Sequence[State], whole: Whole) -> Iterator[Week]:
    found: dict[date, list[State]] = {}
    for each in sorted(coming, key=lambda each: each.due or date.max):
        if each.due is not None:
            found.setdefault(each.due - timedelta(days=each.due.weekday()), []).append(each)
    for monday, states in found.items():
        title = f"Tuần {day(monday)} – {day(monday + timedelta(days=6))}"
        name = f"tuan-{monday.isoformat()}"
        number = _count(f"{name}-den-han", f"Đầu việc đến hạn, {title.lower()}", "trong tuần", states, whole.register)
        yield Week(title, name, number, tuple(_rows(states, whole)))


def _rows(states: Sequence[State], whole: Whole) -> Iterator[DueRow]:
    """Put the units of one task and day together."""
    register = whole.register
    found: dict[tuple[date, str, str], list[State]] = {}
    for each in states:
        if each.due is not None:
            found.setdefault((each.due, each.duty, each.occurrence), []).append(each)
    for (due, name, occurrence), together in found.items():
        duty = register.duties[name]
        key = due_figure(due, name, occurrence)
        few = len(together) <= MOST_NAMED
        yield DueRow(
            due=due,
            left=days_left(due, whole.as_of),
            duty=naming.duty_link(duty),
            directive=naming.directive_link(register.directives[duty.directive]),
            occurrence=occurrence_words(occurrence) if occurrence else "",
            units=naming.party_links((each.unit for each in together), register) if few else (),
            number=_count(key, f"{duty.summary}, đến hạn {day(due)}", f"ngày {day(due)}", together, register),
        )


def _steady(whole: Whole) -> Iterator[Steady]:
    register = whole.register
    found: dict[str, list[State]] = {}
    for each in whole.standings.among(frozenset({Standing.STANDING})):
        found.setdefault(each.duty, []).append(each)
    for name, states in found.items():
        duty = register.duties[name]
        number = count_of(
            f"thuong-xuyen-{_key(name)}",
            f"Đơn vị làm thường xuyên: {duty.summary}",
            "Đếm đầu việc thường xuyên, không có ngày đến hạn.",
            obligation_links(states, register),
        )
        yield Steady(naming.duty_link(duty), naming.directive_link(register.directives[duty.directive]), number)


def _count(name: str, title: str, when: str, states: Sequence[State], register: Register) -> Number:
    return count_of(name, title, RULE.format(when), obligation_links(states, register))


def _key(duty: str) -> str:
    """Tell `đ` from `d` in what makes a part of an anchor."""
    return slug(duty.replace("đ", "dd"))
