"""The chain of the other forms: figures, models, and the office's own table."""

from __future__ import annotations

from openpyxl import Workbook

from followup.drafts.refused import Refused
from followup.drafts.sheets.forms import form_for
from followup.drafts.sheets.office import Office
from tests.drafts.sheets.filling import book_of, bytes_of, codes, diff, fill, form_of, taken

UNIT = "dang-uy-phuong-k1"


def back(office: Office, book: Workbook) -> tuple[list[str], list[tuple[str, str]]]:
    brought, found = taken(office, bytes_of(book))
    return diff(office, brought), codes(found)


def test_no_form_changes_anything_before_it_is_filled(office: Office) -> None:
    wanted = (("so-lieu", "tinh-doan-m", "2026-6t1"), ("mo-hinh", UNIT, ""), ("tong-hop", "", "2026-6t2"))
    for kind, unit, period in wanted:
        assert back(office, book_of(form_of(office, kind, unit, period))) == ([], []), kind


def test_figures_are_read_as_vietnamese_write_them(office: Office) -> None:
    book = book_of(form_of(office, "so-lieu", "tinh-doan-m", "2026-6t1"))
    fill(book.worksheets[0], "tap-hop-thanh-nien-m", {"tu_so": "12.345", "mau_so": 30000.5})

    assert back(office, book) == (
        ["-    tu_so: 80558", "-    mau_so: 117603", "+    tu_so: 12345", "+    mau_so: 30000,5"],
        [],
    )


def test_a_figure_that_is_none_is_told_at_its_cell(office: Office) -> None:
    book = book_of(form_of(office, "so-lieu", "tinh-doan-m", "2026-6t1"))
    fill(book.worksheets[0], "tap-hop-thanh-nien-m", {"tu_so": "khoảng 12 nghìn"})

    assert back(office, book) == ([], [("not-an-amount", "ô H13, cột «Tử số»")])


def test_a_new_value_knows_how_it_is_added_up(office: Office) -> None:
    book = book_of(form_of(office, "so-lieu", "tinh-doan-m", "2026-6t2"))
    fill(book.worksheets[0], "@ngay_nhan", {"gia_tri": "19/11/2026"})
    fill(book.worksheets[0], "tap-hop-thanh-nien-m", {"tu_so": 1, "mau_so": 2})

    assert back(office, book) == (
        [
            "+don_vi: tinh-doan-m",
            "+ky_bao_cao: 2026-6t2",
            "+ngay_nhan: 2026-11-19",
            "+so_lieu:",
            "+  - chi_tieu: tap-hop-thanh-nien-m",
            "+    tu_so: 1",
            "+    mau_so: 2",
            "+    cach_cong: thoi_diem",
            "+minh_hoa: true",
        ],
        [],
    )


def test_a_new_model_gets_a_file_and_an_old_one_its_next_step(office: Office) -> None:
    book = book_of(form_of(office, "mo-hinh", UNIT))
    new = {"ten": "Tổ tự quản khu phố 5", "chu_the": "Tập thể", "linh_vuc": "kinh tế", "cap": "Cấp xã"}
    fill(book.worksheets[0], f"mh-{UNIT}-6", {**new, "dang_ky.ngay": "2/9/2026"})
    fill(book.worksheets[0], f"mh-{UNIT}-1", {"buoc_moi": "Rà soát", "buoc_moi.ngay": "18/11/2026"})

    brought, found = taken(office, bytes_of(book))

    assert found == []
    assert brought.files[f"data/minh-hoa/mo-hinh/{UNIT}/mh-{UNIT}-6.yaml"].decode() == (
        f"ma: mh-{UNIT}-6\nten: Tổ tự quản khu phố 5\nchu_the: tap_the\nlinh_vuc: kinh-te\ndon_vi: {UNIT}\n"
        "cap: xa\nqua_trinh:\n  - buoc: dang_ky\n    ngay: 2026-09-02\nminh_hoa: true\n"
    )
    assert diff(office, brought)[:2] == ["+  - buoc: ra_soat", "+    ngay: 2026-11-18"]


def test_a_new_model_that_lacks_something_is_told_at_the_empty_cell(office: Office) -> None:
    book = book_of(form_of(office, "mo-hinh", UNIT))
    fill(book.worksheets[0], f"mh-{UNIT}-6", {"ten": "Tổ tự quản", "chu_the": "Tập thể", "linh_vuc": "Kinh tế"})
    fill(book.worksheets[0], f"mh-{UNIT}-6", {"cap": "xã", "dang_ky.ngay": "2/9/2026"})
    fill(book.worksheets[0], f"mh-{UNIT}-7", {"ten": "Tổ khác", "linh_vuc": "Kinh tế", "cap": "Cấp xã"})

    assert back(office, book) == (
        [],
        [
            ("not-in-the-list", "ô I11, cột «Cấp»"),
            ("missing-key", "ô F12, cột «Chủ thể»"),
            ("missing-key", "ô L12, cột «Ngày đăng ký»"),
        ],
    )


def test_the_office_fills_many_units_in_one_table(office: Office) -> None:
    book = book_of(form_of(office, "tong-hop", "", "2026-6t2"))
    sheet = next(each for each in book.worksheets if "cv-tb-160" in each.title)
    done = {"cv-tb-160/1.2": "Hoàn thành", "cv-tb-160/1.2:ngay_hoan_thanh": "15/10/2026"}
    fill(sheet, "tinh-doan-m", done)
    fill(sheet, "dang-uy-xa-a2", {"cv-tb-160/1.2": "Đang thực hiện"})
    fill(book["Báo cáo"], "dang-uy-xa-a2", {"ngay_nhan": "18/11/2026"})

    brought, found = taken(office, bytes_of(book))

    assert {each.code for each in found if each.is_error} == set()
    assert sorted(path.rpartition("/")[2] for path in brought.files) == ["dang-uy-xa-a2.yaml", "tinh-doan-m.yaml"]
    assert [line for line in diff(office, brought) if line.startswith(("-", "+    "))] == [
        "+    tinh_trang: dang_thuc_hien",
        "-    tinh_trang: dang_thuc_hien",
        "+    tinh_trang: hoan_thanh",
        "+    ngay_hoan_thanh: 2026-10-15",
    ]


def test_the_office_table_asks_nobody_for_what_is_not_theirs(office: Office) -> None:
    (table,) = (each for each in form_of(office, "tong-hop", "", "2026-6t2").tables if "cv-tb-160" in each.name)
    asked = {row.id: frozenset(row.slots) for row in table.rows}

    assert asked["tinh-doan-m"] != asked["dang-uy-xa-a2"]


def test_who_or_what_nobody_knows_is_refused(office: Office) -> None:
    refused = [
        form_for(kind, unit, period, office)
        for kind, unit, period in (("ket-qua", "tinh-doan-n", "2026-6t2"), ("tong-hop", "", "2026-6t9"), ("x", "", ""))
    ]

    assert [each.sentence for each in refused if isinstance(each, Refused)] == [
        "không có đơn vị 'tinh-doan-n'; có phải 'tinh-doan-m'?",
        "chưa mở kỳ '2026-6t9'; có phải '2026-6t1'?",
        "không có loại biểu mẫu 'x'",
    ]
