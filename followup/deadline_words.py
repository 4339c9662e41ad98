"""Read the words of a deadline: "trước ngày 30/6/2025" is in time until 29/6/2025, "chậm nhất" one day longer.

Only words whose meaning is beyond doubt are read, and only whole: what is not understood to the last word gives
None, never a guess. Marks matter here ("tháng sau" is next month, "tháng sáu" is June), so none are dropped.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

_ONE_DAY = timedelta(days=1)
_LONGEST = 200
_IN_FIGURES_AND_WORDS = re.compile(r"(?<=[0-9]) \((?:một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|mốt| )+\)")
_LEAD_IN = re.compile(r"(?:(?:phải|thời hạn) )?(?:hoàn thành|thực hiện|gửi báo cáo|nộp báo cáo|gửi|nộp) (?=\S)")
_YEAR = r"((?:19|20|21)[0-9]{2})"
_SPANS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:ngày )?(?P<day>[0-9]{{1,2}}) ?(?:[/.-]|tháng) ?(?P<month>[0-9]{{1,2}}) ?(?:[/.-]|,? ?năm) ?{_YEAR}",
        rf"tháng (?P<month>[0-9]{{1,2}}) ?(?:[/.-]|năm) ?{_YEAR}",
        rf"quý (?P<quarter>iv|i{{1,3}}|[1-4]) ?(?:[/.-]|năm) ?{_YEAR}",
        rf"0?(?P<months>6|9) tháng đầu năm {_YEAR}",
        rf"0?6 tháng (?P<second_half>cuối) năm {_YEAR}",
        rf"năm {_YEAR}",
    )
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_HOUR = r"(?:0?[1-9]|1[0-9]|2[0-4]) ?(?:giờ|h|g|:) ?(?:[0-5][0-9](?: ?phút)?)?,?"
_LIMIT = re.compile(
    rf"(?:(?P<before>trước) (?!{_HOUR})"
    rf"|(?:trước|(?:chậm nhất|muộn nhất|trễ nhất)(?: là| vào| đến)*) {_HOUR} (?=ngày |thứ |chủ nhật|[0-9])"
    r"|(?:chậm nhất|muộn nhất|trễ nhất|hạn chót|hạn cuối|thời hạn|không quá|không muộn hơn)(?: là| vào| đến| trong)* "
    r"|(?:đến )?(?P<end>hết) "
    r"|(?P<until>đến) "
    r"|(?:vào|trong) )?(?P<rest>.+)"
)


class Span(NamedTuple):
    """The days from FIRST to LAST."""

    first: date
    last: date


class Limit(Enum):
    """How words bind a deadline to the days that they name."""

    BEFORE = "before their first day"
    WITHIN = "on their last day at the latest"
    UNTIL = "up to them, without saying whether to their first or to their last day"
    NONE = "not said"


def plain(text: str) -> str:
    """Give TEXT in small letters and one spelling, without lead-in words, repeated figures and final stops.

    Empty for more than 200 characters, which are no phrase but a paragraph.
    """
    if len(text) > _LONGEST:
        return ""
    words = " ".join(unicodedata.normalize("NFC", text).lower().replace("–", "-").replace("—", "-").split())
    words = _IN_FIGURES_AND_WORDS.sub("", words)
    words = re.sub(r"\bhàng (?=tuần|tháng|quý|năm|nhiệm)", "hằng ", words).replace("định kì", "định kỳ")
    words = re.sub(r" ?: (?=\S)", " ", words).replace("nhiệm kì", "nhiệm kỳ").strip(" .,;:/")
    return _LEAD_IN.sub("", words, count=1) if _LEAD_IN.match(words) else words


def split_limit(words: str) -> tuple[Limit, str]:
    """Tell how plain WORDS bind to the days that their rest names; before an hour of a day is within that day."""
    match = _LIMIT.fullmatch(words)
    if match is None:
        return Limit.NONE, words
    if match["before"]:
        return Limit.BEFORE, match["rest"]
    if match["until"]:
        return Limit.UNTIL, match["rest"]
    return (Limit.NONE if match["rest"] == words else Limit.WITHIN), match["rest"]


def span(words: str) -> Span | None:
    """Give the days that plain WORDS with a year name: "quý iii/2025", "6 tháng đầu năm 2025", "30-6-2025"."""
    for pattern in _SPANS:
        if match := pattern.fullmatch(words):
            named, year = match.groupdict(), int(match.groups()[-1])
            if named.get("day"):
                return _day(year, int(named["month"]), int(named["day"]))
            return _months(year, *_first_and_length(named))
    return None


def last_day_in_time(limit: Limit, words: str) -> date | None:
    """Give the last day in time where LIMIT binds to the days, with a year, that plain WORDS name; None in doubt."""
    at_end = words.startswith("cuối ")
    days = span(words.removeprefix("cuối "))
    if days is None or (at_end and (limit is Limit.BEFORE or days.first == days.last)):
        return None
    if limit is Limit.BEFORE:
        return days.first - _ONE_DAY
    if limit is Limit.UNTIL and days.first != days.last and not at_end:
        return None
    return days.last


def read_deadline(text: str) -> date | None:
    """Give the last day that is in time by TEXT as a document writes it; None in doubt, as without a year."""
    return last_day_in_time(*split_limit(plain(text)))


def _first_and_length(named: dict[str, str | None]) -> tuple[int, int]:
    """Give the first month that a match names, and how many it names."""
    if month := named.get("month"):
        return int(month), 1
    if quarter := named.get("quarter"):
        return 3 * (_QUARTERS.get(quarter) or int(quarter)) - 2, 3
    if months := named.get("months"):
        return 1, int(months)
    return (7, 6) if named.get("second_half") else (1, 12)


def _day(year: int, month: int, day: int) -> Span | None:
    try:
        return Span(date(year, month, day), date(year, month, day))
    except ValueError:
        return None


def _months(year: int, first: int, length: int) -> Span | None:
    last = first + length - 1
    if not 1 <= first <= last <= 12:  # noqa: PLR2004 - months of a year
        return None
    return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]))
