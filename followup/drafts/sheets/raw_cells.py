"""What the reading library does not tell of a workbook: cells without a value, and cells so far out that it bursts.

A formula that was never worked out and a cell with an error both look empty to it. Only patterns are looked for in the
XML, so no entity is ever expanded.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from typing import NamedTuple

MOST_ROWS, MOST_COLUMNS = 20_000, 2_000

NOT_WORKED_OUT = "công thức ở ô này chưa có giá trị"
AN_ERROR = "ô này báo lỗi tính toán nên không có giá trị"

_SHEET = re.compile(r"<(?:\w+:)?sheet\s([^>]*)>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w:]+)\s*=\s*"([^"]*)"')
_CELL = re.compile(r"<(?:\w+:)?c(?=[\s/>])([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_ROW = re.compile(r"<(?:\w+:)?row(?=[\s/>])([^>]*)>")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_FORMULA = re.compile(r"<(?:\w+:)?f(?=[\s/>])")
_VALUE = re.compile(r"<(?:\w+:)?(?:v|t)(?:\s[^>]*)?>[^<]")
_ODS_REPEATED = re.compile(
    r'<table:table-row[^>]*number-rows-repeated="[0-9]{5,}"[^>]*>(?:(?!</table:table-row>).)*office:value-type'
    r'|<table:table-cell(?=[^>]*number-columns-repeated="[0-9]{4,}")(?=[^>]*office:value-type)',
    re.DOTALL,
)
_ODS_FORMULA = re.compile(r"<table:table-cell(?=[^>]*table:formula=)(?![^>]*office:value-type=)")

Unclear = Mapping[tuple[int, int], str]


class RawCells(NamedTuple):
    """`unclear` by sheet; `too_far` tells of a cell beyond any form, `unsolved` of some formula without a value."""

    unclear: Mapping[str, Unclear]
    too_far: bool = False
    unsolved: bool = False


def raw_cells(archive: zipfile.ZipFile) -> RawCells:
    """Look through ARCHIVE, the parts of an .xlsx or .ods file. KeyError where it lacks a part that it names."""
    if "content.xml" in archive.namelist():
        text = _text(archive, "content.xml")
        return RawCells({}, bool(_ODS_REPEATED.search(text)), bool(_ODS_FORMULA.search(text)))
    unclear: dict[str, Unclear] = {}
    for name, part in _sheets(archive).items():
        text = _text(archive, part)
        far = any(int(_attributes(hit[1]).get("r") or 1) > MOST_ROWS for hit in _ROW.finditer(text))
        found = _unclear(text)
        if far or found is None:
            return RawCells({}, too_far=True)
        unclear[name] = found
    return RawCells(unclear)


def _sheets(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """Give the part of the archive that holds each sheet, by its name."""
    relations = {
        each.get("Id", ""): each.get("Target", "")
        for each in map(_attributes, _RELATION.findall(_text(archive, "xl/_rels/workbook.xml.rels")))
    }
    sheets = map(_attributes, _SHEET.findall(_text(archive, "xl/workbook.xml")))
    targets = {each.get("name", ""): relations[each["r:id"]] for each in sheets if each.get("r:id") in relations}
    return {
        name: target.removeprefix("/") if target.startswith("/") else f"xl/{target}" for name, target in targets.items()
    }


def _unclear(text: str) -> Unclear | None:
    """Give the cells of a sheet without a value; None where a cell stands too far out or does not say where."""
    found: dict[tuple[int, int], str] = {}
    for hit in _CELL.finditer(text):
        attributes = _attributes(hit[1])
        place = _REFERENCE.fullmatch(attributes.get("r", ""))
        if place is None:
            return None
        row, column = int(place[2]) - 1, _column(place[1])
        if row >= MOST_ROWS or column >= MOST_COLUMNS:
            return None
        content = hit[2] or ""
        if attributes.get("t") == "e":
            found[row, column] = AN_ERROR
        elif _FORMULA.search(content) and not _VALUE.search(content):
            found[row, column] = NOT_WORKED_OUT
    return found


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _attributes(text: str) -> Mapping[str, str]:
    return dict(_ATTRIBUTE.findall(text))


def _text(archive: zipfile.ZipFile, part: str) -> str:
    return archive.read(part).decode("utf-8", "replace")
