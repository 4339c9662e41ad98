"""One unit: what it must do and watch, who came before and after it, what it has reported and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.assignments import Assignments, assignments, sentence
from followup.pages.due_days import calendars_of_unit, offered
from followup.pages.matters import MatterRow
from followup.pages.number import Number, Words, count_of, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.progress import total, tracked
from followup.pages.report_files import ReportFile
from followup.pages.stated import Stated
from followup.pages.succession import Handover, Step, handover, lifetime, predecessors, successors
from followup.pages.task_list import LEADS, InRole, in_role
from followup.pages.unit_ground import Ground, grounds
from followup.pages.unit_movement import UnitMovement, unit_movement
from followup.pages.unit_reports import Received, Said, received, reports_sentence, said
from followup.pages.unit_standing import UnitStanding, Watched, unit_standing, watched
from followup.records.directive import Directive
from followup.records.unit import Unit
from followup.register import Register
from followup.status.standings import Standings
from followup.status.state import State
from followup.summary import Summary
from followup.vietnamese import join_words


class InGroup(NamedTuple):
    """A group that addresses the unit, in the words of the document that uses it."""

    group: Link
    words: str
    directive: Link | None


class Named(NamedTuple):
    """A directive that names the unit outside its duties, and as what."""

    directive: Link
    as_what: str


class UnitView(NamedTuple):
    """One unit. `handover` is None while it works itself; `report_file` is empty if it has nothing to report on."""

    kind: str
    level: str
    area: str
    short_name: str
    other_names: tuple[str, ...]
    parent: Link | None
    subordinates: tuple[Link, ...]
    lifetime: Stated
    founding_document: str
    followed_by: str
    note: str
    handover: Handover | None
    sentence: Words
    reports_sentence: Words
    standing: UnitStanding | None
    watched: Watched | None
    leads: InRole
    executes: InRole
    cooperates: InRole
    monitors: InRole
    passes_on: InRole
    groups: tuple[InGroup, ...]
    named: tuple[Named, ...]
    before: tuple[Step, ...]
    inherited: Words
    after: tuple[Step, ...]
    reports: tuple[Received, ...]
    said: tuple[Said, ...]
    matters: tuple[MatterRow, ...]
    report_file: str
    calendar: Link | None = None
    movement: UnitMovement | None = None
    report_files: tuple[ReportFile, ...] = ()


def plan(whole: Whole) -> Iterator[Page]:
    """Plan one page for each unit."""
    for unit, ground in grounds(whole).items():
        yield from plan_unit(unit, ground, whole)


def plan_unit(name: str, ground: Ground, whole: Whole) -> Iterator[Page]:
    """Plan the page of the unit NAME. Of other units it looks at no more than `near` gives."""
    unit = whole.register.units[name]
    tasks = assignments(name, whole.register)
    summary = next((each for each in whole.summaries if each.unit == name), Summary(name, (), ()))
    calendars = calendars_of_unit(unit, whole)
    view = _view(unit, tasks, summary, ground, whole)._replace(
        movement=unit_movement(name, whole),
        report_files=ground.files,
        calendar=offered(calendars[0].address, whole.as_of) if calendars else None,
    )
    yield Page(
        address=address.unit(name),
        template="pages/unit.html",
        title=unit.name,
        description=f"{unit.name}{f' ({unit.area})' if unit.area else ''}. {plain(view.sentence)}",
        section=address.UNITS,
        view=view,
        as_of=whole.as_of if view.standing else None,
        crumbs=(Link("Tổng quan", address.HOME), Link("Đơn vị", address.UNITS)),
        origin=unit.origin,
        numbers=_numbers(view),
        attachments=calendars,
        sample=unit.sample
        or any(each.sample for each in summary.reports)
        or (view.watched is not None and view.watched.sample),
    )


def inherited_sentence(unit: Unit, register: Register) -> Words:
    """Say how much the units before UNIT were given to do; empty if nobody came before or nothing was given."""
    before = register.predecessors.get(unit.id)
    if not before:
        return ()
    former = [
        each
        for each in register.units.values()
        if each.id in before and any(unit.id in change.successors for change in each.changes)
    ]
    tasks = [
        Link(f"{each.name}: {duty.summary}", address.duty(duty.id))
        for each in former
        for duty in assignments(each.id, register).does
    ]
    if not tasks:
        return ()
    rule = "Đếm việc cụ thể mà các đơn vị trước chủ trì hoặc trực tiếp thực hiện, ở mỗi đơn vị một lần."
    number = count_of("viec-truoc", "Việc của các đơn vị trước", rule, tasks)
    return ("Trước khi chuyển giao, các đơn vị này được giao ", number, " việc.")


def report_file(unit: str) -> str:
    """Give the file in which UNIT's report of a period is written down."""
    return f"data/ket-qua/KỲ/{unit}.yaml"


