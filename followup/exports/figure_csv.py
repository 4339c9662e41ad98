"""The numbers behind a chart as a CSV file that Excel opens by a double click.

A Vietnamese Excel separates cells by semicolons and takes a file without a byte order mark for another encoding.
"""

from __future__ import annotations

import csv
from io import StringIO

from followup.charts.figure import Cell, Figure

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(figure: Figure) -> bytes:
    """Give the table of FIGURE: its column titles, then its rows; an absent value is an empty cell."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.title for column in figure.columns])
    writer.writerows([plain_cell(cell) for cell in row] for row in figure.rows)
    return text.getvalue().encode("utf-8-sig")


def plain_cell(cell: Cell) -> Cell:
    """Keep words from being taken for a formula; numbers stay numbers."""
    if isinstance(cell, str) and cell.startswith(_BEGINS_A_FORMULA):
        return f"'{cell}"
    return cell
