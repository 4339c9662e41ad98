"""All models as rows of lists, from A to Z, and which of them have a page of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from followup.pages import address
from followup.pages.entry import Entry, level_word, state_id, state_word, subject_word
from followup.pages.page import Link, Whole
from followup.records.settings import InitiativePages
from followup.status.lifecycle import Lived

ROWS = 100
"""How many rows a page of a list without a script has."""


def entries(whole: Whole) -> tuple[Entry, ...]:
    """Give every model from A to Z."""
    known = entries_by_id(whole)
    return tuple([known[each.row.id] for each in whole.lived])


def entries_by_id(whole: Whole) -> Mapping[str, Entry]:
    """Give at least every model of WHOLE by its id; made when the first page asks, those of one unit together."""
    lacking = (each for each in whole.lived if each.row.id not in whole.entries)
    whole.entries.update((each.id, each) for each in _entries(lacking, whole))
    return whole.entries


def entries_of(unit: str, whole: Whole) -> tuple[Entry, ...]:
    """Give the models of UNIT from A to Z; no other unit's are looked at."""
    return tuple(_entries((each for each in whole.lived if each.row.unit == unit), whole))


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


def _with_more(lived: Sequence[Lived]) -> Iterator[str]:
    for each in lived:
        if each.row.more or each.row.replicated_from:
            yield each.row.id
        if each.row.replicated_from:
            yield each.row.replicated_from


def _entries(lived: Iterable[Lived], whole: Whole) -> Iterator[Entry]:
    fields = {each.id: each.name for each in whole.register.settings.fields}
    lists: dict[str, Link] = {}
    paged, at = with_page(whole), Counter[str]()
    for each in lived:
        unit = each.row.unit
        if unit not in lists:
            lists[unit] = Link(whole.register.units[unit].name, address.initiatives_of_unit(unit))
        page = at[unit] // ROWS + 1
        at[unit] += 1
        yield _entry(each, fields[each.row.field], lists[unit], page, own=each.row.id in paged)


def _entry(lived: Lived, field: str, unit: Link, page: int, *, own: bool) -> Entry:
    row, state = lived.row, lived.life.state
    anchor = address.initiative_anchor(row.id)
    return Entry(
        id=row.id,
        anchor=anchor,
        name=row.name,
        page=Link(row.name, address.initiative(row.id)) if own else None,
        in_list=Link(row.name, address.initiatives_of_unit(row.unit, page), anchor),
        field_id=row.field,
        field=field,
        unit_id=row.unit,
        unit=unit,
        place=row.place or row.former_place,
        level_id=row.level,
        level=level_word(row.level),
        year=row.year,
        state_id=state_id(state),
        state=state_word(state),
        subject=subject_word(row.subject),
        sample=row.sample,
    )
