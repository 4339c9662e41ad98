"""Days as an iCalendar file, for the calendar of a telephone or of Outlook. The only module that knows icalendar.

Events keep their names (UID) from build to build, and one that was moved has a higher number (SEQUENCE, RFC 5545), so a
calendar that takes the file again moves what it has. Equal days give equal bytes.

The library spells each line of an event; lines that many events share are spelled once.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import lru_cache

import icalendar
from icalendar import vDDDTypes, vInt, vText
from icalendar.parser import Contentline

from followup.attachment import Calendar, Event

_PRODUCT = "-//Theo doi thuc hien chi dao//VI"
_OF = "theo-doi-thuc-hien"
_END = b"END:VCALENDAR"


def calendar_ics(calendar: Calendar) -> bytes:
    """Give CALENDAR with its events in order."""
    made = icalendar.Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("x-wr-calname", calendar.name)
    head, end = made.to_ical().split(_END)
    return b"".join((head, *map(_event, calendar.events), _END, end))


def _event(each: Event) -> bytes:
    """Give a whole day on which nobody is busy: it is a deadline, not an appointment."""
    lines = (
        _shared("BEGIN", "VEVENT"),
        _line("SUMMARY", vText(each.summary)),
        _shared("DTSTART", each.on),
        _shared("DTSTAMP", datetime.combine(each.stamped_on, time(), UTC)),
        _line("UID", vText(f"{each.key}@{_OF}")),
        _shared("SEQUENCE", each.revision),
        _shared("DESCRIPTION", each.details),
        _shared("TRANSP", "TRANSPARENT"),
        _shared("END", "VEVENT"),
    )
    return b"".join(lines)


@lru_cache(maxsize=10_000)
def _shared(name: str, value: str | int | date) -> bytes:
    match value:
        case str():
            return _line(name, vText(value))
        case int():
            return _line(name, vInt(value))
    return _line(name, vDDDTypes(value))


def _line(name: str, value: vText | vInt | vDDDTypes) -> bytes:
    return bytes(Contentline.from_parts(name, value.params, value).to_ical()) + b"\r\n"
