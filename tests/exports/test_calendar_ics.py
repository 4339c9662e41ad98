"""Days for a calendar: names that last, a number that grows when a day is moved, and no clock in the bytes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from followup.attachment import Calendar, Event
from followup.exports.calendar_ics import calendar_ics

WORDS = st.text('aằ1;,:\\\n\r"N ^', max_size=90)
DAY = Event("12-cv-tu/1.1.đ/mat-tran", date(2025, 12, 31), "Xây dựng kế hoạch; nộp", "Mục 1", 0, date(2022, 3, 9))


def read(*events: Event) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(calendar_ics(Calendar("Lịch", events))).events)


def test_a_whole_day_carries_its_words_and_nobody_is_busy() -> None:
    (made,) = read(DAY)

    assert made.start == date(2025, 12, 31)
    assert (str(made["summary"]), str(made["description"])) == ("Xây dựng kế hoạch; nộp", "Mục 1")
    assert str(made["transp"]) == "TRANSPARENT"


def test_a_day_that_was_moved_keeps_its_name_and_has_a_higher_number() -> None:
    before, after = read(DAY, DAY._replace(on=date(2026, 1, 31), revision=1))

    assert before["uid"] == after["uid"] == "12-cv-tu/1.1.đ/mat-tran@theo-doi-thuc-hien"
    assert (before["sequence"], after["sequence"]) == (0, 1)


@given(WORDS, WORDS, st.dates(date(1000, 1, 1)), st.integers(0, 9))
def test_an_event_is_spelled_as_the_library_spells_it(summary: str, details: str, on: date, revision: int) -> None:
    one = icalendar.Event()
    one.add("uid", f"{DAY.key}@theo-doi-thuc-hien")
    one.add("dtstamp", datetime.combine(DAY.stamped_on, time(), UTC))
    one.add("dtstart", on)
    one.add("summary", summary)
    one.add("description", details)
    one.add("sequence", revision)
    one.add("transp", "TRANSPARENT")
    made = calendar_ics(Calendar("Lịch", (DAY._replace(on=on, summary=summary, details=details, revision=revision),)))

    assert one.to_ical() in made


def test_equal_days_are_equal_bytes_stamped_with_a_day_of_the_data() -> None:
    made = calendar_ics(Calendar("Lịch", (DAY,)))

    assert made == calendar_ics(Calendar("Lịch", (DAY,)))
    assert b"DTSTAMP:20220309T000000Z" in made


def test_lines_are_no_longer_than_calendars_read() -> None:
    long = DAY._replace(summary="Rà soát, đánh giá các mô hình " * 20)

    assert max(map(len, calendar_ics(Calendar("Lịch", (long,))).split(b"\r\n"))) <= 75
