"""Who has reported for the period that ended last, and who is silent."""

from __future__ import annotations

from datetime import date, timedelta

from followup.opened import Opened
from followup.pages import naming
from followup.pages.number import Words, count_of
from followup.pages.page import Whole
from followup.records.period import PeriodState
from followup.register import Register
from followup.status.reporting import Reporting, reporting

_RECEIVED_RULE = "Đếm đơn vị phải báo cáo có báo cáo đã nhận; bản nháp và báo cáo bị trả lại không tính."
_OWED_RULE = "Đếm đơn vị mà kỳ báo cáo nêu tên; kỳ không nêu thì là mọi đơn vị có đầu việc trong kỳ."


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


def reported_words(called: Reporting | None, register: Register) -> Words:
    if called is None or not called.owed:
        return ("Chưa có kỳ báo cáo nào kết thúc.",)
    received = [each.unit for each in called.received]
    words: Words = (
        count_of("da-bao-cao", "Đơn vị đã báo cáo", _RECEIVED_RULE, naming.party_links(received, register)),
        "/",
        count_of("phai-bao-cao", "Đơn vị phải báo cáo", _OWED_RULE, naming.party_links(called.owed, register)),
        f" đơn vị đã báo cáo kỳ {called.opened.name}",
    )
    if not called.silent:
        return (*words, ".")
    rule = "Đếm đơn vị phải báo cáo mà chưa nhận được báo cáo nào của kỳ."
    silent = count_of("chua-bao-cao", "Đơn vị chưa báo cáo", rule, naming.party_links(called.silent, register))
    return (*words, "; ", silent, " đơn vị chưa báo cáo: ")
