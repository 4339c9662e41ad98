"""No file harms the machine, and each that cannot be read is told in one sentence."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from followup.drafts.sheets.read_form import read_form
from tests.drafts.sheets.filling import bytes_of
from tests.drafts.sheets.other_programs import as_xls, ods_of

STARTS = (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xef\xbb\xbf")
FAR = 'table:number-columns-repeated="16384"'
CELL = '<table:table-cell {} office:value-type="string"><text:p>x</text:p></table:table-cell>'


def found(data: bytes) -> list[tuple[str, str]]:
    return [(each.code, each.message) for each in read_form("a.xlsx", data).diagnostics]


def archive(**parts: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return file.getvalue()


def sheet_of(cells: str) -> bytes:
    """Give a workbook whose sheet holds the XML CELLS."""
    file = BytesIO()
    made = zipfile.ZipFile(BytesIO(bytes_of(Workbook())))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in made.namelist():
            data = made.read(name)
            if name == "xl/worksheets/sheet1.xml":
                space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                data = f'<worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'.encode()
            new.writestr(name, data)
    return file.getvalue()


def test_an_archive_that_unpacks_to_too_much_is_not_unpacked() -> None:
    (code, message), *_ = found(archive(content_xml=b"0" * 61_000_000))

    assert code == "form-unreadable"
    assert "bung ra quá lớn" in message


def test_an_archive_that_lies_about_its_sizes_is_damaged() -> None:
    data = bytearray(archive(content_xml=b"0" * 5_000_000))
    for signature, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.index(signature) + offset
        data[at : at + 4] = (100).to_bytes(4, "little")

    assert [code for code, _ in found(bytes(data))] == ["form-unreadable"]


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="XFD1"><v>1</v></c></row>',
        '<row r="1048576"><c><v>1</v></c></row>',
        '<row r="1"><c><v>1</v></c></row>',
    ],
)
def test_a_cell_far_out_or_nowhere_does_not_fill_the_memory(cells: str) -> None:
    assert [code for code, _ in found(sheet_of(cells))] == ["form-unreadable"]


@pytest.mark.parametrize(
    "rows",
    [
        f'<table:table-row table:number-rows-repeated="1048576">{CELL.format("")}</table:table-row>',
        f"<table:table-row>{CELL.format(FAR)}</table:table-row>",
    ],
)
def test_repeated_cells_of_open_document_do_not_fill_the_memory(rows: str) -> None:
    assert [code for code, _ in found(ods_of(rows))] == ["form-unreadable"]


def test_the_empty_lines_that_libreoffice_repeats_are_fine() -> None:
    cells = '<table:table-cell table:number-columns-repeated="16384"/>'

    assert found(ods_of(f'<table:table-row table:number-rows-repeated="1048000">{cells}</table:table-row>')) == []


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(sheet_of(""))) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, bomb if name.endswith("sheet1.xml") else old.read(name))

    outcome = read_form("a.xlsx", file.getvalue())

    assert not any("aaa" in text for grid in outcome.value for _, _, text in grid.texts())


@pytest.mark.parametrize(("row", "column"), [(65535, 0), (65535, 65535), (0, 65535)])
def test_a_cell_far_out_in_an_old_workbook_does_not_fill_the_memory(row: int, column: int) -> None:
    near = struct.pack("<HHHHHd", 0x0203, 14, 0, 0, 0, 1.5)
    data = as_xls([[1.5]])
    assert data.count(near) == 1

    assert found(data) == []
    assert [code for code, _ in found(data.replace(near, struct.pack("<HHHHHd", 0x0203, 14, row, column, 0, 1.5)))] == [
        "form-unreadable"
    ]


def test_an_old_workbook_that_claims_to_be_endless_does_not_fill_the_memory() -> None:
    near = struct.pack("<HHHHHd", 0x0203, 14, 0, 0, 0, 1.5)
    claim = struct.pack("<HHIIHH", 0x0200, 14, 0, 0xFFFFFFFF, 0, 0xFFFF) + b"\0\0"

    assert [code for code, _ in found(as_xls([[1.5]]).replace(near, claim))] == ["form-unreadable"]


def test_a_workbook_with_a_password_is_told() -> None:
    data = as_xls([[1.5]]).replace(
        "Workbook".encode("utf-16-le") + b"\0" * 18, "EncryptedPackage".encode("utf-16-le") + b"\0\0"
    )

    assert [message for _, message in found(data)] == ["tệp có mật khẩu nên không đọc được"]


def test_what_is_no_table_is_told() -> None:
    for data in (b"PK\x03\x04rubbish", b"\xd0\xcf\x11\xe0" + b"\0" * 600, archive(other_xml=b""), b"\xff" * 50):
        assert [code for code, _ in found(data)] == ["form-unreadable"]


def test_an_empty_file_has_no_cells() -> None:
    assert found(b"") == []


@given(
    st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xef\xbb\xbf"])
)
def test_no_bytes_make_reading_fail(data: bytes, start: bytes) -> None:
    outcome = read_form("a.xlsx", start + data)

    assert outcome.value == () or not outcome.diagnostics


@given(st.integers(0, 5000), st.binary(min_size=1, max_size=8))
def test_no_damage_to_an_old_workbook_makes_reading_fail(at: int, damage: bytes) -> None:
    data = bytearray(as_xls([["followup", 1.5], ["a", None]]))
    data[at : at + len(damage)] = damage

    outcome = read_form("a.xls", bytes(data))

    assert outcome.value == () or not outcome.diagnostics


def test_a_formula_that_was_never_worked_out_has_no_value() -> None:
    (grid,) = read_form(
        "a.xlsx", sheet_of('<row r="2"><c r="B2"><f>1+1</f></c><c r="C2"><f>1+1</f><v>2</v></c></row>')
    ).value

    assert list(grid.unclear) == [(1, 1)]
    assert grid.cell(1, 2) == 2


def test_a_cell_with_an_error_has_no_value() -> None:
    (grid,) = read_form("a.xlsx", sheet_of('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>')).value

    assert list(grid.unclear) == [(0, 0)]


def test_a_formula_of_open_document_without_value_is_told() -> None:
    rows = '<table:table-row><table:table-cell table:formula="of:=1+1"/></table:table-row>'

    assert [code for code, _ in found(ods_of(rows))] == ["form-cell-without-value"]
