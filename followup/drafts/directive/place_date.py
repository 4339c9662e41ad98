"""Read the day of issue from the line of place and date: "Bình Thuận, ngày 09 tháng 3 năm 2022"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from followup.drafts.directive.cells import Cell
from followup.drafts.directive.found import LIKELY, SURE, Found, found
from followup.drafts.directive.letters import LIKE_FIGURE, even, figures
from followup.records.written_day import EARLIEST, LATEST

FIELD = "ngay_ban_hanh"

_FIGURE = f"[{LIKE_FIGURE}]".lower()
_DATE = re.compile(
    rf"[^,]{{1,40}}[,.] ?(?P<date>ngay (?P<day>{_FIGURE}{{1,2}}) ?thang (?P<month>{_FIGURE}{{1,2}}) ?"
    rf"nam (?P<year>{_FIGURE}{{4}}))"
    rf"|[^,]{{1,40}}, (?P<short>ngay (?P<sd>[0-9]{{1,2}})/(?P<sm>[0-9]{{1,2}})/(?P<sy>[0-9]{{4}}))"
    rf"|(?P<bare>ngay (?P<d>{_FIGURE}{{1,2}}) thang (?P<m>{_FIGURE}{{1,2}}) nam (?P<y>{_FIGURE}{{4}}))"
)


def read_date(head: Sequence[Cell]) -> Found | None:
    """Give the day of issue that stands alone in a cell of HEAD; None where its day or month was left blank."""
    for cell in head:
        match = _DATE.fullmatch(even(cell.words).strip(" .*"))
        if match is None:
            continue
        typed = [text for text in match.group("day", "month", "year", "sd", "sm", "sy", "d", "m", "y") if text]
        day = _day(*(int(figures(text)) for text in typed))
        name = next(each for each in ("date", "short", "bare") if match[each])
        sure = SURE if all(text.isdecimal() for text in typed) else LIKELY
        return found(FIELD, cell.text.group(match, name), sure, day.isoformat()) if day else None
    return None


def _day(day: int, month: int, year: int) -> date | None:
    try:
        read = date(year, month, day)
    except ValueError:
        return None
    return read if EARLIEST <= year <= LATEST else None
