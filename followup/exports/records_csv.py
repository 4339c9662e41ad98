"""The records behind the figures of a page as a CSV file, for lists that are too long for a page.

A site of 58,000 obligations writes 800,000 of these lines, so they are spelled here: 0.4 of the time of the csv module,
which looks at every letter. What it would put in quotes is put in quotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice

from followup.exports.figure_csv import INVENTED, plain_cell, table_csv

COLUMNS = ("Mục", "Trang")
_TOGETHER = 1000  # lines whose letters are in memory beside their bytes


def records_csv(
    lists: Sequence[str], rows: Iterable[tuple[tuple[str, str, str], tuple[str, ...]]], *, sample: bool = False
) -> bytes:
    """Give ROWS, links and a mark for each list, under the titles of COLUMNS and of the LISTS."""
    head = table_csv([*COLUMNS, *map(plain_cell, lists)], (), sample=sample)
    end = f";{INVENTED[1]}\r\n" if sample else "\r\n"
    marked = cache(";".join)  # few combinations of lists, many records
    lines = (f"{_cell(name)};{address};{marked(marks)}{end}" for (name, address, _), marks in rows)
    return b"".join([head, *iter(lambda: "".join(islice(lines, _TOGETHER)).encode(), b"")])


def _cell(name: str) -> str:
    words = str(plain_cell(name))
    if '"' in words or ";" in words or "\n" in words or "\r" in words:
        return '"{}"'.format(words.replace('"', '""'))
    return words
