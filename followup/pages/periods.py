"""Reporting periods: the list of all that have begun, with who owes a report, who sent it, who is silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from followup.pages import address
from followup.pages.number import Number, Words, count_of, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.period import days_words, state_words
from followup.pages.reported import reported_numbers
from followup.records.period import PeriodState
from followup.status.reporting import Reporting, reporting

NO_PERIOD = "Chưa có kỳ báo cáo nào được mở."


class PeriodRow(NamedTuple):
    """One period in the list."""

    period: Link
    days: str
    due_on: date
    state: str
    owed: Number
    received: Number
    silent: Number


class PeriodsView(NamedTuple):
    """All periods that have begun, the latest first."""

    sentence: Words
    rows: tuple[PeriodRow, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the list."""
    every = reporting(whole.register, whole.summaries, whole.standings, as_of=whole.as_of)
    rows = tuple(_row(each, whole) for each in reversed(every))
    said = sentence(every)
    yield Page(
        address=address.PERIODS,
        template="pages/periods.html",
        title="Kỳ báo cáo",
        description=plain(said),
        section=address.PERIODS,
        view=PeriodsView(said, rows),
        as_of=whole.as_of,
        crumbs=(Link("Tổng quan", address.HOME),),
        numbers=(*numbers_in(said), *(number for row in rows for number in (row.owed, row.received, row.silent))),
        sample=any(each.opened.record.sample for each in every),
    )


def sentence(every: tuple[Reporting, ...]) -> Words:
    """Say how many periods there are and how many are closed."""
    if not every:
        return (NO_PERIOD,)
    closed = [each for each in every if each.opened.record.state is PeriodState.CLOSED]
    begun = _periods("ky", "Kỳ đã bắt đầu", "Đếm kỳ có tệp ở data/ky, đã bắt đầu đến ngày tính số liệu.", every)
    done = _periods("ky-da-chot", "Kỳ đã chốt", "Đếm kỳ đã bắt đầu mà tệp ghi đã chốt số liệu.", closed)
    return (begun, " kỳ đã bắt đầu, trong đó ", done, " kỳ đã chốt số liệu.")


def _periods(name: str, title: str, rule: str, told: Iterable[Reporting]) -> Number:
    links = (Link(each.opened.name, address.period(each.opened.id)) for each in told)
    return count_of(name, title, rule, links)


def _row(told: Reporting, whole: Whole) -> PeriodRow:
    opened = told.opened
    owed, received, quiet = reported_numbers(told, whole, prefix=f"{opened.id}-")
    return PeriodRow(
        period=Link(opened.name, address.period(opened.id)),
        days=days_words(opened),
        due_on=opened.period.due,
        state=state_words(opened, whole.as_of),
        owed=owed,
        received=received,
        silent=quiet,
    )
