"""The words by which a form that comes back is known: kind, version, unit, period and table, on every sheet of it.

They are plain text, because files go through Excel, LibreOffice, Word and CSV, and text survives them all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from followup.records.written_day import EARLIEST, LATEST
from followup.vietnamese import parse_day

VERSION = 1  # of the forms; goes up when a form of before can no longer be read as one of now

ID_KEY = "#ma"
BASE_KEY = "#goc"
LONGEST_CELL = 32_000  # characters: Excel takes 32,767

_MARK = re.compile(r"followup ([a-z-]+) ([0-9]{1,4}) ([a-z0-9-]+) ([a-z0-9-]+) ([0-9]{1,3}) (\S{10})")
_NONE = "-"


class Mark(NamedTuple):
    """Which table of which form a sheet is. `unit` and `period` are empty where the form is of no single one.

    DAY is the day of the form, by which it is made anew when it comes back.
    """

    kind: str
    version: int
    unit: str
    period: str
    table: int
    day: date

    def text(self) -> str:
        return (
            f"followup {self.kind} {self.version} {self.unit or _NONE} {self.period or _NONE} {self.table} {self.day}"
        )


def mark_in(text: str) -> Mark | None:
    """Give the mark that stands anywhere in TEXT."""
    found = _MARK.search(text)
    day = parse_day(found[6]) if found else None
    if found is None or day is None or not EARLIEST <= day.year <= LATEST:
        return None
    unit, period = ("" if name == _NONE else name for name in found.group(3, 4))
    return Mark(found[1], int(found[2]), unit, period, int(found[5]), day)


def base_text(values: Mapping[str, str]) -> str:
    """Give what a line held when its form was written, to tell later what was typed; "" where that is too long."""
    text = json.dumps({key: value for key, value in values.items() if value}, ensure_ascii=False)
    return text if len(text) <= LONGEST_CELL else ""


def base_in(text: str) -> Mapping[str, str] | None:
    """Give back what `base_text` wrote; None where it is lost."""
    try:
        found = json.loads(text)
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    return {str(key): value for key, value in found.items() if isinstance(value, str)}
