"""Read tables of tasks: STT, Nội dung, Đơn vị chủ trì, Phối hợp, Thời gian. Other tables are left alone.

Columns stand apart by tabs (Word), by bars, or by blanks as they lie on the page; there a cell goes over several lines
below the head of its column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from followup.drafts.directive.letters import even
from followup.drafts.paper.lines import Line, squeezed
from followup.drafts.paper.traced import Traced, joined


class Column(Enum):
    """What a column of a table of tasks holds."""

    NUMBER = "stt"
    TASK = "noi_dung"
    LEAD = "chu_tri"
    COOPERATING = "phoi_hop"
    DUE = "thoi_han"
    OTHER = "khac"


_HEADS = (
    (Column.NUMBER, re.compile(r"(?:s?tt|so tt|so thu tu)\b")),
    (Column.COOPERATING, re.compile(r".*phoi hop")),
    (
        Column.LEAD,
        re.compile(
            r".*chu tri|(?:don vi|co quan|bo phan) (?:thuc hien|chiu trach nhiem|phu trach|dau moi)"
            r"|phan cong(?: thuc hien)?$"
        ),
    ),
    (Column.DUE, re.compile(r"thoi (?:gian|han|diem)|(?:ngay |han )hoan thanh|tien do|han ")),
    (Column.TASK, re.compile(r"(?:ten |noi dung|cac )?(?:noi dung|nhiem vu|cong viec|dau viec|hoat dong|noi dung)")),
)
_ASIDE = re.compile(r"ghi chu|kinh phi|nguon|san pham|ket qua|dia diem|can cu|so luong|$")
_BAR = re.compile(r"\s*\|\s*")
_BREAK = re.compile(r"<br ?/?>")
_APART = re.compile(r"\t| {2,}")
_RULE = re.compile(r"[\s|:+=_-]*")
_NUMBER = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})*\.?|[IVX]{1,5}\.?|[a-zđ]\)?")
_MIN_COLUMNS = 3


class Row(NamedTuple):
    """One row: its cells by what they hold. A row with nothing but a heading has only a task."""

    cells: dict[Column, Traced]


class Table(NamedTuple):
    """A table of tasks."""

    rows: tuple[Row, ...]


def table_at(lines: Sequence[Line], at: int) -> tuple[Table, int] | None:
    """Give the table of tasks whose head is line AT, and the line after it."""
    raw = lines[at].raw.text
    if "|" in raw:
        return _with_marks(lines, at, _BAR)
    if "\t" in raw:
        return _with_marks(lines, at, re.compile(r"\t"))
    return _as_laid(lines, at)


def _with_marks(lines: Sequence[Line], at: int, mark: re.Pattern[str]) -> tuple[Table, int] | None:
    columns = _columns([cell.text for cell in _marked(lines[at], mark)])
    if columns is None:
        return None
    rows: list[Row] = []
    at += 1
    while at < len(lines) and (
        mark.search(lines[at].raw.text) or _RULE.fullmatch(lines[at].raw.text) or _is_heading(lines, at, mark)
    ):
        cells = _marked(lines[at], mark)
        if not _RULE.fullmatch(lines[at].raw.text):
            rows.append(_row(columns, cells))
        at += 1
    return Table(tuple(row for row in rows if row.cells)), at


def _is_heading(lines: Sequence[Line], at: int, mark: re.Pattern[str]) -> bool:
    """Tell whether a line without marks is a row of one cell: the table goes on below it."""
    return not lines[at].gap and at + 1 < len(lines) and mark.search(lines[at + 1].raw.text) is not None


def _marked(line: Line, mark: re.Pattern[str]) -> list[Traced]:
    raw = line.raw.replaced(_BREAK, " ").stripped(" ")
    if "|" in mark.pattern:
        raw = raw.stripped("|")
    return [squeezed(cell) for cell in raw.split(mark)]


def _columns(names: Sequence[str]) -> list[Column] | None:
    """Give what the columns called NAMES hold; None if they are no head of a table of tasks."""
    found = [
        next((column for column, pattern in _HEADS if pattern.match(even(name).strip())), Column.OTHER)
        for name in names
    ]
    if Column.LEAD in found and Column.TASK not in found:
        unnamed = (place for place, column in enumerate(found) if column is Column.OTHER)
        at = next((place for place in unnamed if not _ASIDE.match(even(names[place]).strip())), None)
        found = [Column.TASK if place == at else column for place, column in enumerate(found)]
    has = {Column.TASK, Column.LEAD} <= set(found) or {Column.TASK, Column.DUE} <= set(found)
    if len(names) < _MIN_COLUMNS or not has or any(len(name) > 60 for name in names):  # noqa: PLR2004 - a name is short
        return None
    seen: set[Column] = set()
    for place, column in enumerate(found):
        if column in seen:
            found[place] = Column.OTHER
        seen.add(column)
    return found


def _row(columns: Sequence[Column], cells: Sequence[Traced]) -> Row:
    if sum(bool(cell) for cell in cells) == 1:
        return Row({Column.TASK: next(cell for cell in cells if cell)})
    if len(cells) == 2 and _NUMBER.fullmatch(cells[0].text):  # noqa: PLR2004 - the number and the words of a heading
        return Row({Column.NUMBER: cells[0], Column.TASK: cells[1]})
    return Row(
        {column: cell for column, cell in zip(columns, cells, strict=False) if cell and column is not Column.OTHER}
    )


def _as_laid(lines: Sequence[Line], at: int) -> tuple[Table, int] | None:
    """Read a table whose columns stand apart by blanks only."""
    pieces = list(_pieces(lines[at]))
    columns = _columns([squeezed(piece).text for _, piece in pieces])
    below = at + 1
    if columns is None and len(pieces) >= _MIN_COLUMNS and below < len(lines):
        columns = _columns(_two_lines(pieces, list(_pieces(lines[below]))))
        below += 1
    if columns is None:
        return None
    starts = [place for place, _ in pieces]
    rows: list[dict[int, list[Traced]]] = []
    while below < len(lines) and (cells := _laid(lines[below], starts)) is not None:
        if not rows or _begins_row(columns, cells, rows[-1]):
            rows.append({})
        for column, cell in cells.items():
            rows[-1].setdefault(column, []).append(cell)
        below += 1
    whole = [[joined(row.get(place, [])) for place in range(len(starts))] for row in rows]
    return Table(tuple(row for cells_ in whole if (row := _row(columns, cells_)).cells)), below


def _pieces(line: Line) -> Iterator[tuple[int, Traced]]:
    """Yield the parts of LINE that stand apart, with the place on the line where each begins."""
    at = 0
    for piece in line.raw.split(_APART):
        place = line.raw.text.find(piece.text, at) if piece else at
        at = place + len(piece)
        if piece.stripped():
            yield place + len(piece.text) - len(piece.text.lstrip()), piece.stripped()


def _two_lines(above: Sequence[tuple[int, Traced]], below: Sequence[tuple[int, Traced]]) -> list[str]:
    """Give the names of columns that go over two lines."""
    names = [squeezed(piece).text for _, piece in above]
    for place, piece in below:
        nearest = min(range(len(above)), key=lambda n: abs(above[n][0] - place))
        names[nearest] += f" {squeezed(piece).text}"
    return names


def _laid(line: Line, starts: Sequence[int]) -> dict[int, Traced] | None:
    """Give the cells of LINE by their columns; None if the line lies across the columns and is none of the table."""
    cells: dict[int, Traced] = {}
    for place, piece in _pieces(line):
        column = max((n for n, start in enumerate(starts) if start <= place + 2), default=0)
        if column in cells:
            return None
        later = starts[column + 1] if column + 1 < len(starts) else None
        if later is not None and place + len(piece) > later + 8:
            return None
        cells[column] = squeezed(piece)
    return cells


def _begins_row(columns: Sequence[Column], cells: dict[int, Traced], above: dict[int, list[Traced]]) -> bool:
    if columns[0] is Column.NUMBER:
        return 0 in cells and _NUMBER.fullmatch(cells[0].text) is not None
    return set(cells) >= set(above) or len(cells) == len(columns)
