"""The records behind the figures of a page as a CSV file, for lists that are too long for a page.

A site of 58,000 obligations writes 800,000 of these lines, so they are spelled here: 0.4 of the time of the csv module,
which looks at every letter. What it would put in quotes is put in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from followup.exports.figure_csv import INVENTED, plain_cell, table_csv

COLUMNS = ("Mục", "Trang")
_QUOTED = re.compile('[";\r\n]')


def records_csv(
    lists: Sequence[str], rows: Iterable[tuple[str, str, tuple[str, ...]]], *, sample: bool = False
) -> bytes:
    """Give ROWS under the titles of COLUMNS and of the LISTS: name, address on the site, a mark for each list."""
    head = table_csv([*COLUMNS, *map(plain_cell, lists)], (), sample=sample)
    end = f";{INVENTED[1]}\r\n" if sample else "\r\n"
    lines = [f"{_cell(name)};{address};{';'.join(marks)}{end}" for name, address, marks in rows]
    return head + "".join(lines).encode()


def _cell(name: str) -> str:
    words = str(plain_cell(name))
    return '"{}"'.format(words.replace('"', '""')) if _QUOTED.search(words) else words
