"""Long lists of records as tables to take along: each record once, a column for each list that it may stand in.

Lists of a page that share records stand in one table, so that a reader can filter them against each other; lists of
other records (duties beside obligations) would only widen it. That is half of the bytes of a file for each list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from followup.pages import address
from followup.pages.link import Link
from followup.pages.record_list import RecordList

ONCE = "x"


@dataclass(frozen=True, slots=True)
class RecordTable:
    """The table at `address` of LISTS that share records; `columns` are their titles, no two alike."""

    address: str
    columns: tuple[str, ...]
    lists: tuple[RecordList, ...]

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Give each record by name and page, then "x" for each list that holds it, or how often one does if not once.

        A record has the place of the first list that holds it.
        """
        held: dict[Link, list[int]] = {}
        for place, each in enumerate(self.lists):
            for link in each.links:
                held.setdefault(link, []).append(place)
        cells = cache(self._cells)  # few combinations of lists, many records
        for link, places in held.items():
            yield link.text, link.address, *cells(tuple(places))

    def _cells(self, places: tuple[int, ...]) -> tuple[str, ...]:
        times = Counter(places)
        return tuple(_mark(times[place]) for place in range(len(self.lists)))


def record_tables(page: str, lists: Sequence[RecordList]) -> Iterator[RecordTable]:
    """Put together those of LISTS of the page at the address PAGE that share records, called by the first of them."""
    first_in: dict[Link, int] = {}
    table_of: list[int] = []
    for place, each in enumerate(lists):
        met = {table_of[first] for first in {first_in.setdefault(link, place) for link in each.links} if first < place}
        table = min(met, default=place)
        table_of = [*(table if other in met else other for other in table_of), table]
    for table in sorted(set(table_of)):
        together = tuple(each for each, of in zip(lists, table_of, strict=True) if of == table)
        yield RecordTable(address.number_address(page, together[0].file), tuple(_columns(together)), together)


def _columns(lists: Sequence[RecordList]) -> Iterator[str]:
    taken: Counter[str] = Counter()
    for each in lists:
        taken[each.title] += 1
        yield each.title if taken[each.title] == 1 else f"{each.title} ({taken[each.title]})"


def _mark(times: int) -> str:
    return {0: "", 1: ONCE}.get(times, str(times))
