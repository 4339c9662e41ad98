"""Write the cells of a sheet as other programs would: .ods, the old .xls of Excel 97, .csv."""

from __future__ import annotations

import csv
import struct
import zipfile
from collections.abc import Sequence
from io import BytesIO, StringIO
from xml.sax.saxutils import escape

from openpyxl.worksheet.worksheet import Worksheet

Lines = Sequence[Sequence[str | float | None]]

_ODS = (
    '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Kết quả">{}</table:table></office:spreadsheet></office:body></office:document-content>'
)
_SECTOR = 512
_FAT, _END, _FREE = 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF


def lines_of(sheet: Worksheet) -> list[list[str | float | None]]:
    """Give the values of SHEET."""
    return [[None if each.value is None else str(each.value) for each in line] for line in sheet.iter_rows()]


def as_csv(lines: Lines, separator: str) -> str:
    file = StringIO()
    csv.writer(file, delimiter=separator).writerows(["" if each is None else each for each in line] for line in lines)
    return file.getvalue()


def as_ods(lines: Lines) -> bytes:
    rows = "".join(f"<table:table-row>{''.join(map(_ods_cell, line))}</table:table-row>" for line in lines)
    return ods_of(rows)


def ods_of(rows: str) -> bytes:
    """Give an .ods file with ROWS, in its own XML."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", _ODS.format(rows))
    return file.getvalue()


def as_xls(lines: Lines) -> bytes:
    """Give an Excel 97 workbook: BIFF8 records in a compound file with one stream."""
    cells = b"".join(
        _xls_cell(row, column, value)
        for row, line in enumerate(lines)
        for column, value in enumerate(line)
        if value is not None
    )
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)) + cells + _record(0x000A, b"")
    begin = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)) + _record(0x0042, b"\xb0\x04")
    name = "Kết quả"
    rest = struct.pack("<BBBB", 0, 0, len(name), 1) + name.encode("utf-16-le")
    start = len(begin) + len(rest) + 4 + 4 + 4
    bound = _record(0x0085, struct.pack("<I", start) + rest) + _record(0x000A, b"")
    return _compound(begin + bound + sheet)


def _ods_cell(value: str | float | None) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _xls_cell(row: int, column: int, value: str | float) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(value, str):
        return _record(0x0204, place + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
    return _record(0x0203, place + struct.pack("<d", value))


def _compound(stream: bytes) -> bytes:
    data = stream.ljust(max(4096, -(-len(stream) // _SECTOR) * _SECTOR), b"\0")
    sectors = len(data) // _SECTOR
    chain = [_FAT, _END, *(number + 3 for number in range(sectors - 1)), _END]
    fat = struct.pack("<128I", *chain, *[_FREE] * (128 - len(chain)))
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII",
        magic,
        b"",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        b"",
        0,
        1,
        1,
        0,
        4096,
        _END,
        0,
        _END,
        0,
        0,
    )
    folder = _entry("Root Entry", 5, 1, _END, 0) + _entry("Workbook", 2, _FREE, 2, len(data))
    return header.ljust(_SECTOR, b"\xff") + fat + folder.ljust(_SECTOR, b"\0") + data


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16sI8s8sIQ", letters, len(letters), kind, 1, _FREE, _FREE, child, b"", 0, b"", b"", start, size
    )
