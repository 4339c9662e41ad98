"""Reporting periods as values: their ids, first and last days, the day their reports are due, their names.

A period with a rule (a month, a quarter, …) is worked out from its id and a calendar; ad hoc and thematic
periods have no rule and come from records only. Ids with a rule lie in the years 1900–2199.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from followup import vietnamese


class PeriodKind(Enum):
    """How long a reporting period is; the values are the words that editors type."""

    WEEK = "tuan"
    AD_HOC = "dot_xuat"
    THEMATIC = "chuyen_de"
    MONTH = "thang"
    QUARTER = "quy"
    HALF_YEAR = "6_thang"
    NINE_MONTHS = "9_thang"
    YEAR = "nam"
    THREE_YEARS = "3_nam"
    FIVE_YEARS = "5_nam"
    TERM = "nhiem_ky"

    @property
    def label(self) -> str:
        """The kind as readers see it."""
        return _LABELS[self]


_LABELS = MappingProxyType(
    {
        PeriodKind.WEEK: "Tuần",
        PeriodKind.AD_HOC: "Đột xuất",
        PeriodKind.THEMATIC: "Chuyên đề",
        PeriodKind.MONTH: "Tháng",
        PeriodKind.QUARTER: "Quý",
        PeriodKind.HALF_YEAR: "6 tháng",
        PeriodKind.NINE_MONTHS: "9 tháng",
        PeriodKind.YEAR: "Năm",
        PeriodKind.THREE_YEARS: "3 năm",
        PeriodKind.FIVE_YEARS: "5 năm",
        PeriodKind.TERM: "Nhiệm kỳ",
    }
)


class Period(NamedTuple):
    """A stretch of days that is reported on; START and END are its first and last day, on DUE a report is in time."""

    id: str
    kind: PeriodKind
    start: date
    end: date
    due: date


class Calendar(NamedTuple):
    """When periods end and their reports are due.

    CUT_DAY (1–28) is the day of the last month on which figures are closed; None closes with the month. Weeks
    always end on Sunday. DUE_DAYS is how many days after that a report is in time, 0 for a kind not in it.
    CYCLE_YEAR begins one of the three-year and one of the five-year cycles.
    """

    due_days: Mapping[PeriodKind, int]
    cut_day: int | None = None
    cycle_year: int = 2021


class _Form(NamedTuple):
    """How ids of a kind are written (mark, then as many FIGURES), and how many MONTHS such a period lasts."""

    kind: PeriodKind
    mark: str
    figures: int
    months: int

    @property
    def years(self) -> int:
        """How far apart the years of two ids without figures are."""
        return max(self.months // 12, 1)

    def id(self, year: int, number: int = 1) -> str:
        return f"{year}-{self.mark}{f'{number:0{self.figures}}' if self.figures else ''}"


_FORMS = (
    _Form(PeriodKind.WEEK, "w", 2, 0),
    _Form(PeriodKind.MONTH, "t", 2, 1),
    _Form(PeriodKind.QUARTER, "q", 1, 3),
    _Form(PeriodKind.HALF_YEAR, "6t", 1, 6),
    _Form(PeriodKind.NINE_MONTHS, "9t", 0, 9),
    _Form(PeriodKind.YEAR, "nam", 0, 12),
    _Form(PeriodKind.THREE_YEARS, "3n", 0, 36),
    _Form(PeriodKind.FIVE_YEARS, "5n", 0, 60),
    _Form(PeriodKind.TERM, "nk", 0, 60),
)
_FORM_OF_KIND = MappingProxyType({form.kind: form for form in _FORMS})
_FORM_OF_MARK = MappingProxyType({form.mark: form for form in _FORMS})
_ID = re.compile(rf"((?:19|20|21)[0-9]{{2}})-({'|'.join(form.mark for form in _FORMS)})([0-9]*)")
_TERM_YEAR = 2020

REGULAR_KINDS = tuple(form.kind for form in _FORMS)
"""The kinds whose periods follow from a calendar, from the shortest."""

PARTY = Calendar(due_days=MappingProxyType({kind: 3 if kind is PeriodKind.WEEK else 10 for kind in REGULAR_KINDS}))
"""Calendar periods. No rule of the Party sets the days to report in: these are a start for an office's settings."""

STATE = Calendar(due_days=MappingProxyType(dict.fromkeys(REGULAR_KINDS, 2)), cut_day=14)
"""From the 15th of the month before to the 14th of the last month: Nghị định 09/2019/NĐ-CP on months, quarters, half
years and years; longer periods are cut likewise. The decree leaves the days to report in to each report's own rule."""


def period(id: str, calendar: Calendar) -> Period | None:  # noqa: A002 - what the argument is called everywhere
    """Give the period that ID names, None if it names none by rule.

    `2025-t09`, `2025-q3`, `2025-6t1`, `2025-9t`, `2025-nam`; `2025-w37` is an ISO week; `2024-3n` and `2024-5n`
    begin in 2024; `2020-nk` is the term 2020–2025, whose five years of work are 2021–2025, because the
    congresses that end a term are held late in its last year.
    """
    match = _ID.fullmatch(id)
    if match is None:
        return None
    year, form, typed = int(match[1]), _FORM_OF_MARK[match[2]], match[3]
    if len(typed) != form.figures:
        return None
    number = int(typed or 1)
    if form.kind is PeriodKind.WEEK:
        return _week(id, year, number, calendar)
    if number < 1 or (form.figures and number * form.months > 12):  # noqa: PLR2004 - months of a year
        return None
    first = 12 * (year + (form.kind is PeriodKind.TERM)) + (number - 1) * form.months
    start = _last_day(first - 1, calendar) + timedelta(days=1)
    return _period(id, form.kind, start, _last_day(first + form.months - 1, calendar), calendar)


