"""Models that two organisations seem to report twice: one name in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from followup.movement_rows import InitiativeRow
from followup.vietnamese import slug

_GENERIC = ("mo-hinh-", "dien-hinh-", "dan-van-kheo-")


def near_duplicates(rows: Iterable[InitiativeRow]) -> Iterator[tuple[InitiativeRow, ...]]:
    """Yield groups of models of different units that share name and place but for marks, capitals and signs.

    A model without a place is like no other, a copy is expected to be like its original, and what is a draft,
    ended or merged is no double.
    """
    alike: dict[tuple[str, str, bool], list[InitiativeRow]] = {}
    for place, group in _by_place(rows):
        if len({row.unit for row in group}) > 1:  # names of models that stand alone are not folded
            for row in group:
                alike.setdefault((_bare(row.name), place, row.sample), []).append(row)
    for _, group in sorted(alike.items()):
        doubles = tuple(
            sorted((row for row in group if not _copies(row, group)), key=lambda each: (each.unit, each.id))
        )
        if len({row.unit for row in doubles}) > 1:
            yield doubles


def _by_place(rows: Iterable[InitiativeRow]) -> Iterable[tuple[str, list[InitiativeRow]]]:
    """Gather the models that go on by their places, each spelling of which is folded once."""
    spelt: dict[str, list[InitiativeRow]] = {}
    for row in rows:
        if not row.draft and not any(event.step in ("ket_thuc", "sap_nhap") for event in row.events):
            spelt.setdefault(row.place or row.former_place, []).append(row)
    places: dict[str, list[InitiativeRow]] = {}
    for spelling, group in spelt.items():
        places.setdefault(slug(spelling), []).extend(group)
    places.pop("", None)
    return places.items()


def _copies(row: InitiativeRow, group: list[InitiativeRow]) -> bool:
    return any(row.replicated_from == other.id for other in group)


def _bare(name: str) -> str:
    """Give NAME folded and without the words that every model may bear in front."""
    bare = slug(name)
    while (shorter := next((bare.removeprefix(each) for each in _GENERIC if bare.startswith(each)), bare)) != bare:
        bare = shorter
    return bare
