"""What binds everybody: settings, units, groups, directives, periods and prose, linked, indexed, immutable.

The register is small and held whole. A record that failed to read still counts as *existing* (its id is
in `known`), so that one mistake breeds no second, false finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

from followup.diagnostics import Diagnostic, Outcome, Place
from followup.identity import by_id, repeated
from followup.movement import Movement, MovementRecord, link_movement
from followup.opened import Opened, settled
from followup.periods import PARTY, STATE
from followup.records.directive import Directive
from followup.records.duty import Duty
from followup.records.group import Group
from followup.records.holidays import Holidays
from followup.records.note import Note
from followup.records.period import ReportingPeriod
from followup.records.settings import ReportingCalendar, Settings
from followup.records.unit import Unit
from followup.vietnamese_order import natural_key

Party: TypeAlias = Unit | Group
Shared: TypeAlias = Unit | Group | Directive | ReportingPeriod | Holidays | MovementRecord


@dataclass(frozen=True, slots=True)
class Prose:
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

    `parts` are the duties that a duty is split into, by its id, one level down, in order. `predecessors` are the units
    that a unit takes over from, one step back; `reassigned` the duties that documents hand
    to a unit by name when their owner changes. Periods stand in order of their last day, the longer one last of two
    that end together. `holidays` are the days off of all years that are entered, `holiday_years` the records that name
    them.
    """

    settings: Settings
    units: Mapping[str, Unit]
    groups: Mapping[str, Group]
    directives: Mapping[str, Directive]
    duties: Mapping[str, Duty]
    parts: Mapping[str, tuple[Duty, ...]]
    predecessors: Mapping[str, tuple[str, ...]]
    reassigned: Mapping[str, tuple[str, ...]]
    periods: Mapping[str, Opened]
    holiday_years: tuple[Holidays, ...]
    holidays: frozenset[date]
    movement: Movement
    prose: Mapping[str, Prose]
    known: frozenset[str]

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
        return self.prose.get(f"van-ban/{directive}")

    def sub_duties(self, duty: Duty) -> tuple[Duty, ...]:
        """Give the duties that DUTY is split into, one level down, in order."""
        return self.parts.get(duty.id, ())

    def leaves(self, directive: str) -> tuple[Duty, ...]:
        """Give the duties of DIRECTIVE that are not split further: obligations arise from these only."""
        duties = self.directives[directive].duties
        split = {parent_code(duty.code) for duty in duties}
        return tuple(duty for duty in duties if duty.code not in split)

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
        names = self.names(unit)
        for duty in self.duties.values():
            for role, parties in roles(duty):
                if not names.isdisjoint(parties):
                    yield role, duty

    def names(self, unit: str) -> frozenset[str]:
        """Give every id by which a duty may name UNIT: its own, those of the units that it plays, those of groups."""
        played = [self.units[name] for name in self._parts(unit) if name in self.units]
        groups = (group for group in self.groups.values() if any(self.belongs(each, group) for each in played))
        return self._parts(unit) | {group.id for group in groups}

    def _parts(self, unit: str) -> frozenset[str]:
        """Give UNIT's id and those of the units that it plays."""
        return frozenset((unit, *(self.units[unit].plays if unit in self.units else ())))


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


