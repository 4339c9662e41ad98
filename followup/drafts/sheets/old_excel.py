"""Look through an .xls file for cells that stand beyond any form: the reading library would burst on them.

Such a file is a compound file (MS-CFB) with a stream of records (MS-XLS): kind, length, content. Those of cells begin
with a row and a column.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from followup.drafts.sheets.raw_cells import MOST_COLUMNS, MOST_ROWS

_CELLS = frozenset({0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x0206, 0x027E, 0x0406})
_SIZE, _PASSWORD = 0x0200, 0x002F
_OLD_ROWS, _OLD_COLUMNS = 65_536, 256  # what a sheet may claim to span: all that it can
_STREAMS = frozenset({"Workbook", "Book"})
_ENTRY = 128
_LAST = 0xFFFFFFFA  # sectors from here on are none


def far_cells(data: bytes) -> bool | None:
    """Tell whether the workbook in DATA has a cell too far out; None where it is no workbook that can be followed."""
    try:
        stream = _workbook(data)
    except (struct.error, IndexError, ValueError):
        return None
    return (
        None if stream is None else any(row >= MOST_ROWS or column >= MOST_COLUMNS for row, column in _places(stream))
    )


def _places(stream: bytes) -> Iterator[tuple[int, int]]:
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _PASSWORD:
            return  # what follows is in cipher; the library says so
        if kind == _SIZE:
            _, rows, _, columns = struct.unpack_from("<IIHH", stream, at + 4)
            yield (0, 0) if rows <= _OLD_ROWS and columns <= _OLD_COLUMNS else (rows, columns)
        elif kind in _CELLS:
            yield struct.unpack_from("<HH", stream, at + 4)
        at += 4 + length


def _workbook(data: bytes) -> bytes | None:
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    if size not in {512, 4096}:
        raise ValueError("không phải tệp ghép")
    tables, first_folder, smallest = struct.unpack_from("<I", data, 44)[0], *struct.unpack_from("<I4xI", data, 48)
    numbers = [each for each in struct.unpack_from("<109I", data, 76) if each < _LAST][:tables]
    table = [each for number in numbers for each in struct.unpack_from(f"<{size // 4}I", _sector(data, number, size))]
    folder = b"".join(_sector(data, each, size) for each in _chain(first_folder, table))
    for at in range(0, len(folder), _ENTRY):
        letters = struct.unpack_from("<H", folder, at + 64)[0]
        start, length = struct.unpack_from("<II", folder, at + 116)
        name = folder[at : at + max(0, letters - 2)].decode("utf-16-le", "replace")
        if name in _STREAMS and length >= smallest:
            return b"".join(_sector(data, each, size) for each in _chain(start, table))[:length]
    return None


def _chain(first: int, table: list[int]) -> Iterator[int]:
    """Yield the sectors of a stream; one that never ends raises ValueError."""
    number, left = first, len(table)
    while number < _LAST:
        yield number
        number, left = table[number], left - 1
        if left < 0:
            raise ValueError("chuỗi không có điểm cuối")


def _sector(data: bytes, number: int, size: int) -> bytes:
    start = (number + 1) * size  # the header takes the room of one
    return data[start : start + size]
