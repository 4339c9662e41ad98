"""The unbroken chain of a report: form out, filled, in; what differs are exactly the filled cells."""

from __future__ import annotations

from datetime import datetime

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from followup.drafts.sheets.office import Office
from tests.drafts.sheets.filling import book_of, bytes_of, cell, codes, diff, fill, form_of, taken

UNIT, PERIOD = "tinh-doan-m", "2026-6t2"
DUTY = "cv-tb-160/1.2"


def report(office: Office) -> Worksheet:
    return book_of(form_of(office, "ket-qua", UNIT, PERIOD)).worksheets[0]


def back(office: Office, sheet: Worksheet) -> tuple[list[str], list[tuple[str, str]]]:
    assert sheet.parent is not None
    brought, found = taken(office, bytes_of(sheet.parent))
    return diff(office, brought), codes(found)


def codes_of(office: Office, book: Workbook) -> list[tuple[str, str]]:
    return codes(taken(office, bytes_of(book))[1])


def test_a_form_that_comes_back_as_it_went_changes_nothing(office: Office) -> None:
    assert back(office, report(office)) == ([], [])


def test_what_differs_are_exactly_the_filled_cells(office: Office) -> None:
    sheet = report(office)
    fill(sheet, "@so_ky_hieu", {"tinh_trang": "112-BC/TD-MH"})
    fill(sheet, DUTY, {"tinh_trang": "Hoàn thành", "ngay_hoan_thanh": "15/10/2026"})
    fill(sheet, DUTY, {"minh_chung.so_ky_hieu": "12-BC/TD-MH", "minh_chung.ngay": "15/10/2026"})
    fill(sheet, "cv-tb-160/1.3", {"kho_khan": "Thiếu người: cần thêm\nhai cán bộ"})

    assert back(office, sheet) == (
        [
            "-so_ky_hieu: 111-BC/TD-MH",
            "+so_ky_hieu: 112-BC/TD-MH",
            "-    tinh_trang: dang_thuc_hien",
            "+    tinh_trang: hoan_thanh",
            "+    ngay_hoan_thanh: 2026-10-15",
            "+    minh_chung:",
            "+      - so_ky_hieu: 12-BC/TD-MH",
            "+        ngay: 2026-10-15",
            "+    kho_khan:",
            "+      - noi_dung: |-",
            "+          Thiếu người: cần thêm",
            "+          hai cán bộ",
        ],
        [],
    )


def test_changes_are_told_in_words(office: Office) -> None:
    sheet = report(office)
    fill(sheet, DUTY, {"tinh_trang": "Chưa thực hiện", "ghi_chu": "chờ\nkinh phí"})
    assert sheet.parent is not None

    brought, _ = taken(office, bytes_of(sheet.parent))

    unit = "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh M, kỳ 6 tháng cuối năm 2026"
    assert [each.words for each in brought.changes] == [
        f"{unit}, nhiệm vụ 1.2 của cv-tb-160: tình trạng từ «Đang thực hiện» thành «Chưa thực hiện»",
        f"{unit}, nhiệm vụ 1.2 của cv-tb-160: ghi chú ghi «chờ kinh phí»",
    ]


def test_a_unit_without_a_report_gets_a_file_in_the_order_of_the_guide(office: Office) -> None:
    sheet = book_of(form_of(office, "ket-qua", "dang-uy-xa-a2", PERIOD)).worksheets[0]
    fill(sheet, "@ngay_nhan", {"tinh_trang": datetime(2026, 11, 16)})  # noqa: DTZ001 -- a sheet knows no time zones
    fill(sheet, "@cach_nhan", {"tinh_trang": "văn bản"})
    fill(sheet, DUTY, {"tinh_trang": "dang thuc hien"})
    assert sheet.parent is not None

    brought, found = taken(office, bytes_of(sheet.parent))

    assert found == []
    assert {path: data.decode() for path, data in brought.files.items()} == {
        "data/minh-hoa/ket-qua/2026-6t2/dang-uy-xa-a2.yaml": (
            "don_vi: dang-uy-xa-a2\nky_bao_cao: 2026-6t2\nngay_nhan: 2026-11-16\ncach_nhan: van_ban\nminh_hoa: true\n"
            "ket_qua:\n  - nhiem_vu: cv-tb-160/1.2\n    tinh_trang: dang_thuc_hien\n"
        )
    }


