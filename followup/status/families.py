"""Families of models: who replicated whom, as trees. A model without a known origin is the first of its family."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from followup.movement_rows import InitiativeRow
from followup.vietnamese_order import sort_key


class Member(NamedTuple):
    """One model in a family. The first is of generation 0 and has no parent; PARENT is the place of its origin."""

    row: InitiativeRow
    generation: int
    parent: int | None


def families(rows: Iterable[InitiativeRow]) -> tuple[tuple[Member, ...], ...]:
    """Give every family of at least two models, the largest first, each read from the top.

    Drafts are left out. Every other model is in one family at most; a circle, which a rule forbids, is cut at its
    smallest id.
    """
    known = {row.id: row for row in rows if not row.draft}
    children = _children(known)
    following = {child for names in children.values() for child in names}
    done: set[str] = set()
    found = [_family(name, known, children, done) for name in sorted(children.keys() - following)]
    found += [_family(name, known, children, done) for name in sorted(following) if name not in done]
    grown = [family for family in found if len(family) > 1]
    return tuple(sorted(grown, key=lambda family: (-len(family), sort_key(family[0].row.name), family[0].row.id)))


def sources(rows: Iterable[InitiativeRow]) -> Mapping[str, tuple[InitiativeRow, ...]]:
    """Give for each model that others replicated those others, in order of year and name; drafts are left out."""
    known = {row.id: row for row in rows if not row.draft}
    return {name: tuple(known[child] for child in names) for name, names in _children(known).items()}


def _children(known: Mapping[str, InitiativeRow]) -> dict[str, list[str]]:
    children: dict[str, list[str]] = {}
    following = [row for row in known.values() if _origin(row, known) is not None]
    for row in sorted(following, key=lambda each: (each.year, sort_key(each.name), each.id)):
        children.setdefault(row.replicated_from, []).append(row.id)
    return children


def _origin(row: InitiativeRow, known: Mapping[str, InitiativeRow]) -> str | None:
    return row.replicated_from if row.replicated_from in known and row.replicated_from != row.id else None


def _family(
    first: str, known: Mapping[str, InitiativeRow], children: Mapping[str, list[str]], done: set[str]
) -> tuple[Member, ...]:
    members: list[Member] = []
    waiting: list[tuple[str, int, int | None]] = [(first, 0, None)]
    while waiting:
        name, generation, parent = waiting.pop()
        if name in done:
            continue
        done.add(name)
        members.append(Member(known[name], generation, parent))
        place = len(members) - 1
        waiting.extend((child, generation + 1, place) for child in reversed(children.get(name, [])))
    return tuple(members)