def period_holding(day: date, kind: PeriodKind, calendar: Calendar) -> Period | None:
    """Give the period of KIND that DAY lies in; None for ad hoc kinds, and for the months that "9 tháng" leaves out."""
    form = _FORM_OF_KIND.get(kind)
    if form is None:
        return None
    if kind is PeriodKind.WEEK:
        year, week, _ = day.isocalendar()
        return period(form.id(year, week), calendar)
    closed = calendar.cut_day is not None and day.day > calendar.cut_day
    year, month = divmod(12 * day.year + day.month - 1 + closed, 12)
    if form.figures:
        return period(form.id(year, month // form.months + 1), calendar)
    if kind is PeriodKind.NINE_MONTHS and month >= form.months:
        return None
    return period(form.id(_first_year(year, form, calendar)), calendar)


def following(each: Period, calendar: Calendar) -> Period | None:
    """Give the period of the same kind after EACH; None for a period without a rule, and after the last year."""
    match = _ID.fullmatch(each.id)
    if match is None:
        return None
    year, form = int(match[1]), _FORM_OF_MARK[match[2]]
    if form.kind is PeriodKind.WEEK:
        return period_holding(each.start + timedelta(weeks=1), form.kind, calendar)
    if not form.figures:
        return period(form.id(year + form.years), calendar)
    later, number = divmod(int(match[3]), 12 // form.months)
    return period(form.id(year + later, number + 1), calendar)


def between(first: date, last: date, kind: PeriodKind, calendar: Calendar) -> tuple[Period, ...]:
    """Give every period of KIND that has a day in FIRST … LAST, in order; none if FIRST lies outside 1900–2199."""
    return tuple(_between(first, last, kind, calendar))


def label(each: Period) -> str:
    """Give a period's name as readers see it: "Quý III/2025", "6 tháng đầu năm 2025", "3 năm 2024–2026".

    An ad hoc period is named by its kind and days. The last day tells the name, as it lies in the last month
    of the period in every calendar; the first may lie in the year before.
    """
    end, year = each.end, each.end.year
    iso_year, week, _ = end.isocalendar()
    names = {
        PeriodKind.WEEK: f"Tuần {week}/{iso_year}",
        PeriodKind.MONTH: f"Tháng {vietnamese.month(end)}",
        PeriodKind.QUARTER: vietnamese.quarter(end).replace("q", "Q", 1),
        PeriodKind.HALF_YEAR: f"6 tháng {'đầu' if end.month <= 6 else 'cuối'} năm {year}",  # noqa: PLR2004 - June
        PeriodKind.NINE_MONTHS: f"9 tháng đầu năm {year}",
        PeriodKind.YEAR: f"Năm {year}",
        PeriodKind.THREE_YEARS: f"3 năm {year - 2}–{year}",
        PeriodKind.FIVE_YEARS: f"5 năm {year - 4}–{year}",
        PeriodKind.TERM: f"Nhiệm kỳ {year - 5}–{year}",
    }
    days = f"{vietnamese.day(each.start)}–{vietnamese.day(end)}"
    return names.get(each.kind, f"{each.kind.label} {days}")


def _period(id_: str, kind: PeriodKind, start: date, end: date, calendar: Calendar) -> Period:
    return Period(id_, kind, start, end, end + timedelta(days=calendar.due_days.get(kind, 0)))


def _week(id_: str, year: int, number: int, calendar: Calendar) -> Period | None:
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return _period(id_, PeriodKind.WEEK, monday, monday + timedelta(days=6), calendar)


def _last_day(month: int, calendar: Calendar) -> date:
    """Give the day that closes MONTH, counted from January of the year 0."""
    year, before = divmod(month, 12)
    return date(year, before + 1, calendar.cut_day or monthrange(year, before + 1)[1])


def _first_year(year: int, form: _Form, calendar: Calendar) -> int:
    """Give the year that the id of the period of FORM with work in YEAR begins with."""
    if form.kind is PeriodKind.TERM:
        return year - 1 - (year - 1 - _TERM_YEAR) % 5
    return year - (year - calendar.cycle_year) % form.years


def _between(first: date, last: date, kind: PeriodKind, calendar: Calendar) -> Iterator[Period]:
    each = period_holding(first, kind, calendar)
    if each is None and kind is PeriodKind.NINE_MONTHS and first.year < 2200:  # noqa: PLR2004 - see the module
        # FIRST lies in the last quarter, which the nine months leave out; a hundred days later the next have begun.
        each = period_holding(first + timedelta(days=100), kind, calendar)
    while each is not None and each.start <= last:
        yield each
        each = following(each, calendar)
