"""From records to the register: linked, ordered, indexed; two records with one id are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from followup.diagnostics import Diagnostic, Outcome
from followup.identity import by_id, repeated
from followup.movement import link_movement
from followup.opened import Opened, settled
from followup.periods import PARTY, STATE
from followup.records.directive import Directive
from followup.records.duty import Duty
from followup.records.group import Group
from followup.records.holidays import Holidays
from followup.records.period import ReportingPeriod
from followup.records.redirect import Redirect, Redirects
from followup.records.settings import ReportingCalendar, Settings
from followup.records.unit import Unit
from followup.register import Naming, Prose, Register, Shared, parent_code, roles
from followup.vietnamese_order import natural_key


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
        naming=MappingProxyType(_naming(duties.values())),
        predecessors=MappingProxyType(_predecessors(units.values())),
        reassigned=MappingProxyType(_reassigned(units.values())),
        periods=MappingProxyType(_opened(periods.values(), settings, found)),
        holiday_years=tuple(years),
        holidays=frozenset(day for each in years for day in each.days),
        movement=linked.value,
        prose=MappingProxyType({each.slug: each for each in sorted(prose, key=lambda each: each.slug)}),
        redirects=MappingProxyType(_redirects(everything, found)),
        known=frozenset(failed) | units.keys() | groups.keys() | directives.keys() | periods.keys() | movement,
    )
    return Outcome(register, tuple(found))


def _redirects(records: Iterable[Shared], found: list[Diagnostic]) -> dict[str, Redirect]:
    first: dict[str, Redirect] = {}
    for redirect in (each for file in records if isinstance(file, Redirects) for each in file.entries):
        earlier = first.setdefault(redirect.old, redirect)
        if earlier is not redirect:
            found.append(repeated(f"trang '{redirect.old}'", redirect.origin.at("tu"), earlier.origin.at("tu")))
    return first


def _parts_of_duties(directives: Iterable[Directive]) -> dict[str, tuple[Duty, ...]]:
    found: dict[str, list[Duty]] = {}
    for directive in directives:
        for duty in directive.duties:
            found.setdefault(f"{directive.id}/{parent_code(duty.code)}", []).append(duty)
    return {name: tuple(parts) for name, parts in found.items()}


def _naming(duties: Iterable[Duty]) -> dict[str, tuple[Naming, ...]]:
    every = enumerate((role, parties, duty) for duty in duties for role, parties in roles(duty))
    found: dict[str, dict[int, Naming]] = {}
    for place, (role, parties, duty) in every:
        for name in parties:
            found.setdefault(name, {})[place] = place, role, duty
    return {name: tuple(named.values()) for name, named in found.items()}


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
