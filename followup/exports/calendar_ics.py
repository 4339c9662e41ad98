"""Days as an iCalendar file, for the calendar of a telephone or of Outlook. The only module that knows icalendar.

Events keep their names (UID) from build to build, and one that was moved has a higher number (SEQUENCE, RFC 5545), so a
calendar that takes the file again moves what it has. Equal days give equal bytes.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from functools import lru_cache

import icalendar

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


@lru_cache(maxsize=50_000)  # most days stand in the calendar of all duties and in that of a unit
def _event(each: Event) -> bytes:
    """Give a whole day on which nobody is busy: it is a deadline, not an appointment."""
    made = icalendar.Event()
    made.add("uid", f"{each.key}@{_OF}")
    made.add("dtstamp", datetime.combine(each.stamped_on, time(), UTC))
    made.add("dtstart", each.on)
    made.add("summary", each.summary)
    made.add("description", each.details)
    made.add("sequence", each.revision)
    made.add("transp", "TRANSPARENT")
    return bytes(made.to_ical())
