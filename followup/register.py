"""What binds everybody: settings, units, groups, directives, periods and prose, linked, indexed, immutable.

The register is small and held whole. A record that failed to read still counts as *existing* (its id is
in `known`), so that one mistake breeds no second, false finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeAlias

from followup.diagnostics import Place
from followup.movement import Movement, MovementRecord
from followup.opened import Opened
from followup.records.directive import Directive
from followup.records.duty import Duty
from followup.records.group import Group
from followup.records.holidays import Holidays
from followup.records.note import Note
from followup.records.period import ReportingPeriod
from followup.records.redirect import Redirect, Redirects
from followup.records.settings import Settings
from followup.records.unit import Unit
from followup.vietnamese_order import natural_key

Party: TypeAlias = Unit | Group
Naming: TypeAlias = tuple[int, str, Duty]
Shared: TypeAlias = Unit | Group | Directive | ReportingPeriod | Holidays | Redirects | MovementRecord


class Prose(NamedTuple):
    """A Markdown file: its front matter and its text. `slug` is its path in `content/` without the ending."""

    path: str
    slug: str
    note: Note
    body: str
    body_line: int

    @property
    def origin(self) -> Place:
        return Place(self.path)


@dataclass(frozen=True, slots=True)
class Register:
    """Every record by id. Units stand in order of protocol, directives by date of issue, undated ones last.

    `parts` are the duties that a duty is split into, by its id, one level down, in order. `naming` are the places where
    duties name a unit or group, by its id, each with the role (see `duties_naming`). `predecessors` are the units
    that a unit takes over from, one step back; `reassigned` the duties that documents hand
    to a unit by name when their owner changes. Periods stand in order of their last day, the longer one last of two
    that end together. `holidays` are the days off of all years that are entered, `holiday_years` the records that name
    them. `redirects` are the pages that are no more, by the names that they had. `links` is where pages keep what they
    call each obligation, by its key, for as long as the register lives.
    """

    settings: Settings
    units: Mapping[str, Unit]
    groups: Mapping[str, Group]
    directives: Mapping[str, Directive]
    duties: Mapping[str, Duty]
    parts: Mapping[str, tuple[Duty, ...]]
    naming: Mapping[str, tuple[Naming, ...]]
    predecessors: Mapping[str, tuple[str, ...]]
    reassigned: Mapping[str, tuple[str, ...]]
    periods: Mapping[str, Opened]
    holiday_years: tuple[Holidays, ...]
    holidays: frozenset[date]
    movement: Movement
    prose: Mapping[str, Prose]
    known: frozenset[str]
    redirects: Mapping[str, Redirect] = field(default_factory=dict)
    links: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def unread(self) -> frozenset[str]:
        """The ids of files that exist but could not become records: what they would have said is not known."""
        read = self.units.keys() | self.groups.keys() | self.directives.keys() | self.periods.keys() | self.prose.keys()
        return self.known - read.union(each.id for each in self.movement.records)

    def party(self, name: str) -> Party | None:
        """Give the unit or group of that id."""
        return self.units.get(name) or self.groups.get(name)

    def full_text(self, directive: str) -> Prose | None:
        """Give the directive's text, kept in `content/van-ban/ID.md`."""
        return self.prose.get(full_text_name(directive))

    def sub_duties(self, duty: Duty) -> tuple[Duty, ...]:
        """Give the duties that DUTY is split into, one level down, in order."""
        return self.parts.get(duty.id, ())

    def leaves(self, directive: str) -> tuple[Duty, ...]:
        """Give the duties of DIRECTIVE that are not split further: obligations arise from these only."""
        duties = self.directives[directive].duties
        split = {parent_code(duty.code) for duty in duties}
        return tuple(duty for duty in duties if duty.code not in split)

    def in_order(self, directive: Directive) -> tuple[Duty, ...]:
        """Give the duties of DIRECTIVE in order of their codes; of two with one code the first stands."""
        ordered = sorted(directive.duties, key=lambda each: natural_key(each.code))
        return tuple(self.duties[name] for name in dict.fromkeys(each.id for each in ordered))

    def rows(self, directive: str) -> tuple[Duty, ...]:
        """Give the duties of DIRECTIVE that are no part of another: the rows of the document."""
        duties = self.directives[directive].duties
        codes = {duty.code for duty in duties}
        return tuple(duty for duty in duties if parent_code(duty.code) not in codes)

    def members(self, name: str, on: date | None) -> tuple[Unit, ...]:
        """Give the units that NAME stands for on the day ON (on any day, if None), in order of protocol."""
        if name in self.units:
            return (self.units[name],)
        group = self.groups.get(name)
        if group is None:
            return ()
        chosen = (unit for unit in self.units.values() if self.belongs(unit, group))
        return tuple(unit for unit in chosen if on is None or active(unit, on))

    def belongs(self, unit: Unit, group: Group) -> bool:
        """Tell whether UNIT is one of GROUP on some day; a rule over parents also means who plays such a parent."""
        rule = group.rule
        if rule is None:
            return unit.id in group.members
        return (
            (not rule.kinds or unit.kind in rule.kinds)
            and (not rule.levels or unit.level in rule.levels)
            and (not rule.parents or not self._parts(unit.parent or "").isdisjoint(rule.parents))
            and self._parts(unit.id).isdisjoint(rule.except_for)
        )

    def duties_naming(self, unit: str) -> Iterator[tuple[str, Duty]]:
        """Yield (role, duty) for each duty that names UNIT or a group it belongs to, in order of directive and code.

        A unit of the sample is named wherever a unit that it plays is.
        A role is the YAML key under which the unit stands: chu_tri, phoi_hop, thuc_hien, theo_doi, bao_cao_qua.
        """
        by_place = {each[0]: each for name in self.names(unit) for each in self.naming.get(name, ())}
        yield from ((role, duty) for _, (_, role, duty) in sorted(by_place.items()) if duty.id in self.duties)

    def names(self, unit: str) -> frozenset[str]:
        """Give every id by which a duty may name UNIT: its own, those of the units that it plays, those of groups."""
        played = [self.units[name] for name in self._parts(unit) if name in self.units]
        groups = (group for group in self.groups.values() if any(self.belongs(each, group) for each in played))
        return self._parts(unit) | {group.id for group in groups}

    def _parts(self, unit: str) -> frozenset[str]:
        """Give UNIT's id and those of the units that it plays."""
        return frozenset((unit, *(self.units[unit].plays if unit in self.units else ())))


def full_text_name(directive: str) -> str:
    """Give the name of the prose that is the text of DIRECTIVE."""
    return f"van-ban/{directive}"


def parent_code(code: str) -> str:
    """Give the code one level up: `1.1` of `1.1.a`; empty for a top-level one."""
    return code.rpartition(".")[0]


def roles(duty: Duty) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the bodies that DUTY names, by the YAML key that names them."""
    return (
        ("chu_tri", duty.leads),
        ("phoi_hop", duty.cooperating),
        ("thuc_hien", duty.executing),
        ("theo_doi", duty.monitors),
        ("bao_cao_qua", (duty.reports_through,) if duty.reports_through else ()),
    )


def active(unit: Unit, on: date) -> bool:
    """Tell whether UNIT works on the day ON; an unknown beginning or end does not limit."""
    return (unit.active_from is None or unit.active_from <= on) and (
        unit.active_until is None or on <= unit.active_until
    )
