"""Read a filled Word sheet as the grid that the same form would be in a workbook: codes in front, one row a line."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from followup.diagnostics import Outcome
from followup.drafts.sheets.archive import CODE, open_archive
from followup.drafts.sheets.cell_text import CellValue
from followup.drafts.sheets.grid import Grid, Rectangle, about_file
from followup.drafts.sheets.mark import BASE_KEY, ID_KEY, mark_in
from followup.drafts.sheets.write_word import CHOOSE

_PART = "word/document.xml"
_TAGS = re.compile(rb"<[^>]*>")
_KEY = re.compile(r"#([\w./@-]+)")
_LONGEST_PEEK = 8_000_000


def is_word(data: bytes) -> bool:
    """Tell whether DATA is a Word file."""
    return _has_document(data)


def is_form(data: bytes) -> bool:
    """Tell whether DATA is a Word file that bears the mark of a form; any other may be a directive."""
    if not _has_document(data):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open(_PART) as part:
            text = _TAGS.sub(b"", part.read(_LONGEST_PEEK)).decode("utf-8", "replace")
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return False
    return mark_in(text) is not None


def word_grids(file: str, data: bytes) -> Outcome[tuple[Grid, ...]]:
    """Give the table of the Word sheet FILE, none with findings where it cannot be read."""
    opened = open_archive(file, data)
    if opened.value is None:
        return Outcome((), opened.diagnostics)
    try:
        body = docx.Document(BytesIO(data)).element.body
    except Exception:  # noqa: BLE001 -- the library and the XML below it fail in many ways on a damaged file
        message = "tệp Word bị hỏng nên không đọc được"
        return Outcome((), (about_file(file, CODE, message, "mở tệp bằng Word rồi lưu lại"),))
    return Outcome((_grid(body),))


def _has_document(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _PART in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def _grid(body: BaseOxmlElement) -> Grid:
    """Give the tables of BODY below one another; ids and what was there before are columns of their own."""
    mark = next((found for each in body.iter(qn("w:p")) if (found := mark_in(_text(each)))), None)
    rows: list[tuple[CellValue, ...]] = [(mark.text() if mark else None,)]
    merged: list[Rectangle] = []
    lines: dict[int, str] = {}
    width = 0
    for line in body.iter(qn("w:tr")):
        cells = list(line.iterchildren(qn("w:tc")))
        first, *others = [_text(each).removeprefix(CHOOSE) for each in cells] or [""]
        if ID_KEY in first:
            width = len(cells)
            rows.append((ID_KEY, BASE_KEY, *(_key(each) for each in others)))
            continue
        name, brace, base = first.partition("{")
        lines[len(rows)] = name.strip() or str(len(rows))
        if name.startswith("@"):
            rows.append((name.strip(), brace + base, None, others[-1] if others else None))
            continue
        if len(cells) != width or any(each.find(f".//{qn('w:vMerge')}") is not None for each in cells):
            merged.append(((len(rows), 0), (len(rows), max(width, 2) + 1)))
        rows.append((name.strip(), brace + base, *(each or None for each in others)))
    return Grid("Phiếu", tuple(rows), merged=tuple(merged), lines=lines)


def _key(head: str) -> str | None:
    found = _KEY.search(head)
    return f"#{found[1]}" if found else None


def _text(element: BaseOxmlElement) -> str:
    """Give the words inside ELEMENT, those of controls and hidden ones too; a line for each paragraph."""
    paragraphs = [element] if element.tag == qn("w:p") else element.iter(qn("w:p"))
    return "\n".join("".join(_pieces(each)) for each in paragraphs).strip()


def _pieces(paragraph: BaseOxmlElement) -> Iterator[str]:
    for each in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        yield each.text or "" if each.tag == qn("w:t") else " " if each.tag == qn("w:tab") else "\n"
