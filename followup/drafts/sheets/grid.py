"""What a sheet of a file holds, whatever program wrote it, and how a place in it is named to people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from followup.diagnostics import Diagnostic, Location
from followup.drafts.sheets.cell_text import CellValue

Rectangle = tuple[tuple[int, int], tuple[int, int]]


class Spot(NamedTuple):
    """A cell; rows and columns count from 0. `head` names its column, `line` its row where cells have no names."""

    file: str
    sheet: str
    row: int
    column: int
    head: str = ""
    line: str = ""

    @property
    def name(self) -> str:
        """The cell as people find it: "ô B7", in a Word table "dòng 394-cv-tu/1.2"."""
        return f"dòng {self.line}" if self.line else f"ô {_letters(self.column)}{self.row + 1}"

    def finding(self, code: str, message: str, hint: str | None = None) -> Diagnostic:
        """Give a finding about this cell."""
        head = f", cột «{self.head}»" if self.head else ""
        path = f"{self.file}, trang «{self.sheet}»" if self.sheet else self.file
        where = Location(path, self.row + 1, self.column + 1, self.row + 1, self.column + 2)
        return Diagnostic(where, code, f"{self.name}{head}: {message}", hint=hint)


class Grid(NamedTuple):
    """One sheet. `unclear` are cells whose value is not known, each with the reason; `merged` are joined cells.

    `lines` names the rows of a table whose cells have no names of their own.
    """

    name: str
    rows: tuple[tuple[CellValue, ...], ...]
    unclear: Mapping[tuple[int, int], str] = MappingProxyType({})
    merged: tuple[Rectangle, ...] = ()
    lines: Mapping[int, str] = MappingProxyType({})

    def cell(self, row: int, column: int) -> CellValue:
        """Give the value of a cell, None beyond the edge."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else None

    def texts(self) -> Iterator[tuple[int, int, str]]:
        """Yield row, column and text of every cell that holds one."""
        for number, row in enumerate(self.rows):
            for column, value in enumerate(row):
                if isinstance(value, str) and value:
                    yield number, column, value


def about_file(file: str, code: str, message: str, hint: str | None = None) -> Diagnostic:
    """Give a finding about the whole FILE."""
    return Diagnostic(Location(file), code, message, hint=hint)


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
