"""The numbers behind a chart as a CSV file that Excel opens by a double click.

A Vietnamese Excel separates cells by semicolons and takes a file without a byte order mark for another encoding.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from followup.charts.figure import Cell, Figure

INVENTED = ("Dữ liệu", "minh họa")
"""The title and the words of the last column of a file that holds invented data."""

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(figure: Figure, *, sample: bool = False) -> bytes:
    """Give the table of FIGURE: its column titles, then its rows; an absent value is an empty cell."""
    rows = ([plain_cell(cell) for cell in row] for row in figure.rows)
    return table_csv([column.title for column in figure.columns], rows, sample=sample)


def table_csv(titles: Sequence[Cell], rows: Iterable[Iterable[Cell]], *, sample: bool) -> bytes:
    """Give ROWS of plain cells under TITLES; SAMPLE adds a column that says that they are invented."""
    if sample:
        title, words = INVENTED
        titles, rows = [*titles, title], ([*row, words] for row in rows)
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(titles)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def plain_cell(cell: Cell) -> Cell:
    """Keep words from being taken for a formula; numbers stay numbers."""
    if isinstance(cell, str) and cell.startswith(_BEGINS_A_FORMULA):
        return f"'{cell}"
    return cell
