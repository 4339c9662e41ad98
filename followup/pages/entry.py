"""One model as a row of a list: in the explorer, in the lists without a script, on the page of its unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from followup.pages import address
from followup.pages.page import Link, Whole
from followup.records.settings import InitiativePages
from followup.records.unit import Level
from followup.status.lifecycle import LifeState, Lived
from followup.vietnamese import with_capital

ROWS = 100
"""How many rows a page of a list without a script has."""

_SUBJECTS = {"tap_the": "Tập thể", "ca_nhan": "Cá nhân"}
_LEVELS = {each.value: each.label.partition(" (")[0] for each in Level}


@dataclass(frozen=True, slots=True)
class Entry:
    """One model. `page` leads to its own page, where it has one; `in_list` to its row in the list of its unit.

    `year` is that of registration; `place` the place as it is called now, else as it was called.
    """

    id: str
    anchor: str
    name: str
    page: Link | None
    in_list: Link
    field_id: str
    field: str
    unit_id: str
    unit: Link
    place: str
    level_id: str
    level: str
    year: int
    state_id: str
    state: str
    subject: str
    sample: bool

    @property
    def link(self) -> Link:
        """Lead to where most is told of the model."""
        return self.page or self.in_list


def entries(whole: Whole, of: str | None = None) -> tuple[Entry, ...]:
    """Give every model from A to Z; or those OF a unit, for which no other unit's are looked at."""
    fields = {each.id: each.name for each in whole.register.settings.fields}
    paged = with_page(whole)
    at: dict[str, int] = {}
    found = []
    for each in whole.lived:
        unit = each.row.unit
        if of not in (None, unit):
            continue
        at[unit] = at.get(unit, 0) + 1
        page = (at[unit] - 1) // ROWS + 1
        found.append(_entry(each, fields, whole, page, own=each.row.id in paged))
    return tuple(found)


def entries_by_id(whole: Whole) -> Mapping[str, Entry]:
    """Give every model by its id."""
    return {each.id: each for each in entries(whole)}


def by_unit(shown: Sequence[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    """Give SHOWN by unit, in their order."""
    found: dict[str, list[Entry]] = {}
    for each in shown:
        found.setdefault(each.unit_id, []).append(each)
    return {unit: tuple(of) for unit, of in found.items()}


def with_page(whole: Whole) -> frozenset[str]:
    """Give the models that have a page of their own: all, or those with more to say than their row.

    That is words or evidence of their own, or another model that they follow or that follows them.
    """
    if whole.paged is not None:
        return whole.paged
    if whole.register.settings.initiative_pages is InitiativePages.ALL:
        return frozenset(each.row.id for each in whole.lived)
    known = {each.row.id for each in whole.lived}
    return frozenset(_with_more(whole.lived)) & known


def state_word(state: LifeState) -> str:
    """Give the word for a state as it stands alone."""
    return with_capital(state.value)


def level_word(level: str) -> str:
    """Give the word for a level; empty for none."""
    return _LEVELS.get(level, "")


def subject_word(subject: str) -> str:
    """Say whether a collective or a person made it."""
    return _SUBJECTS[subject]


def _with_more(lived: Sequence[Lived]) -> Iterator[str]:
    for each in lived:
        if each.row.more or each.row.replicated_from:
            yield each.row.id
        if each.row.replicated_from:
            yield each.row.replicated_from


def _entry(lived: Lived, fields: Mapping[str, str], whole: Whole, page: int, *, own: bool) -> Entry:
    row = lived.row
    unit = whole.register.units[row.unit].name
    anchor = address.initiative_anchor(row.id)
    return Entry(
        id=row.id,
        anchor=anchor,
        name=row.name,
        page=Link(row.name, address.initiative(row.id)) if own else None,
        in_list=Link(row.name, address.initiatives_of_unit(row.unit, page), anchor),
        field_id=row.field,
        field=fields[row.field],
        unit_id=row.unit,
        unit=Link(unit, address.initiatives_of_unit(row.unit)),
        place=row.place or row.former_place,
        level_id=row.level,
        level=level_word(row.level),
        year=row.year,
        state_id=lived.life.state.name.lower(),
        state=state_word(lived.life.state),
        subject=subject_word(row.subject),
        sample=row.sample,
    )
