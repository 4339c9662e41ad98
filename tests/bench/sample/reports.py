"""The reports of each unit of the sample, season by season: written, received, late, silent, returned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from followup.source.document import Value
from tests.bench.sample.chance import day_in, number, pick, share
from tests.bench.sample.directive import NAME
from tests.bench.sample.districts import COMMUNES
from tests.bench.sample.duties import ONCE, PERIODIC, duties_of, issued
from tests.bench.sample.entries import entry
from tests.bench.sample.fates import Fate, corrections, fate_of
from tests.bench.sample.groups import YEARLY_MEMBERS
from tests.bench.sample.line import Line
from tests.bench.sample.lives import life_of
from tests.bench.sample.names import code_of
from tests.bench.sample.periods import AS_OF, THEME, Season, seasons
from tests.bench.sample.plans import deadlines
from tests.bench.sample.story import finished
from tests.bench.sample.unit_record import Record

_CHANNELS = ("van_ban", "van_ban", "van_ban", "phan_mem", "phan_mem", "thu_dien_tu", "zalo_cho_ban_ky")
_ENDED_ON = date(2026, 1, 20)  # from here on 2.3 of the illustrative plan is no longer carried out


@dataclass
class _Course:
    """One unit's way through the seasons: what it has told, so that nothing finished is told twice."""

    unit: str
    told: set[tuple[str, str]] = field(default_factory=set)
    reports: int = 0


def reports(unit: str) -> Iterator[tuple[str, Record]]:
    """Yield (period, record) for each report of UNIT, and for each reminder where no report came."""
    course = _Course(unit)
    first, last = life_of(unit)
    for season in seasons():
        if not _owes(unit, season):
            continue
        closing = min(season.last, last)
        if closing < season.first - timedelta(days=8) or season.first < first:
            continue
        written = day_in(min(season.first, closing - timedelta(days=9)), closing, "written", unit, season.period)
        record = _report(course, season, written, fate_of(unit, season))
        if record is not None:
            yield season.period, record


def _owes(unit: str, season: Season) -> bool:
    if season.period == THEME:
        return unit in COMMUNES
    return not season.yearly or unit in YEARLY_MEMBERS


def _report(course: _Course, season: Season, written: date, fate: Fate) -> Record | None:
    unit = course.unit
    head: Record = {"don_vi": unit, "ky_bao_cao": season.period}
    if not fate.arrived:
        return head | {"tinh_trang_nop": "chua_nop"} | fate.reminders | {"minh_hoa": "true"} if fate.reminders else None
    received = min(written + timedelta(days=number(0, 4, "received", unit, season.period)), AS_OF, life_of(unit)[1])
    if fate.draft:
        head["nhap"] = "true"
    head |= {
        "so_ky_hieu": f"{number(10, 230, 'report', unit, season.period)}-BC/{code_of(unit)}",
        "ngay_bao_cao": written.isoformat(),
    }
    if not fate.draft:
        head |= {"ngay_nhan": received.isoformat(), "cach_nhan": pick(_CHANNELS, "channel", unit, season.period)}
    head |= {"tinh_trang_nop": fate.receipt} | fate.replaces | fate.reminders | corrections(unit, season)
    lines: list[Value] = [*_entries(course, season, (written, received), fate)]
    return head | {"minh_hoa": "true"} | ({"ket_qua": lines} if lines else {})


def _entries(course: _Course, season: Season, days: tuple[date, date], fate: Fate) -> Iterator[Record]:
    written, received = days
    counted = fate.counted
    index = course.reports
    course.reports += counted
    for duty, occurrence in _work(course.unit, season, written):
        if (duty, occurrence) in course.told:
            continue
        line = Line(course.unit, season.period, index, written, received, duty, occurrence)
        done = finished(course.unit, duty, occurrence) if occurrence or duty in ONCE else None
        if done is not None and done <= written:
            if counted:
                course.told.add((duty, occurrence))
            yield entry(line, done)
        elif share("left out", *days, course.unit, duty) >= fate.left_out:
            yield entry(line, None)


def _work(unit: str, season: Season, written: date) -> Iterator[tuple[str, str]]:
    """Yield (duty, occurrence) for what a report of that day speaks of."""
    named = [key for key in deadlines(unit) if key[1]]
    for duty in duties_of(unit):
        if issued(duty) > written or not _belongs(duty, season) or (duty == f"{NAME}/2.3" and written > _ENDED_ON):
            continue
        if duty not in PERIODIC:
            yield duty, ""
            continue
        occurrences = [occurrence for each, occurrence in named if each == duty and int(occurrence[:4]) <= written.year]
        if duty == f"{NAME}/2.4":
            occurrences = _quarters(written)
        yield from ((duty, occurrence) for occurrence in occurrences or ("",))


def _belongs(duty: str, season: Season) -> bool:
    """Tell whether a season's reports speak of DUTY: yearly ones of yearly work, the one on a theme of its theme."""
    yearly = duty in PERIODIC and duty != f"{NAME}/2.4"
    if season.period == THEME:
        return duty in ONCE or yearly
    return yearly if season.yearly else True


def _quarters(written: date) -> list[str]:
    """Give the quarters from the fourth of 2025 whose reports are asked for on that day."""
    quarters = [(2025, 4), *((2026, quarter) for quarter in range(1, 5))]
    return [f"{year}-q{quarter}" for year, quarter in quarters if date(year, 3 * quarter - 2, 1) <= written]
