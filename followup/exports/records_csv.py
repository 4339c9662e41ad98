"""The records behind a figure as a CSV file, for lists that are too long for a page."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from followup.exports.figure_csv import plain_cell

COLUMNS = ("Mục", "Trang")


def records_csv(rows: Iterable[tuple[str, str]]) -> bytes:
    """Give ROWS under the titles of COLUMNS: name, address on the site."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([plain_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")
