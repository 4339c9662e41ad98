"""All duties of all directives: the page behind every count of duties, by directive, kind of deadline and lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup.charts.figure import Figure
from followup.pages import address, figures, naming
from followup.pages.deadline import Badge, Slice, badge, slices
from followup.pages.duty_row import DutyRow, duty_rows
from followup.pages.page import Link, Page, Whole
from followup.records.directive import Directive
from followup.records.duty import DeadlineKind, Duty
from followup.register import Register
from followup.vietnamese import count


@dataclass(frozen=True, slots=True)
class OfDirective:
    """The rows of one directive."""

    label: str
    title: Link
    rows: tuple[DutyRow, ...]


@dataclass(frozen=True, slots=True)
class OfKind:
    """The tasks with one kind of deadline. `anchor` is its place on the page."""

    kind: Badge
    anchor: str
    rows: tuple[DutyRow, ...]


@dataclass(frozen=True, slots=True)
class OfLead:
    """How much one unit or group leads; `lead` is None for tasks where the document names nobody."""

    lead: Link | None
    tasks: int
    kinds: tuple[Slice, ...]


@dataclass(frozen=True, slots=True)
class DutiesView:
    """All duties, told three ways."""

    sentence: str
    by_directive: tuple[OfDirective, ...]
    by_kind: tuple[OfKind, ...]
    by_lead: tuple[OfLead, ...]
    kinds: tuple[Slice, ...]
    figures: tuple[Figure, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page of all duties."""
    register = whole.register
    leaves = [duty for each in register.directives for duty in register.leaves(each)]
    drawn = (figures.kinds(register),) if leaves else ()
    view = DutiesView(
        sentence=sentence(register),
        by_directive=tuple(_of_directive(each, register) for each in register.directives.values()),
        by_kind=tuple(_by_kind(leaves, register)),
        by_lead=tuple(_by_lead(leaves, register)),
        kinds=slices(leaves),
        figures=drawn,
    )
    yield Page(
        address=address.DUTIES,
        template="pages/duties.html",
        title="Nhiệm vụ",
        description=view.sentence,
        section=address.DUTIES,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME),),
        figures=drawn,
    )


def sentence(register: Register) -> str:
    """Count the rows of the documents, and the tasks that they hold by kind of deadline."""
    rows = sum(len(register.rows(each)) for each in register.directives)
    if not rows:
        return "Chưa có nhiệm vụ nào."
    leaves = [duty for each in register.directives for duty in register.leaves(each)]
    kinds = ", ".join(f"{count(each.count)} việc {each.badge.word.lower()}" for each in slices(leaves))
    return f"{count(rows)} nhiệm vụ theo văn bản, gồm {count(len(leaves))} việc cụ thể: {kinds}."


def _of_directive(directive: Directive, register: Register) -> OfDirective:
    return OfDirective(
        naming.label(directive),
        Link(naming.title(directive), address.directive(directive.id)),
        tuple(duty_rows(register.rows(directive.id), register)),
    )


def _by_kind(leaves: list[Duty], register: Register) -> Iterator[OfKind]:
    for kind in DeadlineKind:
        rows = tuple(duty_rows((duty for duty in leaves if duty.deadline_kind is kind), register))
        if rows:
            yield OfKind(badge(kind), kind.value.replace("_", "-"), rows)


def _by_lead(leaves: list[Duty], register: Register) -> Iterator[OfLead]:
    """Count for each lead: units in order of protocol, then groups, then nobody. A shared task counts for each."""
    for name in (*register.units, *register.groups):
        led = [duty for duty in leaves if name in duty.leads]
        if led:
            yield OfLead(naming.party_link(name, register), len(led), slices(led))
    nobody = [duty for duty in leaves if not duty.leads]
    if nobody:
        yield OfLead(None, len(nobody), slices(nobody))
