"""Which obligations arise for whom: leaf duty × lead unit × occurrence.

Leads are expanded on the day of issue, for an occurrence on the day on which it starts. Those who cooperate, execute
or follow owe nothing here. Duties of directives issued after the as-of day do not exist yet.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from followup.periods import PARTY, PeriodKind, period
from followup.records.directive import Directive
from followup.records.duty import DeadlineKind, Duty, Recurrence
from followup.recurrence import Occurrence, Rule, occurrences
from followup.recurrence_words import read_phrase
from followup.register import Register
from followup.status.facts import Facts
from followup.status.leads import Leads
from followup.status.succession import Succession
from followup.working_days import DayRule


class Task(NamedTuple):
    """A leaf duty, or one occurrence of a periodic one: all that its document says of it, whoever does it.

    `id` is the duty's; `place` counts the duties of the register. `due` and `due_source` are the document's.
    `interrupted` says that some document has paused or ended the duty for somebody, `sample` that the directive is
    an illustration.
    """

    duty: Duty
    id: str
    place: int
    occurrence: str
    since: date
    due: date | None = None
    due_source: str | None = None
    interrupted: bool = False
    sample: bool = False


def assigned(
    units: Collection[str], register: Register, succession: Succession, facts: Mapping[str, Facts], *, as_of: date
) -> Mapping[str, list[Task]]:
    """Give the tasks that arise for each of UNITS by AS_OF, in order of duty and occurrence."""
    leads = Leads(register, succession)
    planned = _planned_occurrences(facts)
    found: dict[str, list[Task]] = {}
    place = 0
    for directive in register.directives.values():
        issued_on = issue_day(directive, as_of)
        for duty in register.leaves(directive.id):
            place += 1
            if issued_on > as_of:
                continue
            once = _once(duty, place, issued_on, directive)
            if duty.deadline_kind is DeadlineKind.PERIODIC:
                arising = _periodic(once, leads, planned.get(once.id, {}), register, as_of)
            else:
                arising = ((once, unit) for unit in leads.on(duty.leads, issued_on))
            for task, unit in arising:
                if unit in units:
                    found.setdefault(unit, []).append(task)
    return found


def issue_day(directive: Directive, as_of: date) -> date:
    """Give the day of issue; where it is unknown, the last or first day that it can be, else AS_OF."""
    bounds = directive.issue_bounds
    return directive.issued_on or (bounds and (bounds.not_after or bounds.not_before)) or as_of


def _once(duty: Duty, place: int, issued_on: date, directive: Directive) -> Task:
    return Task(
        duty,
        duty.id,
        place,
        occurrence="",
        since=issued_on,
        due=duty.due_on,
        due_source=duty.due_source if duty.due_on else None,
        interrupted=bool(duty.suspensions or duty.cancellations),
        sample=directive.sample,
    )


def _periodic(
    once: Task, leads: Leads, planned: Mapping[str, Mapping[str, date]], register: Register, as_of: date
) -> Iterator[tuple[Task, str]]:
    """Give the occurrences of a periodic duty: by its rule, and by each unit's own plans; with neither, ONCE."""
    ruled = _ruled(once.duty, register, as_of)
    words = once.duty.recurrence.words if once.duty.recurrence else None
    for each in ruled:
        task = once._replace(occurrence=each.key, since=each.starts, due=each.due, due_source=words)
        yield from ((task, unit) for unit in leads.on(once.duty.leads, each.starts))
    named = {each.key for each in ruled}
    with_plan: set[str] = set()
    for occurrence in sorted(planned.keys() - named):
        for unit, issued_on in planned[occurrence].items():
            since = max(_start(occurrence, issued_on, register), issued_on, once.since)
            if since <= as_of and leads.bind(unit, once.duty, since, once.since):
                with_plan.add(unit)
                yield once._replace(occurrence=occurrence, since=since, due=None), unit
    if not ruled:
        yield from ((once, unit) for unit in leads.on(once.duty.leads, once.since) if unit not in with_plan)


def _ruled(duty: Duty, register: Register, as_of: date) -> tuple[Occurrence, ...]:
    rule = _rule(duty.recurrence) if duty.recurrence else None
    if rule is None:
        return ()
    weekends = DayRule[register.settings.days_off.name]
    return occurrences(rule, as_of, weekends=weekends, holidays=register.holidays)


def _rule(recurrence: Recurrence) -> Rule | None:
    """Give the rule that the words state, if they state the interval of the record; else the interval alone."""
    every = PeriodKind(recurrence.every.value) if recurrence.every else None
    read = [rule for rule in read_phrase(recurrence.words) if every in {None, rule.every}]
    rule = read[0] if len(read) == 1 else Rule(every) if every else None
    return replace(rule, starts_on=recurrence.starts_on) if rule and recurrence.starts_on else rule


def _planned_occurrences(facts: Mapping[str, Facts]) -> dict[str, dict[str, dict[str, date]]]:
    """Give, by duty and occurrence, the units whose plans name it, with the day of the plan."""
    found: dict[str, dict[str, dict[str, date]]] = {}
    for unit in sorted(facts):
        for duty, deadlines in facts[unit].deadlines.items():
            for occurrence, deadline in deadlines.items():
                if occurrence:
                    found.setdefault(duty, {}).setdefault(occurrence, {})[unit] = deadline.issued_on
    return found


def _start(occurrence: str, planned_on: date, register: Register) -> date:
    """Give the first day of the period that OCCURRENCE names; of one that nobody knows, the day of the plan."""
    opened = register.periods.get(occurrence)
    known = opened.period if opened else period(occurrence, PARTY)
    return known.start if known else planned_on
