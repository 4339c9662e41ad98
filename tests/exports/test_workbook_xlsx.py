"""Tables for Excel: words stay words, days are days, and equal tables are equal bytes."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from io import BytesIO

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from followup.attachment import Sheet, Workbook
from followup.exports.workbook_xlsx import workbook_xlsx

DAY = date(2026, 11, 20)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def parts(*rows: tuple[str | int | date | None, ...]) -> dict[str, str]:
    """Give the parts of a workbook with ROWS in its one sheet, by name."""
    book = Workbook("Sổ", DAY, (Sheet("Bảng", "Bảng việc", ("Một", "Hai"), (10, 20), rows),))
    with zipfile.ZipFile(BytesIO(workbook_xlsx(book))) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def test_words_that_look_like_a_formula_or_an_address_stay_words() -> None:
    made = parts(("=1+1", "@SUM(A1)"), ("https://a.vn", "007"))
    sheet = made["xl/worksheets/sheet1.xml"]

    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert re.findall(r"<t[^>]*>([^<]*)</t>", made["xl/sharedStrings.xml"])[-4:] == [
        "=1+1",
        "@SUM(A1)",
        "https://a.vn",
        "007",
    ]


def test_days_numbers_and_nothing_are_cells_of_their_kind() -> None:
    sheet = parts((DAY, 3), (None, 0))["xl/worksheets/sheet1.xml"]
    rows = re.findall(r'<row r="([45])">(.*?)</row>', sheet)

    assert [(number, re.findall(r"<c [^>]*?(?:/>|><v>([^<]*)</v>)", cells)) for number, cells in rows] == [
        ("4", ["46346", "3"]),
        ("5", ["", "0"]),
    ]


def test_hostile_words_stay_words_and_fit() -> None:
    typed = ("<r></b></r>", "a & <b> _x0041_\n ", "đ" * 40_000, "", " x ")
    book = Workbook("Sổ", DAY, (Sheet("Bảng", "Bảng", ("Một",), (10,), tuple((each,) for each in typed)),))
    sheet = openpyxl.load_workbook(BytesIO(workbook_xlsx(book)))["Bảng"]
    read = [sheet.cell(4 + row, 1).value for row in range(len(typed))]

    assert read[0] == " <r></b></r>"
    assert read[1:2] + read[3:] == ["a & <b> _x0041_\n ", None, " x "]
    assert isinstance(read[2], str)
    assert typed[2].startswith(read[2])


def test_what_is_longer_than_a_sheet_goes_on_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followup.exports.workbook_xlsx._MOST_ROWS", 2)
    book = Workbook("Sổ", DAY, (Sheet("Bảng", "Bảng", ("Một",), (10,), tuple((each,) for each in range(5))),))
    made = openpyxl.load_workbook(BytesIO(workbook_xlsx(book)))

    assert [(each.title, [row[0] for row in each.iter_rows(min_row=4, values_only=True)]) for each in made] == [
        ("Bảng", [0, 1]),
        ("Bảng (2)", [2, 3]),
        ("Bảng (3)", [4]),
    ]


@given(
    st.lists(st.tuples(*[st.none() | st.integers(0, 10**9) | st.text('aă<&"\n 1=', max_size=5) | DAYS] * 2), max_size=5)
)
def test_rows_read_back_as_cell_by_cell_from_the_library(rows: list[tuple[str | int | date | None, ...]]) -> None:
    ours = workbook_xlsx(Workbook("Sổ", DAY, (Sheet("Bảng", "Bảng", ("Một", "Hai"), (10, 20), tuple(rows)),)))
    theirs = BytesIO()
    with xlsxwriter.Workbook(theirs, {"in_memory": True}) as book:
        sheet, day = book.add_worksheet("Bảng"), book.add_format({"num_format": "dd/mm/yyyy"})
        for place, row in enumerate(rows, start=3):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(place, column, cell, day)
                elif isinstance(cell, int):
                    sheet.write_number(place, column, cell)
                elif cell:
                    sheet.write_string(place, column, cell)

    assert cells_of(ours, len(rows)) == cells_of(theirs.getvalue(), len(rows))


def cells_of(book: bytes, rows: int) -> list[object]:
    sheet = openpyxl.load_workbook(BytesIO(book))["Bảng"]
    return [sheet.cell(4 + row, 1 + column).value for row in range(rows) for column in range(2)]


def test_a_sheet_prints_on_a4_across_and_repeats_its_head() -> None:
    made = parts(("a", 1))

    assert 'paperSize="9"' in made["xl/worksheets/sheet1.xml"]
    assert 'orientation="landscape"' in made["xl/worksheets/sheet1.xml"]
    assert "Print_Titles" in made["xl/workbook.xml"]


def test_the_day_of_making_is_that_of_the_data_so_equal_tables_are_equal_bytes() -> None:
    book = Workbook("Sổ", DAY, (Sheet("Bảng", "Bảng", ("Một",), (10,), (("a",),)),))

    assert workbook_xlsx(book) == workbook_xlsx(book)
    assert parts()["docProps/core.xml"].count("2026-11-20T00:00:00Z") == 2
