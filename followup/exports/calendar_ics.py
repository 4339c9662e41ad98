"""Days as an iCalendar file, for the calendar of a telephone or of Outlook. The only module that knows icalendar.

Events keep their names (UID) from build to build, and one that was moved has a higher number (SEQUENCE, RFC 5545), so a
calendar that takes the file again moves what it has. Equal days give equal bytes.
"""

from __future__ import annotations

from datetime import UTC, datetime, time

import icalendar

from followup.attachment import Calendar, Event

_PRODUCT = "-//Theo doi thuc hien chi dao//VI"
_OF = "theo-doi-thuc-hien"


def calendar_ics(calendar: Calendar) -> bytes:
    """Give CALENDAR with its events in order."""
    made = icalendar.Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("x-wr-calname", calendar.name)
    for each in calendar.events:
        made.add_component(_event(each))
    return bytes(made.to_ical())


def _event(each: Event) -> icalendar.Event:
    """Give a whole day on which nobody is busy: it is a deadline, not an appointment."""
    made = icalendar.Event()
    made.add("uid", f"{each.key}@{_OF}")
    made.add("dtstamp", datetime.combine(each.stamped_on, time(), UTC))
    made.add("dtstart", each.on)
    made.add("summary", each.summary)
    made.add("description", each.details)
    made.add("sequence", each.revision)
    made.add("transp", "TRANSPARENT")
    return made
