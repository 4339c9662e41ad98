"""Find in the sheets of a file what was typed into the cells of a form: by ids and keys, never by position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from followup.diagnostics import Diagnostic, Related
from followup.drafts.sheets.cell_text import canonical, typed_text
from followup.drafts.sheets.form import CellKind, Column, Slot, Table
from followup.drafts.sheets.grid import Grid, Spot
from followup.drafts.sheets.mark import BASE_KEY, ID_KEY, base_in
from followup.source.legacy import check_old_fonts
from followup.vietnamese import fold, join_words, nearest

CODES = (
    "form-line-unknown",
    "form-line-repeated",
    "form-column-unknown",
    "form-cell-without-value",
    "form-cells-merged",
    "form-cell-not-asked",
    "not-in-the-list",
)
_FIELD = "@"


class Typed(NamedTuple):
    """What stands in a cell of the form. `base` is what the form held when it was written, None where that is lost."""

    spot: Spot
    column: Column
    slot: Slot
    text: str
    base: str | None


class _Keys(NamedTuple):
    """Where ids, what was there before and each column stand in a sheet; `twice` are columns like one before.

    A column that stands twice is none of COLUMNS: nobody knows which of them counts.
    """

    row: int
    ids: int
    bases: int | None
    columns: Mapping[str, int]
    twice: tuple[int, ...]


class FilledTable:
    """One sheet that came back, read against its TABLE.

    Findings gather in `findings`, and in `refused` the cells whose value could not be taken.
    """

    def __init__(self, file: str, grid: Grid, table: Table) -> None:
        self._file = file
        self._grid = grid
        self._table = table
        self._heads = {each.key: each for each in table.columns}
        self.findings: list[Diagnostic] = []
        self.refused: list[Typed] = []

    def typed(self) -> Iterator[Typed]:
        """Yield every cell of the form that the sheet still has."""
        keys = self._keys()
        if keys is None:
            message = f"trang «{self._grid.name}» không còn dòng mã ẩn của các cột, nên không biết cột nào là cột nào"
            self.findings.append(
                self._spot(0, 0).finding("form-column-unknown", message, "lập lại biểu mẫu rồi chép số liệu sang")
            )
            return
        self._find_unknown_columns(keys)
        rows, fields = {each.id: each for each in self._table.rows}, {each.id: each for each in self._table.fields}
        seen: dict[str, Spot] = {}
        for number in range(len(self._grid.rows)):
            name = self._text(number, keys.ids)
            if number == keys.row:
                continue
            if name.startswith(_FIELD) and name[1:] in fields:
                field = fields[name[1:]]
                if self._is_first(name, number, keys, seen):
                    yield from self._cells(number, keys, {self._table.columns[0].key: (field.column, field.slot)})
            elif name in rows:
                slots = rows[name].slots
                if self._is_first(name, number, keys, seen):
                    yield from self._cells(number, keys, {key: (self._heads[key], slot) for key, slot in slots.items()})
                    self._find_uninvited(number, keys, slots)
            elif number > keys.row + 1:
                self._find_unknown_line(name, number, keys)

    def _keys(self) -> _Keys | None:
        for row, column, text in self._grid.texts():
            if text.strip() == ID_KEY:
                names = [self._text(row, place) for place in range(len(self._grid.rows[row]))]
                columns = {name[1:]: place for place, name in enumerate(names) if name.startswith("#")}
                twice = tuple(place for place, name in enumerate(names) if name and name in names[:place])
                bases = columns.pop(BASE_KEY[1:], None)
                del columns[ID_KEY[1:]]
                clear = {key: place for key, place in columns.items() if place not in twice}
                return _Keys(row, column, bases, clear, twice)
        return None

    def _cells(self, row: int, keys: _Keys, wanted: Mapping[str, tuple[Column, Slot]]) -> Iterator[Typed]:
        base = base_in(self._text(row, keys.bases)) if keys.bases is not None else None
        for key, (column, slot) in wanted.items():
            if key not in keys.columns:
                continue
            spot = self._spot(row, keys.columns[key])._replace(head=column.head)
            text = typed_text(self._grid.cell(row, spot.column), column)
            before = None if base is None else canonical(base.get(column.key, ""), column)
            cell = Typed(spot, column, slot, text, before)
            if self._is_clear(spot) and self._is_in_list(spot, column, text) and self._is_legible(spot, text):
                yield cell
            else:
                self.refused.append(cell)

    def _is_clear(self, spot: Spot) -> bool:
        """Tell whether the cell has a value of its own; a cell that was joined with others has not."""
        why = self._grid.unclear.get((spot.row, spot.column))
        if why:
            hint = "gõ thẳng giá trị vào ô, hoặc mở bằng Excel để tính lại rồi lưu"
            self.findings.append(spot.finding("form-cell-without-value", why, hint))
            return False
        for (top, left), (bottom, right) in self._grid.merged:
            if top <= spot.row <= bottom and left <= spot.column <= right:
                if (top, left) == (spot.row, spot.column) or not self._in_table(top, left):
                    message = "ô này đã bị gộp với ô khác, nên không biết giá trị là của dòng nào, cột nào"
                    self.findings.append(
                        spot.finding("form-cells-merged", message, "bỏ gộp ô rồi ghi giá trị vào từng ô")
                    )
                return False
        return True

    def _in_table(self, row: int, column: int) -> bool:
        keys = self._keys()
        return keys is not None and row > keys.row + 1 and column in keys.columns.values()

    def _is_in_list(self, spot: Spot, column: Column, text: str) -> bool:
        if column.kind is not CellKind.CHOICE or not text or text in dict(column.choices):
            return True
        words = [words for _, words in column.choices]
        near = [each for each in words if fold(text) in fold(each)] or nearest(text, words)
        hint = f"có phải '{near[0]}'?" if near else "chọn một mục trong danh sách thả xuống của ô"
        message = f"'{text}' không có trong danh sách: {join_words(words)}"
        self.findings.append(spot.finding("not-in-the-list", message, hint))
        return False

    def _is_legible(self, spot: Spot, text: str) -> bool:
        old = check_old_fonts("", text)
        self.findings += [spot.finding(each.code, each.message, each.hint) for each in old]
        return not old

    def _is_first(self, name: str, row: int, keys: _Keys, seen: dict[str, Spot]) -> bool:
        spot = self._spot(row, keys.ids)
        first = seen.setdefault(name, spot)
        if first is spot:
            return True
        other = f"dòng {row + 1} có cùng mã ẩn với dòng {first.row + 1}, nên không biết dòng nào đúng"
        finding = spot.finding("form-line-repeated", other, "xóa một trong hai dòng")
        related = (Related(first.finding("", "").location, "dòng thứ nhất"),)
        self.findings.append(finding._replace(related=related))
        return False

    def _find_uninvited(self, row: int, keys: _Keys, slots: Mapping[str, Slot]) -> None:
        """Find what was typed where nothing is asked."""
        for key, column in keys.columns.items():
            if key in self._heads and key not in slots and self._text(row, column):
                message = "ở đây không hỏi gì: việc này không giao cho đơn vị của dòng, hoặc không cần số liệu này"
                spot = self._spot(row, column)._replace(head=self._heads[key].head)
                self.findings.append(spot.finding("form-cell-not-asked", message, "xóa nội dung của ô"))

    def _find_unknown_line(self, name: str, row: int, keys: _Keys) -> None:
        filled = [column for column in keys.columns.values() if self._text(row, column)]
        if not filled:
            return
        message = f"dòng {row + 1} có mã ẩn '{name}' không có trong biểu mẫu này của đơn vị, của kỳ"
        if not name:
            message = f"dòng {row + 1} không có mã ẩn, nên không biết nói về việc nào"
        hint = "lập lại biểu mẫu rồi chép nội dung sang đúng dòng, hoặc xóa dòng này"
        self.findings.append(self._spot(row, filled[0]).finding("form-line-unknown", message, hint))

    def _find_unknown_columns(self, keys: _Keys) -> None:
        for column in keys.twice:
            message = "cột này có cùng mã ẩn với một cột khác, nên không biết cột nào đúng"
            self.findings.append(
                self._spot(keys.row, column).finding("form-column-unknown", message, "xóa cột chép thừa")
            )
        for key, column in keys.columns.items():
            if key not in self._heads:
                message = f"cột này có mã ẩn '{key}' không có trong biểu mẫu"
                hint = "lập lại biểu mẫu rồi chép nội dung sang, hoặc xóa cột này"
                self.findings.append(self._spot(keys.row, column).finding("form-column-unknown", message, hint))

    def _text(self, row: int, column: int) -> str:
        value = self._grid.cell(row, column)
        return "" if value is None else str(value).strip()

    def _spot(self, row: int, column: int) -> Spot:
        return Spot(self._file, self._grid.name, row, column, line=self._grid.lines.get(row, ""))
