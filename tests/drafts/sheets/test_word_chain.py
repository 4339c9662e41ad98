"""The unbroken chain of the Word sheet."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import _Cell

from followup.drafts.sheets.office import Office
from followup.drafts.sheets.read_word import is_form
from followup.drafts.sheets.write_word import CHOOSE, write_word
from tests.drafts.sheets.filling import codes, diff, form_of, taken

DUTY = "cv-tb-160/1.2"


@pytest.fixture
def page(office: Office) -> Document:
    return docx.Document(BytesIO(write_word(form_of(office, "ket-qua", "tinh-doan-m", "2026-6t2"))))


def cells(page: Document, name: str) -> list[_Cell]:
    """Give the cells of the line whose code begins with NAME."""
    return next(list(row.cells) for table in page.tables for row in table.rows if row.cells[0].text.startswith(name))


def choose(cell: _Cell, words: str) -> None:
    """Choose from a drop-down list, as Word does."""
    cell._tc.find(f".//{qn('w:sdtContent')}//{qn('w:t')}").text = words


def saved(page: Document) -> bytes:
    file = BytesIO()
    page.save(file)
    return file.getvalue()


def back(office: Office, page: Document) -> tuple[list[str], list[tuple[str, str]]]:
    brought, found = taken(office, saved(page), "phieu.docx")
    return diff(office, brought), codes(found)


def test_a_sheet_that_comes_back_as_it_went_changes_nothing(office: Office, page: Document) -> None:
    assert back(office, page) == ([], [])


def test_what_differs_are_exactly_the_filled_cells(office: Office, page: Document) -> None:
    line = cells(page, DUTY)
    choose(line[2], "Hoàn thành")
    line[3].text = "15/10/2026"
    line[4].text = "12-BC/TD-MH"
    line[5].text = " 15-10-2026 "
    line[6].text = "Thiếu người\nvà kinh phí"
    cells(page, "@so_ky_hieu")[2].text = "112-BC/TD-MH"

    assert back(office, page) == (
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
            "+          Thiếu người",
            "+          và kinh phí",
        ],
        [],
    )


def test_a_list_where_nothing_was_chosen_says_nothing(office: Office) -> None:
    page = docx.Document(BytesIO(write_word(form_of(office, "ket-qua", "dang-uy-xa-a2", "2026-6t2"))))

    assert CHOOSE in "".join(each.text or "" for each in page.element.body.iter(qn("w:t")))
    assert back(office, page) == ([], [])


def test_mistakes_are_told_by_line_and_column(office: Office, page: Document) -> None:
    line = cells(page, DUTY)
    line[2].text = "xong"
    line[3].text = "31/2/2026"

    assert back(office, page) == (
        [],
        [
            ("not-in-the-list", f"dòng {DUTY}, cột «Tình trạng»"),
            ("not-a-day", f"dòng {DUTY}, cột «Ngày hoàn thành»"),
        ],
    )


def test_joined_cells_are_told(office: Office, page: Document) -> None:
    line = cells(page, DUTY)
    line[3].merge(line[4])

    assert {code for code, _ in back(office, page)[1]} == {"form-cells-merged"}


def test_a_form_is_told_from_any_other_document(page: Document) -> None:
    other = docx.Document()
    other.add_paragraph("Số 394-CV/TU")

    assert is_form(saved(page))
    assert not is_form(saved(other))
    assert not is_form(b"PK\x03\x04rubbish")


def test_equal_forms_are_equal_bytes(office: Office) -> None:
    form = form_of(office, "ket-qua", "tinh-doan-m", "2026-6t2")

    assert write_word(form) == write_word(form)
