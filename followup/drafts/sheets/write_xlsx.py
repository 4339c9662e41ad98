"""Write a form as an Excel workbook: ids in hidden columns, drop-down lists from a hidden sheet, locked words.

Cells to be typed in are formatted as text: an Excel that thinks in English would take 4/5/2024 for the 5th of April and
62,5 for 625; as text they come back as they were typed. Sheets are protected without a password.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

import xlsxwriter

from followup.drafts.sheets.cell_text import shown
from followup.drafts.sheets.form import CellKind, Column, Field, Form, Row, Slot, Table
from followup.drafts.sheets.mark import BASE_KEY, ID_KEY, Mark, base_text

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
_FRAMED = {**_FONT, "border": 1, "text_wrap": True}
_ID, _BASE, _FIRST = 0, 1, 2  # columns: two hidden ones, then those that people see
_LISTS = "Danh mục"
_FIELDS_FROM = 3  # rows: title, advice, a blank one
_A4 = 9
_ALLOWED = {
    "select_locked_cells": True,
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "sort": True,
    "autofilter": True,
}
_PROMPTS = {
    CellKind.DAY: ("Ngày", "Gõ ngày/tháng/năm, ví dụ 15/4/2024"),
    CellKind.NUMBER: ("Số", "Dấu phẩy ngăn phần lẻ, ví dụ 1.200 hoặc 62,5"),
}


def write_xlsx(form: Form) -> bytes:
    """Give FORM as the bytes of a workbook, the same for the same form."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as made:
        made.set_properties({"title": form.heading, "created": datetime.combine(form.day, time(), UTC)})
        formats = {
            "title": made.add_format({**_FONT, "bold": True, "font_size": 14}),
            "advice": made.add_format({**_FONT, "italic": True}),
            "label": made.add_format({**_FONT, "align": "right"}),
            "head": made.add_format({**_FRAMED, "bold": True, "align": "center", "bg_color": "#E7E6E6"}),
            "locked": made.add_format({**_FRAMED, "bg_color": "#F2F2F2"}),
            "typed": made.add_format({**_FRAMED, "locked": False, "num_format": "@"}),
        }
        sheets = [made.add_worksheet(table.name) for table in form.tables]
        lists = _write_lists(made.add_worksheet(_LISTS), form)
        for number, (sheet, table) in enumerate(zip(sheets, form.tables, strict=True)):
            _Sheet(sheet, table, formats, lists).write(form, form.mark(number))
    return file.getvalue()


def _write_lists(sheet: Worksheet, form: Form) -> dict[tuple[tuple[str, str], ...], str]:
    """Write every list of words once; give where each stands."""
    sheet.hide()
    found: dict[tuple[tuple[str, str], ...], str] = {}
    for column in (column for column, _ in form.slots() if column.choices):
        if column.choices not in found:
            place = len(found)
            for row, (_, words) in enumerate(column.choices):
                sheet.write_string(row, place, words)
            letter = xlsxwriter.utility.xl_col_to_name(place, col_abs=True)
            found[column.choices] = f"='{_LISTS}'!{letter}$1:{letter}${len(column.choices)}"
    return found


class _Sheet:
    """One sheet while it is written."""

    def __init__(
        self,
        sheet: Worksheet,
        table: Table,
        formats: dict[str, Format],
        lists: dict[tuple[tuple[str, str], ...], str],
    ) -> None:
        self._sheet = sheet
        self._table = table
        self._formats = formats
        self._lists = lists
        self._typed_from = _FIRST + len(table.about)
        self._keys = _FIELDS_FROM + len(table.fields) + (1 if table.fields else 0)

    def write(self, form: Form, mark: Mark) -> None:
        self._sheet.write_string(0, _ID, mark.text())
        self._sheet.write_string(0, _FIRST, form.heading, self._formats["title"])
        self._sheet.write_string(1, _FIRST, form.advice, self._formats["advice"])
        for number, field in enumerate(self._table.fields):
            self._field(_FIELDS_FROM + number, field)
        self._heads()
        for number, row in enumerate(self._table.rows):
            self._row(self._keys + 2 + number, row)
        self._lay_out()

    def _field(self, at: int, field: Field) -> None:
        self._hidden(at, f"@{field.id}", {field.column.key: field.slot.value})
        self._sheet.write_string(at, self._typed_from - 1, f"{field.column.head}:", self._formats["label"])
        self._typed(at, self._typed_from, field.column, field.slot)
        self._help(at, at, self._typed_from, field.column)

    def _heads(self) -> None:
        self._sheet.write_string(self._keys, _ID, ID_KEY)
        self._sheet.write_string(self._keys, _BASE, BASE_KEY)
        for number, (words, width) in enumerate(self._table.about, start=_FIRST):
            self._sheet.write_string(self._keys + 1, number, words, self._formats["head"])
            self._sheet.set_column(number, number, width)
        for number, column in enumerate(self._table.columns, start=self._typed_from):
            self._sheet.write_string(self._keys, number, f"#{column.key}")
            self._sheet.write_string(self._keys + 1, number, column.head, self._formats["head"])
            self._sheet.set_column(number, number, column.width)
            if any(column.key in row.slots for row in self._table.rows):
                self._help(self._keys + 2, self._keys + 1 + len(self._table.rows), number, column)

    def _row(self, at: int, row: Row) -> None:
        self._hidden(at, row.id, {key: slot.value for key, slot in row.slots.items()})
        for number, words in enumerate(row.about, start=_FIRST):
            self._sheet.write_string(at, number, words, self._formats["locked"])
        for number, column in enumerate(self._table.columns, start=self._typed_from):
            slot = row.slots.get(column.key)
            if slot is None:
                self._sheet.write_blank(at, number, None, self._formats["locked"])
            else:
                self._typed(at, number, column, slot)

    def _hidden(self, at: int, id_: str, values: dict[str, str]) -> None:
        self._sheet.write_string(at, _ID, id_)
        self._sheet.write_string(at, _BASE, base_text(values))

    def _typed(self, at: int, number: int, column: Column, slot: Slot) -> None:
        if slot.value:
            self._sheet.write_string(at, number, shown(slot.value, column), self._formats["typed"])
        else:
            self._sheet.write_blank(at, number, None, self._formats["typed"])

    def _help(self, first: int, last: int, number: int, column: Column) -> None:
        """Offer the choices of COLUMN, or say how its values are written, from row FIRST to row LAST."""
        if column.choices:
            rule = _list_rule(column, self._lists[column.choices])
        elif column.kind in _PROMPTS:
            title, words = _PROMPTS[column.kind]
            rule = {"validate": "any", "input_title": title, "input_message": words}
        else:
            return
        self._sheet.data_validation(first, number, last, number, rule)

    def _lay_out(self) -> None:
        last = self._typed_from + len(self._table.columns) - 1
        bottom = self._keys + 1 + max(len(self._table.rows), 1)
        self._sheet.set_column(_ID, _BASE, 10, None, {"hidden": True})
        self._sheet.set_row(self._keys, None, None, {"hidden": True})
        self._sheet.autofilter(self._keys + 1, _ID, bottom, last)
        self._sheet.freeze_panes(self._keys + 2, self._typed_from)
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:{xlsxwriter.utility.xl_rowcol_to_cell(bottom, last)}"})
        self._sheet.protect("", _ALLOWED)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(self._keys + 1)
        self._sheet.set_footer("&C&P/&N")


def _list_rule(column: Column, source: str) -> dict[str, str]:
    return {
        "validate": "list",
        "source": source,
        "error_title": column.head[:32],
        "error_message": "Chọn một trong các mục của danh sách thả xuống",
    }
