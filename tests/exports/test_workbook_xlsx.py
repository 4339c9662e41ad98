"""Tables for Excel: words stay words, days are days, and equal tables are equal bytes."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from io import BytesIO

from followup.attachment import Sheet, Workbook
from followup.exports.workbook_xlsx import workbook_xlsx

DAY = date(2026, 11, 20)


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
    cells = re.findall(r'<c r="([AB][45])"[^>]*?(?:/>|><v>([^<]*)</v>)', sheet)

    assert cells == [("A4", "46346"), ("B4", "3"), ("A5", ""), ("B5", "0")]


def test_a_sheet_prints_on_a4_across_and_repeats_its_head() -> None:
    made = parts(("a", 1))

    assert 'paperSize="9"' in made["xl/worksheets/sheet1.xml"]
    assert 'orientation="landscape"' in made["xl/worksheets/sheet1.xml"]
    assert "Print_Titles" in made["xl/workbook.xml"]


def test_the_day_of_making_is_that_of_the_data_so_equal_tables_are_equal_bytes() -> None:
    book = Workbook("Sổ", DAY, (Sheet("Bảng", "Bảng", ("Một",), (10,), (("a",),)),))

    assert workbook_xlsx(book) == workbook_xlsx(book)
    assert parts()["docProps/core.xml"].count("2026-11-20T00:00:00Z") == 2
