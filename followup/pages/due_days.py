"""What is open and has a deadline, as days for a calendar: of all, of one unit, of one directive.

A calendar goes back a year: what has been overdue for longer is for the watchlist, and would fill years of somebody's
calendar that nobody opens again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from followup.attachment import Attachment, Calendar, Event
from followup.opened import Opened
from followup.pages import address, naming
from followup.pages.obligation_link import occurrence_words
from followup.pages.page import Link, Whole
from followup.pages.period_name import in_words
from followup.records.directive import Directive
from followup.records.unit import Unit
from followup.register import Register
from followup.status.obligations import issue_day
from followup.status.standing import Standing
from followup.status.state import State
from followup.vietnamese import count, day, with_capital

WAITING = frozenset({Standing.OVERDUE, Standing.DUE_SOON, Standing.IN_TIME})
INVENTED = "Minh họa: "
BACK = timedelta(days=365)
TITLE = "Lịch nhiệm vụ"


def offered(calendar: str, as_of: date) -> Link:
    """Lead to the calendar at the address CALENDAR, and say how far back it goes."""
    return Link(f"Tải lịch, thời hạn từ {day(as_of - BACK)} (.ics)", calendar)


def calendar(whole: Whole) -> Attachment:
    """Give the calendar of all obligations, and of reports."""
    reports = tuple(_report(each) for each in reports_due(whole))
    everything = (*_events(whole.standings.among(WAITING), whole.register, whole.as_of), *reports)
    return Attachment(address.calendar(""), Calendar(TITLE, everything))


def calendars_of_unit(unit: Unit, whole: Whole) -> tuple[Attachment, ...]:
    """Give the calendar of UNIT; none where it would hold no day."""
    return _own(f"don-vi/{unit.id}", unit.name, whole.standings.of_unit(unit.id), whole)


def calendars_of_directive(directive: Directive, whole: Whole) -> tuple[Attachment, ...]:
    """Give the calendar of DIRECTIVE; none where it would hold no day."""
    return _own(f"van-ban/{directive.id}", naming.label(directive), whole.standings.of_directive(directive.id), whole)


def reports_due(whole: Whole) -> tuple[Opened, ...]:
    """Give the periods whose reports fall due from the as-of day on, the soonest first."""
    coming = (each for each in whole.register.periods.values() if each.period.due >= whole.as_of)
    return tuple(sorted(coming, key=lambda each: (each.period.due, each.id)))


def _own(name: str, of: str, states: Iterable[State], whole: Whole) -> tuple[Attachment, ...]:
    events = tuple(_events(states, whole.register, whole.as_of))
    return (Attachment(address.calendar(name), Calendar(f"{TITLE}: {of}", events)),) if events else ()


def _waits(state: State, first: date) -> bool:
    return state.due is not None and state.due >= first and state.standing in WAITING


def _events(states: Iterable[State], register: Register, as_of: date) -> Iterator[Event]:
    """Give the open obligations with a deadline by day, then in their own order."""
    first = as_of - BACK
    dated = [(each.due, each) for each in states if each.due is not None and _waits(each, first)]
    for due, state in sorted(dated, key=lambda each: each[0]):
        duty = register.duties[state.duty]
        yield Event(
            key=state.key,
            on=due,
            summary=f"{INVENTED if state.sample else ''}{register.units[state.unit].name}: {duty.summary}",
            details="\n".join(_details(state, register)),
            revision=state.extensions,
            stamped_on=issue_day(register.directives[duty.directive], as_of),
        )


def _details(state: State, register: Register) -> Iterator[str]:
    duty = register.duties[state.duty]
    place = naming.place_words(duty.code)
    yield f"{with_capital(place)}, {naming.label(register.directives[duty.directive])}"
    if state.occurrence:
        yield f"Kỳ: {occurrence_words(state.occurrence)}"
    if state.due_source:
        yield f"Thời hạn theo: {state.due_source}"
    if state.extensions and state.due_first:
        yield f"Đã gia hạn {count(state.extensions)} lần, thời hạn đầu {day(state.due_first)}"


def _report(opened: Opened) -> Event:
    words = f"Hạn gửi báo cáo {in_words(opened)}"
    return Event(
        key=f"ky/{opened.id}",
        on=opened.period.due,
        summary=f"{INVENTED if opened.record.sample else ''}{words}",
        details=f"Số liệu từ {day(opened.period.start)} đến {day(opened.period.end)}",
        revision=0,
        stamped_on=opened.period.start,
    )
