"""Long lists of records as tables to take along: each record once, a column for each list that it may stand in.

Lists of a page that share records stand in one table, so that a reader can filter them against each other; lists of
other records (duties beside obligations) would only widen it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from functools import cache
from itertools import chain, count
from typing import NamedTuple

from followup.pages import address
from followup.pages.led import Led, names
from followup.pages.link import Link
from followup.pages.record_list import RecordList

ONCE = "x"


class Column(NamedTuple):
    """One list in a table: its title, which no other column has."""

    title: str
    of: RecordList


class RecordTable(NamedTuple):
    """The table at `address` of lists that share records."""

    address: str
    lists: tuple[Column, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The titles of the columns after those of a record."""
        return tuple(each.title for each in self.lists)

    @property
    def of_obligations(self) -> bool:
        """Whether all that it lists are obligations."""
        return all(isinstance(each.of.links, Led) for each in self.lists)

    def rows(self) -> Iterator[tuple[Link, tuple[str, ...]]]:
        """Give each record with "x" for each list that holds it, or how often one does if not once.

        A record has the place of the first list that holds it.
        """
        lists = [each.of.links for each in self.lists]
        links: dict[Hashable, Link] = {}
        for each in lists:
            if not all(map(links.__contains__, names(each))):
                links |= zip(names(each), each, strict=True)
        held: dict[Hashable, list[int]] = {record: [] for record in links}
        for place, each in enumerate(lists):
            for record in names(each):
                held[record].append(place)
        marks = cache(self._marks)  # few combinations of lists, many records
        return zip(links.values(), map(marks, map(tuple, held.values())), strict=True)

    def _marks(self, places: tuple[int, ...]) -> tuple[str, ...]:
        marks = [""] * len(self.lists)
        for place, times in Counter(places).items():
            marks[place] = ONCE if times == 1 else str(times)
        return tuple(marks)


def record_tables(page: str, lists: Sequence[RecordList]) -> Iterator[RecordTable]:
    """Put together those of LISTS of the page at the address PAGE that share records, called by the first of them."""
    for together in _sharing(lists):
        of = [lists[place] for place in together]
        yield RecordTable(address.number_address(page, of[0].file), tuple(map(Column, _titles(of), of)))


def _titles(lists: Sequence[RecordList]) -> Iterator[str]:
    taken: set[str] = set()
    for each in lists:
        further = (f"{each.title} ({number})" for number in count(2))
        title = next(title for title in chain([each.title], further) if title not in taken)
        taken.add(title)
        yield title


def _sharing(lists: Sequence[RecordList]) -> Iterator[tuple[int, ...]]:
    """Give the places of lists that share records, directly or through others, in order of the first of them."""
    first_in: dict[Hashable, int] = {}
    table_of: list[int] = []
    for place, each in enumerate(lists):
        firsts = {first_in.setdefault(record, place) for record in names(each.links)}
        met = {table_of[first] for first in firsts if first < place}
        table = min(met, default=place)
        if len(met) > 1:
            table_of = [table if other in met else other for other in table_of]
        table_of.append(table)
    together: dict[int, list[int]] = {}
    for place, table in enumerate(table_of):
        together.setdefault(table, []).append(place)
    yield from map(tuple, together.values())
