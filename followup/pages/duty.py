"""One duty: its words in the document, who is bound, by when, and where every unit that leads it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from followup.pages import address, full_text, naming, stated
from followup.pages.deadline import Badge, badge, due, recurrence
from followup.pages.duty_row import DutyRow, duty_rows
from followup.pages.lateness import by_lateness
from followup.pages.number import Words, count_of, numbers_in
from followup.pages.obligation_row import ObligationRow, obligation_row
from followup.pages.page import Link, Page, Whole
from followup.pages.progress import Progress, numbers_of, progress
from followup.pages.stated import Guess, Stated
from followup.pages.strip import Strip, strips
from followup.records.directive import Directive
from followup.records.duty import DeadlineKind, Duty
from followup.register import Register, parent_code
from followup.status.standings import Standings
from followup.status.state import State
from followup.vietnamese import day

_NO_GROUND = "chưa đủ cơ sở tính quá hạn"
_UNDATED: Mapping[DeadlineKind | None, str] = MappingProxyType(
    {
        DeadlineKind.ONE_OFF: f"Việc làm một lần; văn bản không quy định thời hạn, {_NO_GROUND}.",
        DeadlineKind.PERIODIC: f"Việc định kỳ; văn bản không ghi ngày đến hạn, {_NO_GROUND}.",
        DeadlineKind.STANDING: "Việc thường xuyên; không có ngày kết thúc nên không tính quá hạn.",
        DeadlineKind.CONDITIONAL: "Việc theo điều kiện; chỉ phát sinh khi có điều văn bản nêu.",
        None: f"Chưa xác định loại thời hạn; {_NO_GROUND}.",
    }
)


class DutyView(NamedTuple):
    """One duty with everything that its record holds. `key` is what a report names it by.

    `report_file` is where the first report belongs; empty once there is one.
    """

    key: str
    code: str
    summary: str
    text: str
    directive: Link
    issued: Stated
    in_text: Link
    place: str
    sentence: Words
    exceptional: bool
    leads: tuple[Link, ...]
    lead_words: str
    executing: tuple[Link, ...]
    cooperating: tuple[Link, ...]
    monitors: tuple[Link, ...]
    reports_through: tuple[Link, ...]
    reports_to: tuple[Link, ...]
    kind: Badge | None
    due: Stated
    due_source: str
    recurrence: Stated | None
    condition: str
    evidence: tuple[str, ...]
    part_of: Link | None
    parts: tuple[DutyRow, ...]
    guesses: tuple[Guess, ...]
    note: str
    progress: Progress | None
    strips: tuple[Strip, ...]
    rows: tuple[ObligationRow, ...]
    report_file: str
    previous: Link | None
    following: Link | None


def plan(whole: Whole) -> Iterator[Page]:
    """Plan one page for each duty, split or not."""
    for directive in whole.register.directives.values():
        yield from plan_directive(directive, whole)


def plan_directive(directive: Directive, whole: Whole) -> Iterator[Page]:
    """Plan the pages of the duties of DIRECTIVE. No obligation of another is looked at for it."""
    register = whole.register
    duties = register.in_order(directive)
    for index, duty in enumerate(duties):
        neighbours = (duties[index - 1] if index else None, duties[index + 1] if index + 1 < len(duties) else None)
        view = _view(duty, whole, neighbours)
        yield Page(
            address=address.duty(duty.id),
            template="pages/duty.html",
            title=f"{duty.code}. {duty.summary}",
            description=f"{naming.label(directive)}, {naming.place_words(duty.code)}: {duty.summary}",
            section=address.DUTIES,
            view=view,
            as_of=whole.as_of if view.rows else None,
            crumbs=_crumbs(duty, register),
            origin=duty.origin,
            numbers=(*numbers_in(view.sentence), *numbers_of(view.progress)),
            sample=any(each.sample for each in view.rows),
        )


def sentence(duty: Duty, register: Register, states: Sequence[State]) -> Words:
    """Say in one sentence what kind of work this is and whether it can be late, by its own date or those of units."""
    parts = register.sub_duties(duty)
    if parts:
        rule = "Đếm các phần mà nhiệm vụ được chia ra, mỗi phần có loại thời hạn riêng."
        number = count_of("viec", "Việc của nhiệm vụ", rule, map(naming.duty_link, parts))
        return ("Nhiệm vụ gồm ", number, " việc, mỗi việc có loại thời hạn riêng.")
    if duty.due_on is not None:
        return (f"Việc có ngày đến hạn: {day(duty.due_on)}.",)
    said = _UNDATED[duty.deadline_kind]
    return (said.replace(_NO_GROUND, "thời hạn do đơn vị tự đặt") if any(each.due for each in states) else said,)


def report_file(duty: Duty, register: Register) -> str:
    """Give the file in which the lead reports; the members of a group report each in a file of their own."""
    lead = duty.leads[0] if len(duty.leads) == 1 and duty.leads[0] in register.units else "ĐƠN-VỊ"
    return f"data/ket-qua/KỲ/{lead}.yaml"


def _view(duty: Duty, whole: Whole, neighbours: tuple[Duty | None, Duty | None]) -> DutyView:
    register = whole.register
    states = whole.standings.of_duty(duty.id)
    directive = register.directives[duty.directive]
    above = register.duties.get(f"{duty.directive}/{parent_code(duty.code)}")
    before, after = (None if each is None else naming.duty_link(each) for each in neighbours)
    return DutyView(
        key=duty.id,
        code=duty.code,
        summary=duty.summary,
        text=duty.text,
        directive=Link(naming.label(directive), address.directive(directive.id)),
        issued=stated.issued(directive),
        in_text=Link("xem trong toàn văn", address.directive(directive.id), full_text.anchor_of(duty, register)),
        place=naming.place_words(duty.code),
        sentence=sentence(duty, register, states),
        exceptional=duty.exceptional,
        leads=naming.party_links(duty.leads, register),
        lead_words=duty.lead_words or "",
        executing=naming.party_links(duty.executing, register),
        cooperating=naming.party_links(duty.cooperating, register),
        monitors=naming.party_links(duty.monitors, register),
        reports_through=_one(duty.reports_through, register),
        reports_to=_one(duty.reports_to, register),
        kind=badge(duty.deadline_kind) if duty.deadline_kind else None,
        due=due(duty),
        due_source=duty.due_source or "",
        recurrence=recurrence(duty),
        condition=duty.condition or "",
        evidence=duty.evidence,
        part_of=naming.duty_link(above) if above else None,
        parts=tuple(duty_rows(register.sub_duties(duty), register)),
        guesses=stated.guesses(duty.inferences),
        note=duty.note or "",
        progress=progress(Standings(states), register) if states else None,
        strips=strips(states, register) if len(states) > 1 else (),
        rows=tuple(obligation_row(each, register, as_of=whole.as_of) for each in by_lateness(states)),
        report_file=report_file(duty, register) if all(each.claim is None for each in states) else "",
        previous=before,
        following=after,
    )


def _one(name: str | None, register: Register) -> tuple[Link, ...]:
    return naming.party_links([name] if name else [], register)


def _crumbs(duty: Duty, register: Register) -> tuple[Link, ...]:
    above = register.duties.get(f"{duty.directive}/{parent_code(duty.code)}")
    up = (naming.duty_link(above),) if above else ()
    directive = naming.directive_link(register.directives[duty.directive])
    return (Link("Tổng quan", address.HOME), Link("Nhiệm vụ", address.DUTIES), directive, *up)