def link(
    settings: Settings, records: Iterable[Shared], prose: Iterable[Prose], failed: Iterable[str]
) -> Outcome[Register]:
    """Index what was read. FAILED are the ids of files that could not become records."""
    found: list[Diagnostic] = []
    everything = list(records)
    units = by_id([each for each in everything if isinstance(each, Unit)], found)
    groups = by_id([each for each in everything if isinstance(each, Group)], found)
    directives = by_id([each for each in everything if isinstance(each, Directive)], found)
    linked = link_movement(everything)
    found.extend(linked.diagnostics)
    periods = by_id(_real_first([each for each in everything if isinstance(each, ReportingPeriod)]), found)
    movement = {each.id for each in linked.value.records}
    years = sorted((each for each in everything if isinstance(each, Holidays)), key=lambda each: each.origin.path)
    found.extend(_shared(units, groups))
    ordered = sorted(
        directives.values(), key=lambda each: (each.issued_on is None, each.issued_on or date.max, each.id)
    )
    duties: dict[str, Duty] = {}
    for directive in ordered:
        found.extend(_repeated_codes(directive))
        for duty in sorted(directive.duties, key=lambda each: natural_key(each.code)):
            duties.setdefault(duty.id, duty)  # of two with one code the first stands
    register = Register(
        settings=settings,
        units=MappingProxyType(
            {each.id: each for each in sorted(units.values(), key=lambda each: (each.protocol_order, each.id))}
        ),
        groups=MappingProxyType({each.id: each for each in sorted(groups.values(), key=lambda each: each.id)}),
        directives=MappingProxyType({each.id: each for each in ordered}),
        duties=MappingProxyType(duties),
        parts=MappingProxyType(_parts_of_duties(ordered)),
        predecessors=MappingProxyType(_predecessors(units.values())),
        reassigned=MappingProxyType(_reassigned(units.values())),
        periods=MappingProxyType(_opened(periods.values(), settings, found)),
        holiday_years=tuple(years),
        holidays=frozenset(day for each in years for day in each.days),
        movement=linked.value,
        prose=MappingProxyType({each.slug: each for each in sorted(prose, key=lambda each: each.slug)}),
        known=frozenset(failed) | units.keys() | groups.keys() | directives.keys() | periods.keys() | movement,
    )
    return Outcome(register, tuple(found))


def _parts_of_duties(directives: Iterable[Directive]) -> dict[str, tuple[Duty, ...]]:
    found: dict[str, list[Duty]] = {}
    for directive in directives:
        for duty in directive.duties:
            found.setdefault(f"{directive.id}/{parent_code(duty.code)}", []).append(duty)
    return {name: tuple(parts) for name, parts in found.items()}


def _predecessors(units: Iterable[Unit]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for unit in units:
        for change in unit.changes:
            receivers = {name for each in change.reassigned for name in each.units}
            for name in receivers.union(change.successors):
                found.setdefault(name, set()).add(unit.id)
    return {name: tuple(sorted(former)) for name, former in sorted(found.items())}


def _reassigned(units: Iterable[Unit]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for unit in units:
        for each in (each for change in unit.changes for each in change.reassigned):
            for name in each.units:
                found.setdefault(name, set()).update(each.duties)
    return {name: tuple(sorted(duties)) for name, duties in sorted(found.items())}


def _opened(records: Iterable[ReportingPeriod], settings: Settings, found: list[Diagnostic]) -> dict[str, Opened]:
    calendar = STATE if settings.calendar is ReportingCalendar.STATE else PARTY
    opened: list[Opened] = []
    for record in records:
        outcome = settled(record, calendar)
        found.extend(outcome.diagnostics)
        if outcome.value is not None:
            opened.append(outcome.value)
    opened.sort(key=lambda each: (each.period.end, -each.period.start.toordinal(), each.id))
    return {each.id: each for each in opened}


def _real_first(periods: list[ReportingPeriod]) -> list[ReportingPeriod]:
    """Leave out sample periods that the office has opened in earnest: both are the same stretch of days."""
    real = {each.id for each in periods if not each.sample}
    return [each for each in periods if not each.sample or each.id not in real]


def _shared(units: Mapping[str, Unit], groups: Mapping[str, Group]) -> Iterator[Diagnostic]:
    for name in sorted(units.keys() & groups.keys()):
        yield repeated(f"mã '{name}'", groups[name].origin.at("ma"), units[name].origin.at("ma"))


def _repeated_codes(directive: Directive) -> Iterator[Diagnostic]:
    first: dict[str, Duty] = {}
    for duty in directive.duties:
        earlier = first.setdefault(duty.code, duty)
        if earlier is not duty:
            yield repeated(f"mục '{duty.code}'", duty.origin.at("muc"), earlier.origin.at("muc"))
