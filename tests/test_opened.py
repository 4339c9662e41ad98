"""Reporting periods that the office opens: by the calendar, or with days of their own."""

from __future__ import annotations

from datetime import date

import pytest

from followup.diagnostics import Place
from followup.opened import Opened, settled
from followup.periods import PARTY, STATE, Calendar, PeriodKind
from followup.records.period import ReportingPeriod


def record(name: str, **more: str) -> ReportingPeriod:
    return ReportingPeriod.model_validate({"ma": name, **more}).attach(Place(f"data/ky/{name}.yaml"))


def opened(name: str, calendar: Calendar = PARTY, **more: str) -> Opened:
    outcome = settled(record(name, **more), calendar)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return outcome.value


@pytest.mark.parametrize(
    ("calendar", "start", "end", "due"),
    [
        (PARTY, date(2025, 7, 1), date(2025, 9, 30), date(2025, 10, 10)),
        (STATE, date(2025, 6, 15), date(2025, 9, 14), date(2025, 9, 16)),
    ],
)
def test_a_period_of_the_calendar_knows_its_days(calendar: Calendar, start: date, end: date, due: date) -> None:
    it = opened("2025-q3", calendar)

    assert (it.period.start, it.period.end, it.period.due) == (start, end, due)
    assert (it.id, it.name, it.regular) == ("2025-q3", "Quý III/2025", True)


def test_days_that_are_written_win() -> None:
    it = opened("2025-q3", ten="Quý ba", chot_tu="16/6/2025", chot_den="20/9/2025", han_gui="25/9/2025")

    assert (it.period.start, it.period.end, it.period.due) == (date(2025, 6, 16), date(2025, 9, 20), date(2025, 9, 25))
    assert it.name == "Quý ba"


def test_another_last_day_leaves_the_calendars_day_to_report_behind() -> None:
    assert opened("2025-q3", chot_den="20/9/2025").period.due == date(2025, 9, 20)


def test_a_period_of_its_own_names_itself_and_its_days() -> None:
    it = opened("tet-2025", ten="Tết", chot_tu="15/1/2025", chot_den="03/2/2025")

    assert (it.period.kind, it.period.due, it.regular) == (PeriodKind.AD_HOC, date(2025, 2, 3), False)


@pytest.mark.parametrize(
    ("written", "missing"),
    [
        ({}, "`ten`, `chot_tu`, `chot_den`"),
        ({"ten": "Tết", "chot_tu": "15/1/2025"}, "`chot_den`"),
        ({"chot_tu": "15/1/2025", "chot_den": "03/2/2025"}, "`ten`"),
    ],
)
def test_what_no_calendar_knows_must_be_written(written: dict[str, str], missing: str) -> None:
    outcome = settled(record("tet-2025", **written), PARTY)

    assert outcome.value is None
    assert [(each.code, each.message) for each in outcome.diagnostics] == [
        ("period-without-days", f"kỳ 'tet-2025' không có sẵn trong lịch báo cáo nên phải ghi rõ {missing}")
    ]
