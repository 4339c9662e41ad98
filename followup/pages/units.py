"""The list of units in order of protocol, area by area, and of the groups by which documents address them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.assignments import assignments
from followup.pages.group import is_given
from followup.pages.number import Number, Words, count_of, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.progress import tracked
from followup.pages.row_progress import RowProgress, row_progress
from followup.pages.succession import Handover, handover
from followup.pages.unit_reports import reports_made
from followup.records.group import Group
from followup.records.unit import Unit
from followup.register import Register
from followup.status.state import State
from followup.vietnamese import slug

ENDED_RULE = "Ngày cuối cùng còn hoạt động ở trước ngày tính số liệu."
EMPTY_RULE = "Không đơn vị nào trong sổ thuộc nhóm vào ngày tính số liệu."


class UnitRow(NamedTuple):
    """A unit in short: how much it leads or executes, how much it monitors, how often it has reported."""

    name: Link
    kind: str
    does: int
    monitors: int
    reports: int
    handover: Handover | None
    progress: RowProgress | None


class Area(NamedTuple):
    """The units of one area, and how far they have come together; bodies without an area stand under their level."""

    name: str
    anchor: str
    rows: tuple[UnitRow, ...]
    progress: RowProgress | None


class GroupRow(NamedTuple):
    """A group in short: how many units it has today, how much it leads or executes."""

    name: Link
    members: int
    does: int


class GroupsOf(NamedTuple):
    """The groups that one directive uses; those that belong to none have no directive."""

    directive: Link | None
    title: str
    rows: tuple[GroupRow, ...]


class UnitsView(NamedTuple):
    """All units and groups."""

    sentence: Words
    areas: tuple[Area, ...]
    groups: tuple[GroupsOf, ...]
    groups_sentence: Words


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the list of units."""
    view = UnitsView(
        sentence=sentence(whole),
        areas=tuple(_areas(whole)),
        groups=tuple(_groups(whole)),
        groups_sentence=groups_sentence(whole),
    )
    yield Page(
        address=address.UNITS,
        template="pages/units.html",
        title="Đơn vị",
        description=plain(view.sentence),
        section=address.UNITS,
        view=view,
        as_of=whole.as_of,
        crumbs=(Link("Tổng quan", address.HOME),),
        numbers=numbers_in(view.sentence, view.groups_sentence),
        sample=any(each.sample for each in whole.register.units.values()),
    )


def sentence(whole: Whole) -> Words:
    """Count the units, those that have ended, and those that have reported."""
    register = whole.register
    if not register.units:
        return ("Chưa có đơn vị nào trong sổ.",)
    ended = [name for name, each in register.units.items() if handover(each, register, whole.as_of) is not None]
    reporting = [each.unit for each in whole.summaries if each.reports]
    every = _number("don-vi", "Đơn vị trong sổ", "Mỗi đơn vị có tệp riêng được đếm một lần.", register.units, register)
    gone = _number("da-ket-thuc", "Đơn vị đã kết thúc hoạt động", ENDED_RULE, ended, register)
    told = _number("da-bao-cao", "Đơn vị đã có báo cáo", "Có ít nhất một báo cáo trong kho.", reporting, register)
    return (
        *("Sổ có ", every, " đơn vị; "),
        *((gone, " đơn vị đã kết thúc hoạt động; ") if ended else ()),
        *((told, " đơn vị đã có báo cáo.") if reporting else ("chưa đơn vị nào có báo cáo.",)),
    )


def groups_sentence(whole: Whole) -> Words:
    """Count the groups, and those to which no unit of the register belongs yet."""
    groups = whole.register.groups
    if not groups:
        return ()
    empty = [each for each in groups if not whole.register.members(each, whole.as_of)]
    every = _number("nhom", "Nhóm đơn vị", "Mỗi cách gọi của văn bản là một nhóm.", groups, whole.register)
    bare = _number("nhom-trong", "Nhóm chưa có đơn vị nào", EMPTY_RULE, empty, whole.register)
    missing: Words = ("; ", bare, " nhóm chưa có đơn vị nào trong sổ") if empty else ()
    return ("Văn bản gọi các đơn vị theo ", every, " nhóm", *missing, ".")


def _number(name: str, title: str, rule: str, parties: Iterable[str], register: Register) -> Number:
    return count_of(name, title, rule, naming.party_links(parties, register))


def _areas(whole: Whole) -> Iterator[Area]:
    """Give the areas in the order in which their first unit stands by protocol."""
    reports = {each.unit: reports_made(each) for each in whole.summaries}
    found: dict[str, list[UnitRow]] = {}
    states: dict[str, list[State]] = {}
    for unit in whole.register.units.values():
        row = _unit_row(unit, whole, reports.get(unit.id, 0))
        area = unit.area or unit.level.label
        found.setdefault(area, []).append(row)
        states.setdefault(area, []).extend(whole.standings.of_unit(unit.id))
    for name, rows in found.items():
        yield Area(
            name, f"dia-ban-{slug(name)}", tuple(rows), row_progress(states[name]) if tracked(states[name]) else None
        )


def _unit_row(unit: Unit, whole: Whole, reports: int) -> UnitRow:
    tasks = assignments(unit.id, whole.register)
    return UnitRow(
        name=naming.party_link(unit.id, whole.register),
        kind=unit.kind.label,
        does=len(tasks.does),
        monitors=len(tasks.monitors),
        reports=reports,
        handover=handover(unit, whole.register, whole.as_of),
        progress=row_progress(whole.standings.of_unit(unit.id)),
    )


def _groups(whole: Whole) -> Iterator[GroupsOf]:
    """Give the groups by the directive that uses them; those that any may use stand last."""
    register = whole.register
    for directive in (*register.directives.values(), None):
        owner = directive.id if directive else None
        rows = tuple(_group_row(each, whole) for each in register.groups.values() if each.directive == owner)
        if rows and directive:
            to = Link(naming.label(directive), address.directive(directive.id))
            yield GroupsOf(to, naming.title(directive), rows)
        elif rows:
            yield GroupsOf(None, "Dùng chung cho mọi văn bản", rows)


def _group_row(group: Group, whole: Whole) -> GroupRow:
    return GroupRow(
        name=Link(group.name, address.group(group.id)),
        members=len(whole.register.members(group.id, whole.as_of)),
        does=_given_to(group.id, whole.register),
    )


def _given_to(group: str, register: Register) -> int:
    """Count the tasks that the group leads or executes by that very name."""
    tasks = (duty for each in register.directives for duty in register.leaves(each))
    return sum(is_given(group, duty) for duty in tasks)
