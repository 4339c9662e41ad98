"""Read a .csv file in the encodings and with the separators that offices have, or say what it is in; never guess on."""

from __future__ import annotations

import csv
import unicodedata
from io import StringIO

from followup.diagnostics import Outcome
from followup.drafts.sheets.archive import CODE
from followup.drafts.sheets.grid import Grid, about_file
from followup.source.legacy import check_old_fonts, likely_encoding
from followup.source.text_file import BYTE_ORDER_MARK, MANY_ZEROS

_SEPARATORS = (";", ",", "\t")
_LONGEST_FIELD = 1_000_000
_SAVE_AS = "mở tệp bằng Excel, lưu thành «CSV UTF-8» hoặc .xlsx rồi nhập lại"


def csv_grid(file: str, data: bytes) -> Outcome[tuple[Grid, ...]]:
    """Give the one sheet of FILE: a mark decides the encoding, else UTF-8, UTF-16 and Windows-1258 are tried."""
    text = _decoded(data)
    if text is None:
        name = likely_encoding(data)
        kind = f"được gõ bằng bảng mã cũ {name}" if name else "không theo bảng mã nào đọc được"
        return Outcome((), (about_file(file, CODE, f"tệp này {kind}, nên chữ tiếng Việt sẽ sai", _SAVE_AS),))
    old = check_old_fonts(file, text)
    if old:
        return Outcome((), old)
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        rows = max((_rows(text, each) for each in _SEPARATORS), key=lambda rows: sum(map(len, rows)))
    except csv.Error:
        return Outcome((), (about_file(file, CODE, "tệp không phải là một bảng CSV đọc được", _SAVE_AS),))
    return Outcome((Grid("CSV", tuple(tuple(cell or None for cell in row) for row in rows)),))


def _decoded(data: bytes) -> str | None:
    if data.startswith(BYTE_ORDER_MARK):
        return _strict(data, "utf-8-sig")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strict(data, "utf-16")
    zeros = data.count(0)
    if zeros >= MANY_ZEROS * len(data) > 0:
        return _strict(data, "utf-16-be" if data[::2].count(0) > zeros // 2 else "utf-16-le")
    text = _strict(data, "utf-8")
    if text is None and likely_encoding(data) == "Windows-1258":
        text = _strict(data, "cp1258")
    return None if text is None else unicodedata.normalize("NFC", text)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _rows(text: str, separator: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline=""), delimiter=separator))
