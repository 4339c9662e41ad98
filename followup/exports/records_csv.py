"""The records behind the figures of a page as a CSV file, for lists that are too long for a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from followup.exports.figure_csv import plain_cell, table_csv

COLUMNS = ("Mục", "Trang")


def records_csv(
    lists: Sequence[str], rows: Iterable[tuple[str, str, tuple[str, ...]]], *, sample: bool = False
) -> bytes:
    """Give ROWS under the titles of COLUMNS and of the LISTS: name, address on the site, a mark for each list."""
    cells = ((plain_cell(name), address, *marks) for name, address, marks in rows)
    return table_csv([*COLUMNS, *map(plain_cell, lists)], cells, sample=sample)