def test_an_emptied_cell_takes_its_value_out(office: Office) -> None:
    sheet = report(office)
    fill(sheet, "@cach_nhan", {"tinh_trang": None})

    assert back(office, sheet) == (["-cach_nhan: van_ban"], [])


def test_an_emptied_cell_changes_nothing_where_it_is_not_known_what_was_there(office: Office) -> None:
    sheet = report(office)
    fill(sheet, "@cach_nhan", {"tinh_trang": None, "goc": None})

    assert back(office, sheet) == ([], [])


def test_moved_deleted_and_hidden_columns_and_sorted_rows_change_nothing(office: Office) -> None:
    sheet = report(office)
    fill(sheet, DUTY, {"ghi_chu": "đã họp"})
    width = sheet.max_column
    lines = [[each.value for each in line] for line in sheet.iter_rows()]
    turned = book_of(form_of(office, "ket-qua", UNIT, PERIOD))
    other = turned.create_sheet("Khác")
    turned.remove(turned.worksheets[0])
    note = next(number for number, value in enumerate(lines[8]) if value == "#ghi_chu")
    order = [note, 6, *(number for number in range(width) if number not in {note, 6, 8})]
    for line in [*lines[:10], *reversed(lines[10:])]:
        other.append([line[number] for number in order])

    assert back(office, other) == (["+    ghi_chu: đã họp"], [])


def test_all_mistakes_are_told_at_once_by_cell_and_column(office: Office) -> None:
    sheet = report(office)
    fill(sheet, "cv-tb-160/3.1", {"tinh_trang": "Xong rồi"})
    fill(sheet, "cv-tb-160/3.2", {"ngay_hoan_thanh": "31/2/2026"})
    fill(sheet, "cv-tb-160/3.3", {"minh_chung.so_ky_hieu": "12-BC/TD-MH"})

    assert back(office, sheet) == (
        [],
        [
            ("not-in-the-list", "ô G20, cột «Tình trạng»"),
            ("not-a-day", "ô H21, cột «Ngày hoàn thành»"),
            ("missing-key", "ô K22, cột «Ngày văn bản minh chứng»"),
        ],
    )


def test_a_rule_that_the_data_break_is_told_at_the_cell(office: Office) -> None:
    sheet = report(office)
    fill(sheet, DUTY, {"tinh_trang": "Hoàn thành"})

    place = f"ô {cell(sheet, DUTY, 'tinh_trang').coordinate}, cột «Tình trạng»"
    assert back(office, sheet) == ([], [("done-without-date", place), ("done-without-evidence", place)])


def test_what_to_do_is_said_in_the_words_of_the_form(office: Office) -> None:
    sheet = report(office)
    fill(sheet, "cv-tb-160/1.3", {"tinh_trang": "Hoàn thành", "ngay_hoan_thanh": "5/12/2026"})
    assert sheet.parent is not None

    (mistake,) = (each for each in taken(office, bytes_of(sheet.parent))[1] if each.is_error)
    assert mistake.hint == (
        "kiểm tra lại «Ngày hoàn thành»; việc chưa hoàn thành thì ghi «Đang thực hiện» ở cột «Tình trạng»"
    )


def test_a_report_of_a_closed_period_changes_only_in_the_open(office: Office) -> None:
    sheet = book_of(form_of(office, "ket-qua", "huyen-uy-a", "2024-6t1")).worksheets[0]
    fill(sheet, "ct-tap-hop/1.3", {"ghi_chu": "ghi sau khi chốt"})

    changed, found = back(office, sheet)
    assert changed == []
    assert [code for code, _ in found] == ["closed-report-changed"]


def test_who_typed_over_what_has_moved_on_is_asked(office: Office) -> None:
    sheet = report(office)
    fill(sheet, DUTY, {"tinh_trang": "Chưa thực hiện", "goc": '{"tinh_trang": "hoan_thanh"}'})
    fill(sheet, "cv-tb-160/1.3", {"goc": '{"tinh_trang": "hoan_thanh"}', "tinh_trang": "Hoàn thành"})

    place = cell(sheet, DUTY, "tinh_trang").coordinate
    assert back(office, sheet) == ([], [("changed-meanwhile", f"ô {place}, cột «Tình trạng»")])


