"""The workbook that goes out."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from followup.drafts.sheets.office import Office
from followup.drafts.sheets.write_xlsx import write_xlsx
from tests.drafts.sheets.filling import book_of, cell, form_of

DUTY = "cv-tb-160/1.2"


def report(office: Office) -> Worksheet:
    return book_of(form_of(office, "ket-qua", "tinh-doan-m", "2026-6t2")).worksheets[0]


def test_equal_forms_are_equal_bytes(office: Office) -> None:
    for kind, unit, period in (("ket-qua", "tinh-doan-m", "2026-6t2"), ("tong-hop", "", "2026-6t2")):
        form = form_of(office, kind, unit, period)

        assert write_xlsx(form) == write_xlsx(form_of(office, kind, unit, period))


def test_only_what_is_to_be_typed_is_unlocked(office: Office) -> None:
    sheet = report(office)
    status = cell(sheet, DUTY, "tinh_trang")

    assert sheet.protection.sheet
    assert not status.protection.locked
    assert cell(sheet, DUTY, "ti_le").protection.locked
    assert all(each.protection.locked for each in sheet[status.row][: status.column - 1])


def test_ids_are_hidden_and_heads_stay_in_sight(office: Office) -> None:
    sheet = report(office)
    keys = cell(sheet, "#ma", "ma").row

    assert sheet.column_dimensions["A"].hidden
    assert sheet.row_dimensions[keys].hidden
    assert sheet.freeze_panes == f"G{keys + 2}"


def test_cells_are_text_so_that_they_come_back_as_typed(office: Office) -> None:
    sheet = report(office)

    assert {cell(sheet, DUTY, key).number_format for key in ("ngay_hoan_thanh", "ghi_chu", "tinh_trang")} == {"@"}


def test_words_are_chosen_from_a_hidden_sheet(office: Office) -> None:
    sheet = report(office)
    assert sheet.parent is not None
    lists = sheet.parent["Danh mục"]
    at = cell(sheet, DUTY, "tinh_trang").coordinate
    (rule,) = (each for each in sheet.data_validations.dataValidation if at in each.sqref)

    assert lists.sheet_state == "hidden"
    assert rule.formula1 is not None
    column = rule.formula1.split("!$")[1][0]
    words = [each.value for each in lists[column] if each.value]
    assert words == ["Hoàn thành", "Đang thực hiện", "Chưa thực hiện", "Không phát sinh", "Chờ chủ trương"]


def test_days_are_vietnamese(office: Office) -> None:
    assert cell(report(office), "@ngay_nhan", "tinh_trang").value == "19/11/2026"


def test_a_form_that_holds_invented_words_says_so(office: Office) -> None:
    assert form_of(office, "ket-qua", "tinh-doan-m", "2026-6t2").heading.endswith(" (dữ liệu minh họa)")
    words = [str(each.value) for each in report(office)[1] if each.value]
    assert words[1].endswith("(dữ liệu minh họa)")
