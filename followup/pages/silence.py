"""Who has not reported, for how long and how often reminded, with words that remind each unit, ready to be pasted.

Told of the period whose reports were due last, and of every open one whose reports are due or soon will be.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from followup.pages import address
from followup.pages.number import Number, Words, count_of, numbers_in, plain
from followup.pages.obligation_link import obligation_links
from followup.pages.page import Link, Page, Whole
from followup.pages.paste import Paste
from followup.pages.period import days_words, state_words
from followup.pages.period_name import period_name
from followup.pages.posts import LATE_RULE, OPEN_RULE, open_states
from followup.pages.reminder import Owing, letter, letter_to_all, message, message_to_all
from followup.pages.reported import reported_numbers, silent
from followup.pages.roll_call import waited_for
from followup.status.ageing import overdue
from followup.status.reporting import Reporting
from followup.vietnamese import count, day


class SilentUnit(NamedTuple):
    """One unit that owes a report. `late` is None where nothing open has a deadline."""

    unit: Link
    last_report: str
    reminders: tuple[str, ...]
    open: Number
    late: Number | None
    texts: tuple[Paste, ...]


class SilentPeriod(NamedTuple):
    """One period: who is silent, in order of protocol, and texts for all of them together."""

    period: Link
    anchor: str
    state: str
    sentence: Words
    days: str
    due_on: date
    units: tuple[SilentUnit, ...]
    texts: tuple[Paste, ...]


class SilenceView(NamedTuple):
    """The periods, the latest first."""

    sentence: str
    periods: tuple[SilentPeriod, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    told = waited_for(whole)
    periods = tuple(_period(each, whole) for each in told)
    yield Page(
        address=address.SILENCE,
        template="pages/silence.html",
        title="Chưa báo cáo",
        description="Đơn vị nào chưa gửi báo cáo, đã bao lâu, đã đôn đốc mấy lần, và lời đôn đốc soạn sẵn.",
        section=address.PERIODS,
        view=SilenceView(sentence(periods), periods),
        as_of=whole.as_of,
        crumbs=(Link("Tổng quan", address.HOME), Link("Kỳ báo cáo", address.PERIODS)),
        numbers=tuple(number for each in periods for number in _numbers(each)),
        sample=any(each.opened.record.sample for each in told),
    )


def sentence(periods: tuple[SilentPeriod, ...]) -> str:
    """Say for which periods somebody is silent."""
    if not periods:
        return "Chưa có kỳ nào đến hạn gửi báo cáo."
    quiet = [each.period.text for each in periods if each.units]
    if not quiet:
        return "Mọi đơn vị phải báo cáo đều đã báo cáo."
    return f"Kỳ còn đơn vị chưa báo cáo: {'; '.join(quiet)}."


def _period(told: Reporting, whole: Whole) -> SilentPeriod:
    opened = told.opened
    owing = tuple(_owing(unit, told, whole) for unit in told.silent)
    texts = (
        Paste("Tin nhắn chung", message_to_all(owing, opened, whole.as_of)),
        Paste("Công văn đôn đốc chung", letter_to_all(owing, opened, whole.as_of)),
    )
    return SilentPeriod(
        period=Link(opened.name, address.period(opened.id)),
        anchor=address.silence_anchor(opened.id),
        state=state_words(opened, whole.as_of),
        sentence=_sentence(told, whole),
        days=days_words(opened),
        due_on=opened.period.due,
        units=tuple(_units(told, owing, whole)),
        texts=texts if len(owing) > 1 else (),
    )


def _sentence(told: Reporting, whole: Whole) -> Words:
    owed, _, quiet = reported_numbers(told, whole, prefix=f"{told.opened.id}-")
    if not told.owed:
        return ("Không đơn vị nào phải báo cáo kỳ này.",)
    if not told.silent:
        return ("Cả ", owed, " đơn vị phải báo cáo đều đã báo cáo.")
    return (quiet, " trong ", owed, " đơn vị phải báo cáo chưa báo cáo, ", *silent(told, whole)[0].since, ".")


def _owing(unit: str, told: Reporting, whole: Whole) -> Owing:
    (quiet,) = (each for each in silent(told, whole) if each.unit.address == address.unit(unit))
    held = open_states(whole.standings.of_unit_now(unit))
    return Owing(whole.register.units[unit].name, plain(quiet.reminded), _last_report(unit, whole), held)


def _units(told: Reporting, owing: tuple[Owing, ...], whole: Whole) -> Iterator[SilentUnit]:
    opened, register = told.opened, whole.register
    for unit, quiet, each in zip(told.silent, silent(told, whole), owing, strict=True):
        name = f"{opened.id}-{unit}"
        links = obligation_links(each.held, register)
        late = obligation_links(overdue(each.held), register)
        dated = any(state.due is not None for state in each.held)
        yield SilentUnit(
            unit=quiet.unit,
            last_report=each.last_report,
            reminders=tuple(_reminders(unit, told)),
            open=count_of(f"{name}-dang-mo", f"Đầu việc đang mở: {each.unit}", OPEN_RULE, links),
            late=count_of(f"{name}-qua-han", f"Đầu việc quá hạn: {each.unit}", LATE_RULE, late) if dated else None,
            texts=(
                Paste("Tin nhắn", message(each, opened, whole.as_of)),
                Paste("Công văn đôn đốc", letter(each, opened, register, whole.as_of)),
            ),
        )


def _reminders(unit: str, told: Reporting) -> Iterator[str]:
    sent = (each for name, each in told.reminders if name == unit)
    for each in sorted(sent, key=lambda each: (each.sent_on, each.number)):
        yield f"lần {count(each.number)}, {day(date.fromisoformat(each.sent_on))}, {each.means}"


def _last_report(unit: str, whole: Whole) -> str:
    """Name the report of UNIT that came in last by the as-of day, of whatever period; empty if none ever did."""
    limit = whole.as_of.isoformat()
    came = [
        (each.counts_from, each.period)
        for summary in whole.summaries
        if summary.unit == unit
        for each in summary.reports
        if each.counts_from is not None and each.counts_from <= limit
    ]
    if not came:
        return ""
    on, period = max(came)
    return f"{period_name(period, whole.register)}, nhận ngày {day(date.fromisoformat(on))}"


def _numbers(told: SilentPeriod) -> tuple[Number, ...]:
    rows = (number for each in told.units for number in (each.open, each.late) if number)
    return (*numbers_in(told.sentence), *rows)
