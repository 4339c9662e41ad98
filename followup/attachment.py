"""What a page gives its readers to take along, as plain values: a workbook of tables, a calendar of days, a text."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, TypeAlias

Cell: TypeAlias = "str | int | date | None"


class Sheet(NamedTuple):
    """One table under its title. `widths` are those of the columns, in letters."""

    name: str
    title: str
    columns: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Workbook(NamedTuple):
    """Tables that belong together. `made_on` is the day that they tell of, never the day of the build."""

    title: str
    made_on: date
    sheets: tuple[Sheet, ...]


class Event(NamedTuple):
    """Something that falls due on one whole day.

    `key` never changes; `revision` grows when the day is moved. `stamped_on` is a day of the data, never of the build.
    """

    key: str
    on: date
    summary: str
    details: str
    revision: int
    stamped_on: date


class Calendar(NamedTuple):
    """Days that belong together."""

    name: str
    events: tuple[Event, ...]


class Attachment(NamedTuple):
    """A file that is published with a page."""

    address: str
    content: Workbook | Calendar | str