def test_lines_that_nobody_knows_or_that_stand_twice_are_told(office: Office) -> None:
    sheet = report(office)
    fill(sheet, "394-cv-tu/1.1.c", {"ma": "394-cv-tu/9.9"})
    fill(sheet, "394-cv-tu/1.1.d", {"ma": None})
    fill(sheet, "394-cv-tu/1.1.e", {"ma": DUTY})

    changed, found = back(office, sheet)
    assert changed == []
    assert [code for code, _ in found] == ["form-line-unknown", "form-line-unknown", "form-line-repeated"]


def test_a_line_without_anything_typed_may_be_added(office: Office) -> None:
    sheet = report(office)
    sheet.cell(sheet.max_row + 2, 5).value = "Người lập biểu"

    assert back(office, sheet) == ([], [])


def test_a_column_of_nobody_and_a_lost_line_of_keys_are_told(office: Office) -> None:
    sheet = report(office)
    cell(sheet, "#ma", "ghi_chu").value = "#khac"
    lost = report(office)
    lost.delete_rows(cell(lost, "#ma", "ma").row)

    assert [code for code, _ in back(office, sheet)[1]] == ["form-column-unknown"]
    assert [code for code, _ in back(office, lost)[1]] == ["form-column-unknown"]


def test_a_copied_column_and_a_copied_sheet_are_told(office: Office) -> None:
    sheet = report(office)
    sheet.cell(cell(sheet, "#ma", "ma").row, sheet.max_column + 1).value = "#tinh_trang"
    book = book_of(form_of(office, "ket-qua", UNIT, PERIOD))
    book.copy_worksheet(book.worksheets[0])

    assert [code for code, _ in back(office, sheet)[1]] == ["form-column-unknown"]
    assert [code for code, _ in codes_of(office, book)] == ["not-a-form"]


def test_a_mark_with_a_day_of_no_office_is_no_mark(office: Office) -> None:
    sheet = report(office)
    sheet.cell(1, 1).value = str(sheet.cell(1, 1).value).replace("2026-11-20", "0001-01-01")

    assert [code for code, _ in back(office, sheet)[1]] == ["not-a-form"]


def test_what_is_typed_where_nothing_is_asked_is_told(office: Office) -> None:
    sheet = report(office)
    place = cell(sheet, "394-cv-tu/1.2", "ti_le")
    place.value = 50

    assert back(office, sheet) == ([], [("form-cell-not-asked", f"ô {place.coordinate}, cột «Tỷ lệ (%)»")])


def test_joined_cells_are_told_once(office: Office) -> None:
    sheet = report(office)
    first, second = cell(sheet, "cv-tb-160/3.1", "tinh_trang"), cell(sheet, "cv-tb-160/3.3", "tinh_trang")
    sheet.merge_cells(f"{first.coordinate}:{second.coordinate}")

    assert back(office, sheet) == ([], [("form-cells-merged", f"ô {first.coordinate}, cột «Tình trạng»")])


def test_old_fonts_in_a_cell_are_told(office: Office) -> None:
    sheet = report(office)
    fill(sheet, DUTY, {"ghi_chu": "C¸c huyÖn ®· häp víi UBND"})

    assert [code for code, _ in back(office, sheet)[1]] == ["old-encoding"]


def test_a_form_of_another_version_or_of_nobody_is_told(office: Office) -> None:
    older, stranger, foreign = report(office), report(office), report(office)
    mark = str(older.cell(1, 1).value)
    older.cell(1, 1).value = mark.replace(" 1 ", " 0 ", 1)
    stranger.cell(1, 1).value = mark.replace(UNIT, "khong-co")
    foreign.cell(1, 1).value = None

    assert [code for code, _ in back(office, older)[1]] == ["form-version"]
    assert [code for code, _ in back(office, stranger)[1]] == ["not-a-form"]
    assert [code for code, _ in back(office, foreign)[1]] == ["not-a-form"]
