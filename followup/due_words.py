"""Read when within its period a recurring duty is due: "trước ngày 20" of a month, "ngày 15 tháng cuối quý", "30/6".

One date at a time; how phrases are put together is read in `followup.recurrence_words`. Nothing in doubt is read.
"""

from __future__ import annotations

import re

from followup.deadline_words import Limit, last_day_in_time, split_limit
from followup.periods import PeriodKind
from followup.recurrence import DueDay

_NEXT = r"(?:sau|tiếp theo|kế tiếp|liền sau|liền kề)"
_DAY = r"ngày (?P<day>0?[1-9]|[12][0-9]|3[01])"
_AT_END = re.compile(r"(?:ngày )?cuối(?: cùng)?(?: (?:của )?(?P<of>tháng|quý|năm))?")
_WEEKDAYS = {"hai": 1, "ba": 2, "tư": 3, "năm": 4, "sáu": 5, "bảy": 6, "chủ nhật": 7}
_OF_WEEK = re.compile(
    rf"(?:thứ (?P<word>hai|ba|tư|năm|sáu|bảy|[2-7])|(?P<sunday>chủ nhật))(?P<next> (?:của )?tuần {_NEXT})?"
)
_OF_MONTH = re.compile(rf"{_DAY}(?: (?:của )?tháng(?: báo cáo| đó)?)?(?P<next>(?<=tháng) {_NEXT})?")
_OF_QUARTER = re.compile(
    rf"(?:{_DAY} (?:của )?)?tháng (?P<month>đầu(?: tiên)?|giữa|cuối(?: cùng)?|thứ (?:nhất|hai|ba))"
    rf"(?P<quarter> (?:của )?quý)?(?P<next> {_NEXT})?"
)
_QUARTER_MONTHS = {"đầu": 1, "đầu tiên": 1, "thứ nhất": 1, "giữa": 2, "thứ hai": 2}
_NEXT_YEAR = re.compile(rf" (?:của )?năm {_NEXT}(?: năm báo cáo)?$")
_LEAP_YEAR = 2024
_PERIOD_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}
_LAST = 31


def read_due_day(words: str, limit: Limit, every: PeriodKind) -> DueDay | None:
    """Give the last day in time where LIMIT binds to the day that plain WORDS name in a period; None in doubt."""
    if match := _AT_END.fullmatch(words):
        return None if limit is Limit.BEFORE else _end_of(every, match["of"])
    if every is PeriodKind.WEEK:
        return _of_week(words, limit)
    if every is PeriodKind.MONTH:
        return _of_month(words, limit)
    if every is PeriodKind.QUARTER:
        return _of_quarter(words, limit)
    return _of_year(words, limit) if every is PeriodKind.YEAR else None


def names_every_quarter(words: str) -> bool:
    """Tell whether plain WORDS name a day of each quarter by themselves: "ngày 15 tháng cuối quý"."""
    match = _OF_QUARTER.fullmatch(split_limit(words)[1])
    return match is not None and match["quarter"] is not None and match["next"] is None


def _end_of(every: PeriodKind, named: str | None) -> DueDay | None:
    months = _PERIOD_MONTHS.get(every)
    if months is None or named not in {None, every.label.lower()}:
        return None
    return DueDay(months, _LAST)


def _of_week(words: str, limit: Limit) -> DueDay | None:
    match = _OF_WEEK.fullmatch(words)
    if match is None:
        return None
    word = match["sunday"] or match["word"]
    day = int(word) - 1 if word.isdigit() else _WEEKDAYS[word]
    return _in_time(DueDay(2 if match["next"] else 1, day), limit, DueDay(1, 7))


def _of_month(words: str, limit: Limit) -> DueDay | None:
    match = _OF_MONTH.fullmatch(words)
    if match is None:
        return None
    return _in_time(DueDay(2 if match["next"] else 1, int(match["day"])), limit, DueDay(1, _LAST))


def _of_quarter(words: str, limit: Limit) -> DueDay | None:
    match = _OF_QUARTER.fullmatch(words)
    if match is None or (match["next"] and not match["quarter"]):
        return None
    month = _QUARTER_MONTHS.get(match["month"], 3) + (3 if match["next"] else 0)
    first = 1 if limit is Limit.BEFORE else _LAST
    if match["day"] is None and limit is Limit.UNTIL:
        return None
    return _in_time(DueDay(month, int(match["day"] or first)), limit, DueDay(3, _LAST))


def _of_year(words: str, limit: Limit) -> DueDay | None:
    """Read a day or a stretch of every year as one of a leap year, which has them all."""
    this_year = _NEXT_YEAR.sub("", words)
    with_year = f"{this_year} {_LEAP_YEAR}" if this_year.endswith(" năm") else f"{this_year} năm {_LEAP_YEAR}"
    last = last_day_in_time(limit, with_year)
    if last is None:
        return None
    month = 12 * (last.year - _LEAP_YEAR + (this_year != words)) + last.month
    return DueDay(month or 12, last.day)  # the day before the first of a year is the last of every year


def _in_time(named: DueDay, limit: Limit, last: DueDay) -> DueDay:
    """Give the last day in time; before a period's first day that is the LAST of every period, so of this one."""
    month, day = named
    if limit is not Limit.BEFORE:
        return named
    if day > 1:
        return DueDay(month, day - 1)
    return DueDay(month - 1, last.day) if month > 1 else last
