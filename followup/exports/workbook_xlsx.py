"""Tables as an Excel workbook. The only module that knows XlsxWriter.

Words are written as words: what begins with "=" is no formula, what looks like an address no link. Equal tables give
equal bytes: the day of making is a value, and the library stamps its archive with a constant.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

import xlsxwriter

from followup.attachment import Cell, Sheet, Workbook

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
_HEAD_ROW = 2
_A4 = 9


def workbook_xlsx(book: Workbook) -> bytes:
    """Give BOOK as it opens in Excel: every sheet fits the width of an A4 page and repeats its head."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as made:
        made.set_properties({"title": book.title, "created": datetime.combine(book.made_on, time(), UTC)})
        title = made.add_format({**_FONT, "bold": True, "font_size": 14})
        head = made.add_format({**_FONT, "bold": True, "border": 1, "text_wrap": True, "align": "center"})
        plain = made.add_format({**_FONT, "border": 1, "text_wrap": True})
        day = made.add_format({**_FONT, "border": 1, "num_format": "dd/mm/yyyy", "align": "left"})
        for sheet in book.sheets:
            drawn = made.add_worksheet(sheet.name)
            drawn.write_string(0, 0, sheet.title, title)
            for column, words in enumerate(sheet.columns):
                drawn.write_string(_HEAD_ROW, column, words, head)
            for number, row in enumerate(sheet.rows, start=_HEAD_ROW + 1):
                for column, cell in enumerate(row):
                    _write(drawn, number, column, cell, plain, day)
            _lay_out(drawn, sheet)
    return file.getvalue()


def _write(drawn: Worksheet, row: int, column: int, cell: Cell, plain: Format, day: Format) -> None:
    match cell:
        case None:
            drawn.write_blank(row, column, None, plain)
        case date():
            drawn.write_datetime(row, column, cell, day)
        case int():
            drawn.write_number(row, column, cell, plain)
        case str():
            drawn.write_string(row, column, cell, plain)


def _lay_out(drawn: Worksheet, sheet: Sheet) -> None:
    for column, width in enumerate(sheet.widths):
        drawn.set_column(column, column, width)
    drawn.set_landscape()
    drawn.set_paper(_A4)
    drawn.fit_to_pages(1, 0)
    drawn.repeat_rows(_HEAD_ROW)
    drawn.freeze_panes(_HEAD_ROW + 1, 0)
    drawn.set_footer("&C&P/&N")
