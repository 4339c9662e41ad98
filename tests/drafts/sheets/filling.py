"""Fill forms as people do: by the ids and keys that they carry, in whatever order these stand."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from followup.diagnostics import Diagnostic
from followup.drafts.sheets.bring_in import Brought, bring_in
from followup.drafts.sheets.form import Form
from followup.drafts.sheets.forms import form_for
from followup.drafts.sheets.office import Office
from followup.drafts.sheets.read_form import read_form
from followup.drafts.sheets.write_xlsx import write_xlsx


def form_of(office: Office, kind: str, unit: str = "", period: str = "") -> Form:
    form = form_for(kind, unit, period, office)
    assert isinstance(form, Form)
    return form


def book_of(form: Form) -> Workbook:
    return load_workbook(BytesIO(write_xlsx(form)))


def bytes_of(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def cell(sheet: Worksheet, row: str, key: str) -> Cell:
    """Give the cell of the line ROW (an id, or @ and a field) and the column KEY."""
    places = {str(each.value): each for line in sheet.iter_rows() for each in line if each.value is not None}
    ids = places["#ma"].column
    line = next(number for number in range(1, sheet.max_row + 1) if sheet.cell(number, ids).value == row)
    found = sheet.cell(line, places[f"#{key}"].column)
    assert isinstance(found, Cell)
    return found


def fill(sheet: Worksheet, row: str, typed: Mapping[str, object]) -> None:
    """Type into the cells of the line ROW."""
    for key, value in typed.items():
        cell(sheet, row, key).value = value  # type: ignore[assignment]  # openpyxl takes what a cell may hold


def taken(office: Office, data: bytes, file: str = "mau.xlsx") -> tuple[Brought, list[Diagnostic]]:
    """Import the form in DATA as the command does, without writing."""
    grids = read_form(file, data)
    if grids.diagnostics:
        return Brought(), list(grids.diagnostics)
    outcome = bring_in(file, grids.value, office)
    return outcome.value, list(outcome.diagnostics)


def codes(found: list[Diagnostic]) -> list[tuple[str, str]]:
    """Give of each finding its code and the words before the first colon: the place."""
    return [(each.code, each.message.partition(":")[0]) for each in found]


def diff(office: Office, brought: Brought) -> list[str]:
    """Give the lines that go and come, as git shows them, of all files."""
    lines: list[str] = []
    for path, data in brought.files.items():
        there = office.project.path(path)
        before = there.read_text("utf-8").splitlines() if there.exists() else []
        changed = difflib.unified_diff(before, data.decode().splitlines(), lineterm="", n=0)
        lines += [line for line in changed if not line.startswith(("---", "+++", "@@"))]
    return lines
