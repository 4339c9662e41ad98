"""Who owes a report for each period, who has sent one, and who is silent.

Reported means received: a draft, a report that was returned and a file that only keeps reminders are no report.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from followup.opened import Opened
from followup.register import Register
from followup.status.standings import Standings
from followup.summary import Reminding, Report, Summary


class Received(NamedTuple):
    """A report that came in: from whom, when, how it fared (the word that editors type), whether it was late."""

    unit: str
    on: date
    receipt: str
    late: bool
    sample: bool


class Reporting(NamedTuple):
    """One period. Units stand in order of protocol; `received`, `silent` are parts of `owed` and add up to it.

    `unasked` are reports of units that owe none. `reminders` are all that were sent by the as-of day, by unit.
    """

    opened: Opened
    owed: tuple[str, ...]
    received: tuple[Received, ...]
    silent: tuple[str, ...]
    unasked: tuple[Received, ...]
    reminders: tuple[tuple[str, Reminding], ...]


class Draft(NamedTuple):
    """A report that is being written: listed, never counted."""

    unit: str
    period: str
    rows: int
    sample: bool


def reporting(
    register: Register, summaries: Iterable[Summary], standings: Standings, *, as_of: date
) -> tuple[Reporting, ...]:
    """Give each period that has begun by AS_OF, in the register's order; STANDINGS are those of that day."""
    reports: dict[str, list[tuple[str, Report]]] = {}
    for summary in summaries:
        for report in summary.reports:
            reports.setdefault(report.period, []).append((summary.unit, report))
    order = {unit: number for number, unit in enumerate(register.units)}
    for sent in reports.values():
        sent.sort(key=lambda each: order.get(each[0], len(order)))
    begun = (opened for opened in register.periods.values() if opened.period.start <= as_of)
    return tuple(_of_period(opened, reports.get(opened.id, []), register, standings, as_of) for opened in begun)


def counts(report: Report, as_of: date) -> bool:
    """Tell whether REPORT had been received by AS_OF and stands."""
    return report.counts_from is not None and report.counts_from <= as_of.isoformat()


def drafts(summaries: Iterable[Summary]) -> tuple[Draft, ...]:
    """Give all drafts by period, then unit."""
    found = [
        Draft(summary.unit, report.period, sum(row.period == report.period for row in summary.rows), report.sample)
        for summary in summaries
        for report in summary.reports
        if report.draft
    ]
    return tuple(sorted(found, key=lambda each: (each.period, each.unit)))


def _of_period(
    opened: Opened, reports: list[tuple[str, Report]], register: Register, standings: Standings, as_of: date
) -> Reporting:
    came = [_received(unit, report, opened) for unit, report in reports if counts(report, as_of)]
    owed = _owed(opened, register, standings, as_of)
    named, heard = frozenset(owed), {each.unit for each in came}
    limit = as_of.isoformat()
    return Reporting(
        opened=opened,
        owed=owed,
        received=tuple(each for each in came if each.unit in named),
        silent=tuple(unit for unit in owed if unit not in heard),
        unasked=tuple(each for each in came if each.unit not in named),
        reminders=tuple((unit, each) for unit, report in reports for each in report.reminders if each.sent_on <= limit),
    )


def _owed(opened: Opened, register: Register, standings: Standings, as_of: date) -> tuple[str, ...]:
    """Give the units named by the office; where it names none, every unit with something to do in the period."""
    first, last = opened.period.start, min(opened.period.end, as_of)
    named = opened.record.reporters
    if not named:
        return tuple(unit for unit in register.units if standings.held_between(unit, first, last))
    units = {unit.id for name in named for unit in register.members(name, last)}
    return tuple(unit for unit in register.units if unit in units)


def _received(unit: str, report: Report, opened: Opened) -> Received:
    on = date.fromisoformat(report.counts_from or "")
    return Received(unit, on, report.receipt, on > opened.period.due, report.sample)
