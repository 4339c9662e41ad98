"""The records behind a figure as a CSV file, for lists that are too long for a page."""

from __future__ import annotations

from collections.abc import Iterable

from followup.exports.figure_csv import table_csv

COLUMNS = ("Mục", "Trang")


def records_csv(rows: Iterable[tuple[str, str]], *, sample: bool = False) -> bytes:
    """Give ROWS under the titles of COLUMNS: name, address on the site."""
    return table_csv(COLUMNS, rows, sample=sample)
