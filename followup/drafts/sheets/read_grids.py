"""Read the sheets of an .xlsx, .xls or .ods file. The one place that knows calamine; what a file is, its bytes say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta
from html import unescape
from io import BytesIO

import python_calamine

from followup.diagnostics import Diagnostic, Outcome
from followup.drafts.sheets.archive import CODE, DAMAGED, SAVE_AGAIN, open_archive
from followup.drafts.sheets.cell_text import CellValue
from followup.drafts.sheets.csv_grid import csv_grid
from followup.drafts.sheets.grid import Grid, about_file
from followup.drafts.sheets.old_excel import far_cells
from followup.drafts.sheets.raw_cells import NOT_WORKED_OUT, RawCells, raw_cells

MOST_BYTES = 20_000_000
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream that holds an .xlsx with a password
_ARCHIVE, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_grids(file: str, data: bytes) -> Outcome[tuple[Grid, ...]]:
    """Give the sheets of FILE, none with findings where it cannot be read."""
    if len(data) > MOST_BYTES:
        message = f"tệp lớn quá mức {MOST_BYTES // 1_000_000} MB mà một biểu mẫu được phép có"
        return Outcome((), (about_file(file, CODE, message, "dùng đúng biểu mẫu do chương trình lập ra"),))
    if not data.startswith((_ARCHIVE, _OLD_OFFICE)):
        return csv_grid(file, data)
    looked = _looked_through(file, data) if data.startswith(_ARCHIVE) else _old_looked_through(file, data)
    raw = looked.value
    if raw is None:
        return Outcome((), looked.diagnostics)
    if raw.too_far:
        message = "có ô nằm quá xa ngoài biểu mẫu, nên không đọc được cả tệp"
        return Outcome((), (about_file(file, CODE, message, "xóa các dòng, các cột thừa ở cuối trang tính"),))
    if raw.unsolved:
        message = f"{NOT_WORKED_OUT}, ở ít nhất một chỗ trong tệp"
        hint = "mở tệp bằng LibreOffice hoặc Excel để tính lại rồi lưu, hoặc gõ thẳng giá trị"
        return Outcome((), (about_file(file, "form-cell-without-value", message, hint),))
    return _calamine(file, data, raw)


def _looked_through(file: str, data: bytes) -> Outcome[RawCells | None]:
    """Give what the parts of an .xlsx or .ods file say of its cells."""
    opened = open_archive(file, data)
    if opened.value is None:
        return Outcome(None, opened.diagnostics)
    try:
        return Outcome(raw_cells(opened.value))
    except KeyError:
        return Outcome(None, (about_file(file, CODE, DAMAGED, SAVE_AGAIN),))


def _old_looked_through(file: str, data: bytes) -> Outcome[RawCells | None]:
    """Give what an .xls file says of its cells."""
    far = far_cells(data)
    if far is not None:
        return Outcome(RawCells({}, too_far=far))
    if _ENCRYPTED in data:
        return Outcome(None, (_locked(file),))
    return Outcome(None, (about_file(file, CODE, DAMAGED, SAVE_AGAIN),))


def _calamine(file: str, data: bytes, raw: RawCells) -> Outcome[tuple[Grid, ...]]:
    try:
        return Outcome(tuple(_grids(data, raw)))
    except python_calamine.PasswordError:
        return Outcome((), (_locked(file),))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 -- a panic of the library, which is written in Rust, is no Exception
        return Outcome((), (about_file(file, CODE, DAMAGED, SAVE_AGAIN),))


def _locked(file: str) -> Diagnostic:
    message = "tệp có mật khẩu nên không đọc được"
    return about_file(file, CODE, message, "bỏ mật khẩu mở tệp rồi lưu lại")


def _grids(data: bytes, raw: RawCells) -> Iterator[Grid]:
    book = python_calamine.load_workbook(BytesIO(data))
    unclear = {unescape(name): cells for name, cells in raw.unclear.items()}
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        rows = tuple(tuple(_value(each) for each in row) for row in sheet.to_python(skip_empty_area=False))
        yield Grid(name, rows, unclear.get(name, {}), tuple(sheet.merged_cell_ranges or ()))


def _value(value: object) -> CellValue:
    if isinstance(value, time | timedelta):
        return str(value)
    return value if value != "" else None  # type: ignore[return-value]  # the library's other kinds are a cell's
