"""Who has reported for the period that ended last, and who is silent."""

from __future__ import annotations

from datetime import date, timedelta

from followup.opened import Opened
from followup.pages.number import Words
from followup.pages.page import Whole
from followup.pages.reported import reported_numbers
from followup.records.period import PeriodState
from followup.register import Register
from followup.status.reporting import Reporting, reporting


def last_ended(register: Register, as_of: date) -> Opened | None:
    """Give the period of the calendar that ended last before AS_OF: its reports are due, its end is compared with."""
    ended = [each for each in register.periods.values() if each.regular and each.period.end < as_of]
    return max(ended, key=lambda each: each.period.end, default=None)


def roll_call(whole: Whole) -> Reporting | None:
    """Give who has reported for the period that ended last."""
    ended = last_ended(whole.register, whole.as_of)
    every = reporting(whole.register, whole.summaries, whole.standings, as_of=whole.as_of)
    return next((each for each in every if ended is not None and each.opened.id == ended.id), None)


def waited_for(whole: Whole) -> tuple[Reporting, ...]:
    """Give the period that ended last, and every open one whose reports are due or soon will be; the latest first."""
    every = reporting(whole.register, whole.summaries, whole.standings, as_of=whole.as_of)
    ended = last_ended(whole.register, whole.as_of)
    limit = whole.as_of + timedelta(days=whole.register.settings.soon_days)
    told = (
        each
        for each in every
        if each.opened is ended or (each.opened.record.state is PeriodState.OPEN and each.opened.period.due <= limit)
    )
    return tuple(sorted(told, key=lambda each: (each.opened.period.due, each.opened.id), reverse=True))


def periods_words(called: Reporting | None, whole: Whole) -> str:
    """Name the period whose reports are due and the one that is running, with whether they are closed."""
    running = [
        each.name
        for each in whole.register.periods.values()
        if each.regular and each.period.start <= whole.as_of <= each.period.end
    ]
    opened = f"đang trong kỳ {running[0]}" if running else ""
    if called is None:
        return opened
    state = "đã chốt" if called.opened.record.state is PeriodState.CLOSED else "chưa chốt"
    return "; ".join(filter(None, (f"kỳ báo cáo gần nhất: {called.opened.name} ({state})", opened)))


def reported_words(called: Reporting | None, whole: Whole) -> Words:
    """Say n/N units have reported for the period of CALLED; where some are silent, their names are to follow."""
    if called is None or not called.owed:
        return ("Chưa có kỳ báo cáo nào kết thúc.",)
    owed, received, silent = reported_numbers(called, whole)
    words: Words = (received, "/", owed, f" đơn vị đã báo cáo kỳ {called.opened.name}")
    return (*words, "; ", silent, " đơn vị chưa báo cáo: ") if called.silent else (*words, ".")
