"""A form that people fill in, as plain values: each cell that may be typed in knows the YAML value that it stands for.

The same form is written as a workbook or as a Word sheet, and made anew when a filled one comes back: what is compared
is always a cell with the value that its target holds today.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from followup.diagnostics import Route
from followup.drafts.sheets.mark import VERSION, Mark
from followup.project import SAMPLE
from followup.records.record import Choice, Record
from followup.source.document import Value


class CellKind(Enum):
    """What is typed into a cell."""

    TEXT = "text"
    DAY = "day"
    NUMBER = "number"
    CHOICE = "choice"


class Column(NamedTuple):
    """A column to be typed in. `key` never changes; `choices` are pairs of what YAML holds and what people read."""

    key: str
    head: str
    width: int
    kind: CellKind = CellKind.TEXT
    choices: tuple[tuple[str, str], ...] = ()


class Item(NamedTuple):
    """An item of a list, found by what it says of itself and never by its number.

    `accepted` gives for each key the values that it may have ("" if it may lack), the one for a new item first; `also`
    is what a new item has besides.
    """

    key: str
    accepted: tuple[tuple[str, tuple[str, ...]], ...]
    also: tuple[tuple[str, str], ...] = ()


class Target(NamedTuple):
    """A value of the file PATH: at ROUTE of the file, or of its ITEM."""

    path: str
    route: Route
    item: Item | None = None


class Slot(NamedTuple):
    """A cell to be typed in: its target, the value there (as YAML has it, "" for none), and what it says of whom."""

    target: Target
    value: str
    words: str


class Row(NamedTuple):
    """One line. `id` never changes; `about` are the words that explain it; a column without a slot is locked."""

    id: str
    about: tuple[str, ...]
    slots: Mapping[str, Slot]


class Field(NamedTuple):
    """A single value above the table."""

    id: str
    column: Column
    slot: Slot


class Table(NamedTuple):
    """One sheet: FIELDS, then lines under the heads of ABOUT (words and width) and of COLUMNS."""

    name: str
    about: tuple[tuple[str, int], ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    fields: tuple[Field, ...] = ()


class NewFile(NamedTuple):
    """What a file that is not there yet begins with."""

    kind: type[Record]
    values: Mapping[str, Value]


class Form(NamedTuple):
    """A whole form as of DAY. `unit` and `period` are ids, empty where the form is of no single one."""

    kind: str
    unit: str
    period: str
    day: date
    title: str
    advice: str
    tables: tuple[Table, ...]
    files: Mapping[str, NewFile] = MappingProxyType({})

    @property
    def heading(self) -> str:
        """The title, and whether any of what is filled in already is invented."""
        sample = any(slot.target.path.startswith(f"{SAMPLE}/") for _, slot in self.slots())
        return f"{self.title} (dữ liệu minh họa)" if sample else self.title

    def mark(self, table: int) -> Mark:
        """Give the mark of the TABLE of that number."""
        return Mark(self.kind, VERSION, self.unit, self.period, table, self.day)

    def slots(self) -> Iterator[tuple[Column, Slot]]:
        """Yield every cell that may be typed in."""
        for table in self.tables:
            yield from ((each.column, each.slot) for each in table.fields)
            for row in table.rows:
                yield from ((each, row.slots[each.key]) for each in table.columns if each.key in row.slots)


def choices(kind: type[Choice]) -> tuple[tuple[str, str], ...]:
    """Give the words of KIND as a column offers them."""
    return tuple((str(member.value), member.label) for member in kind)


def item_index(values: Mapping[str, Value], item: Item) -> int:
    """Give the number of ITEM in its list, or the number that it would get at the end."""
    written = values.get(item.key)
    items = written if isinstance(written, list) else []
    for index, each in enumerate(items):
        if isinstance(each, dict) and all((each.get(key) or "") in accepted for key, accepted in item.accepted):
            return index
    return len(items)


def full_route(values: Mapping[str, Value], target: Target) -> Route:
    """Give the route of TARGET in a file that holds VALUES."""
    if target.item is None:
        return target.route
    return (target.item.key, item_index(values, target.item), *target.route)


def value_at(values: Mapping[str, Value], target: Target) -> str:
    """Give the text at TARGET in a file that holds VALUES, "" where there is none."""
    current: Value | Mapping[str, Value] = values
    for step in full_route(values, target):
        if isinstance(step, int):
            current = current[step] if isinstance(current, list) and step < len(current) else None
        else:
            current = current.get(step) if isinstance(current, Mapping) else None
    return current if isinstance(current, str) else ""
