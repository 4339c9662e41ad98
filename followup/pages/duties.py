"""All duties of all directives: the page behind every count of duties, by directive, kind of deadline and lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.charts.figure import Figure
from followup.pages import address, figures, naming
from followup.pages.deadline import Badge, Slice, badge, slices
from followup.pages.duty_row import DutyRow, duty_rows
from followup.pages.number import Number, Words, count_of, joined, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.progress import Progress, numbers_of, progress, tracked
from followup.records.directive import Directive
from followup.records.duty import DeadlineKind, Duty
from followup.register import Party, Register

TITLE = "Nhiệm vụ"
ROWS_RULE = "Mỗi mục giao việc của văn bản được đếm một lần; các ý của một mục (a, b, …) không đếm riêng."
TASKS_RULE = "Mỗi ý không chia nhỏ nữa của văn bản là một việc cụ thể; mục đã chia nhỏ chỉ đếm các ý của nó."


class OfDirective(NamedTuple):
    """The rows of one directive."""

    label: str
    title: Link
    rows: tuple[DutyRow, ...]


class OfKind(NamedTuple):
    """The tasks with one kind of deadline. `anchor` is its place on the page."""

    kind: Badge
    anchor: str
    number: Number
    rows: tuple[DutyRow, ...]


class OfLead(NamedTuple):
    """How much one unit or group leads; `lead` is None for tasks where the document names nobody."""

    lead: Link | None
    tasks: Number
    kinds: tuple[Slice, ...]


class DutiesView(NamedTuple):
    """All duties, told three ways."""

    sentence: Words
    progress: Progress | None
    by_directive: tuple[OfDirective, ...]
    by_kind: tuple[OfKind, ...]
    by_lead: tuple[OfLead, ...]
    kinds: tuple[Slice, ...]
    figures: tuple[Figure, ...]


def charts(whole: Whole) -> tuple[Figure, ...]:
    """Give what the page draws."""
    register = whole.register
    return (figures.kinds(register), figures.leads(register)) if any(map(register.leaves, register.directives)) else ()


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page of all duties."""
    register = whole.register
    leaves = [duty for each in register.directives for duty in register.leaves(each)]
    drawn = charts(whole)
    said = sentence(register)
    states = whole.standings.states
    told = progress(whole.standings, register) if tracked(states) else None
    by_lead = tuple(_by_lead(leaves, register))
    view = DutiesView(
        sentence=said,
        progress=told,
        by_directive=tuple(_of_directive(each, register) for each in register.directives.values()),
        by_kind=tuple(_by_kind(leaves, register)),
        by_lead=by_lead,
        kinds=slices(leaves),
        figures=drawn,
    )
    yield Page(
        address=address.DUTIES,
        template="pages/duties.html",
        title=TITLE,
        description=plain(said),
        section=address.DUTIES,
        view=view,
        as_of=whole.as_of if states else None,
        crumbs=(Link("Tổng quan", address.HOME),),
        figures=drawn,
        numbers=(*numbers_in(said), *(each.tasks for each in by_lead), *numbers_of(told)),
        sample=whole.standings.sample,
    )


def sentence(register: Register) -> Words:
    """Count the rows of the documents, and the tasks that they hold by kind of deadline."""
    rows = [duty for each in register.directives for duty in register.rows(each)]
    if not rows:
        return ("Chưa có nhiệm vụ nào.",)
    leaves = [duty for each in register.directives for duty in register.leaves(each)]
    asked = count_of("nhiem-vu", "Nhiệm vụ theo văn bản", ROWS_RULE, map(naming.duty_link, rows))
    tasks = count_of("viec", "Việc cụ thể", TASKS_RULE, map(naming.duty_link, leaves))
    return (asked, " nhiệm vụ theo văn bản, gồm ", tasks, " việc cụ thể: ", *kinds_words(leaves), ".")


def kinds_words(leaves: Sequence[Duty]) -> Words:
    """Count LEAVES by kind of deadline; the legend of their bar tells the same figures again."""
    counted = ((_kind_number(kind, leaves), badge(kind).word.lower()) for kind in DeadlineKind)
    return joined((number, f" việc {word}") for number, word in counted if number.counted)


def _kind_number(kind: DeadlineKind, leaves: Sequence[Duty]) -> Number:
    word = badge(kind).word.lower()
    return count_of(
        f"viec-{kind.value.replace('_', '-')}",
        f"Việc {word}",
        f"Việc cụ thể mà lời văn bản cho thấy là việc {word}; mỗi việc thuộc đúng một loại thời hạn.",
        (naming.duty_link(duty) for duty in leaves if duty.deadline_kind is kind),
    )


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
            yield OfKind(badge(kind), kind.value.replace("_", "-"), _kind_number(kind, leaves), rows)


def _by_lead(leaves: list[Duty], register: Register) -> Iterator[OfLead]:
    """Count for each lead: units in order of protocol, then groups, then nobody. A shared task counts for each."""
    leading: dict[str, list[Duty]] = {}
    for duty in leaves:
        for name in dict.fromkeys(duty.leads):
            leading.setdefault(name, []).append(duty)
    for name in (*register.units, *register.groups):
        if led := leading.get(name):
            yield OfLead(naming.party_link(name, register), _lead_number(name, register.party(name), led), slices(led))
    nobody = [duty for duty in leaves if not duty.leads]
    if nobody:
        yield OfLead(None, _lead_number("khong-neu", None, nobody), slices(nobody))


def _lead_number(name: str, party: Party | None, led: list[Duty]) -> Number:
    if party is None:
        title, rule = "Việc văn bản không nêu đơn vị chủ trì", "Việc cụ thể mà lời văn bản không giao cho đơn vị nào."
    else:
        title = f"Việc do {party.name} chủ trì"
        rule = "Việc cụ thể mà văn bản giao đích danh chủ trì; việc nhiều đơn vị cùng chủ trì được đếm ở mỗi đơn vị."
    return count_of(f"chu-tri-{name}", title, rule, map(naming.duty_link, led))
