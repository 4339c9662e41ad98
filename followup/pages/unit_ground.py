"""What the page of one unit takes from what is told of all, so that a change costs the pages of the units concerned."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from followup.pages import address
from followup.pages.matters import MatterRow, matter_lists
from followup.pages.page import Whole
from followup.pages.progress import tracked
from followup.pages.report_files import ReportFile, report_files
from followup.records.directive import Directive
from followup.status.standings import Standings
from followup.status.state import State


class Ground(NamedTuple):
    """What the page of one unit takes from pages about the whole: what it has raised and where it reports.

    `watched` are the ids of the duties that it watches, `below` those of the units right below it, `named_by` those of
    the directives that name it outside their duties. `tracked` tells whether anything is known of anybody's obligations
    beyond the documents.
    """

    raised: tuple[MatterRow, ...]
    files: tuple[ReportFile, ...]
    watched: tuple[str, ...]
    below: tuple[str, ...]
    named_by: tuple[str, ...]
    tracked: bool


def grounds(whole: Whole) -> Mapping[str, Ground]:
    """Work out what the page of each unit needs of the whole. No model is looked at for it."""
    raised: dict[str, list[MatterRow]] = {}
    for row in (row for each in matter_lists(whole) for row in each.rows):
        raised.setdefault(row.unit.address, []).append(row)
    below: dict[str | None, list[str]] = {}
    for each in whole.register.units.values():
        below.setdefault(each.parent, []).append(each.id)
    named_by: dict[str | None, list[str]] = {}
    for directive in whole.register.directives.values():
        for name in _named(directive):
            named_by.setdefault(name, []).append(directive.id)
    files, known = report_files(whole), tracked(whole.standings.states)
    return {
        unit: Ground(
            raised=tuple(raised.get(address.unit(unit), ())),
            files=files.get(unit, ()),
            watched=tuple(duty.id for role, duty in whole.register.duties_naming(unit) if role == "theo_doi"),
            below=tuple(below.get(unit, ())),
            named_by=tuple(named_by.get(unit, ())),
            tracked=known,
        )
        for unit in whole.register.units
    }


def _named(directive: Directive) -> frozenset[str | None]:
    """Give the units that DIRECTIVE names outside its duties, and those that these are reported to."""
    sent = (each.unit for each in (*directive.addressees, *directive.recipients))
    reported = (each.reports_to for each in directive.duties)
    return frozenset((directive.issuer, directive.instructed_by, *sent, *reported))


def near(name: str, watched: Collection[str], standings: Standings) -> tuple[State, ...]:
    """Give the obligations that the page of the unit NAME looks at: its own, those it carries on, those WATCHED."""
    own, now = standings.of_unit(name), standings.of_unit_now(name)
    if own == now and not watched:
        return own
    seen = {each.key: each for states in (own, now, *map(standings.of_duty, watched)) for each in states}
    return tuple(sorted(seen.values(), key=lambda each: standings.places[each.key]))