def _view(unit: Unit, tasks: Assignments, summary: Summary, ground: Ground, whole: Whole) -> UnitView:
    register = whole.register
    reports = received(summary, register)
    states = whole.standings.of_unit(unit.id)
    answered = {each.duty for each in states}
    return UnitView(
        kind=unit.kind.label,
        level=unit.level.label,
        area=unit.area or "",
        short_name=unit.short_name or "",
        other_names=unit.other_names,
        parent=naming.party_link(unit.parent, register) if unit.parent else None,
        subordinates=naming.party_links(ground.below, register),
        lifetime=lifetime(unit),
        founding_document=unit.founding_document or "",
        followed_by="; ".join(each.post for each in unit.followed_by),
        note=unit.note or "",
        handover=handover(unit, register, whole.as_of),
        sentence=(*sentence(tasks, register, states), *(_untracked(unit.id, states, whole) if ground.tracked else ())),
        reports_sentence=reports_sentence(unit.id, reports) if reports or tasks.does else (),
        standing=unit_standing(unit.id, whole),
        watched=watched(tasks.monitors, unit.id, whole),
        leads=in_role(LEADS, tasks.leads, register),
        executes=in_role("Trực tiếp thực hiện", tasks.executes, register),
        cooperates=in_role("Phối hợp", tasks.cooperates, register),
        monitors=in_role("Theo dõi, đôn đốc", tasks.monitors, register),
        passes_on=in_role("Nhận báo cáo để chuyển tiếp", tasks.passes_on, register),
        groups=_groups(unit, register),
        named=tuple(_named(unit.id, ground.named_by, register)),
        before=predecessors(unit, register),
        inherited=inherited_sentence(unit, register),
        after=successors(unit, register),
        reports=reports,
        said=said(summary, register, without=answered),
        matters=ground.raised,
        report_file=report_file(unit.id) if tasks.does else "",
    )


def _untracked(unit: str, states: tuple[State, ...], whole: Whole) -> Words:
    """Count the obligations of UNIT where more is known of others only; the list of units tells the same."""
    if not states or tracked((*states, *whole.standings.of_unit_now(unit))):
        return ()
    return (" Tính theo từng kỳ là ", total(Standings(states), whole.register), " đầu việc.")


def _numbers(view: UnitView) -> tuple[Number, ...]:
    own = view.standing.numbers if view.standing else ()
    others = numbers_in(view.watched.sentence) if view.watched else ()
    told = numbers_in(view.sentence, view.reports_sentence, () if _both_told(view) else view.inherited)
    return (*own, *told, *others, *(view.movement.numbers if view.movement else ()))


def _both_told(view: UnitView) -> bool:
    """Tell whether what was taken over is listed unit by unit, so that the sentence about it is not shown."""
    return view.standing is not None and bool(view.standing.taken_over)


def _groups(unit: Unit, register: Register) -> tuple[InGroup, ...]:
    """Give the groups that UNIT belongs to on any day."""
    belonging = (group for group in register.groups.values() if register.belongs(unit, group))
    return tuple(
        InGroup(
            Link(group.name, address.group(group.id)),
            group.words,
            naming.directive_link(register.directives[group.directive]) if group.directive else None,
        )
        for group in belonging
    )


def _named(unit: str, directives: Iterable[str], register: Register) -> Iterator[Named]:
    for directive in map(register.directives.__getitem__, directives):
        yield Named(naming.directive_link(directive), join_words(_parts_in(unit, directive)))


def _parts_in(unit: str, directive: Directive) -> tuple[str, ...]:
    parts = (
        ("cơ quan ban hành", directive.issuer == unit),
        ("chủ thể chỉ đạo", directive.instructed_by == unit),
        ("được gửi (kính gửi)", any(each.unit == unit for each in directive.addressees)),
        ("được gửi (nơi nhận)", any(each.unit == unit for each in directive.recipients)),
        ("nơi nhận báo cáo", any(each.reports_to == unit for each in directive.duties)),
    )
    return tuple(words for words, holds in parts if holds)
