"""A form may come back from any spreadsheet program."""

from __future__ import annotations

import unicodedata

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from followup.drafts.sheets.office import Office
from tests.drafts.sheets.filling import book_of, codes, diff, fill, form_of, taken
from tests.drafts.sheets.other_programs import Lines, as_csv, as_ods, as_xls, lines_of

DUTY = "cv-tb-160/1.2"
CHANGED: tuple[list[str], list[tuple[str, str]]] = (["+    ghi_chu: Đã họp, còn chờ"], [])


@pytest.fixture
def lines(office: Office) -> Lines:
    sheet = book_of(form_of(office, "ket-qua", "tinh-doan-m", "2026-6t2")).worksheets[0]
    assert isinstance(sheet, Worksheet)
    fill(sheet, DUTY, {"ghi_chu": "Đã họp, còn chờ"})
    return lines_of(sheet)


def back(office: Office, data: bytes, file: str) -> tuple[list[str], list[tuple[str, str]]]:
    brought, found = taken(office, data, file)
    return diff(office, brought), codes(found)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_of_any_separator_and_of_unicode(office: Office, lines: Lines, separator: str, encoding: str) -> None:
    assert back(office, as_csv(lines, separator).encode(encoding), "a.csv") == CHANGED


def test_csv_in_utf_16_without_a_mark(office: Office, lines: Lines) -> None:
    assert back(office, as_csv(lines, ";").encode("utf-16-le"), "a.csv") == CHANGED
    assert back(office, as_csv(lines, ";").encode("utf-16-be"), "a.csv") == CHANGED


def test_csv_in_windows_1258(office: Office) -> None:
    sheet = book_of(form_of(office, "ket-qua", "tinh-doan-m", "2026-6t2")).worksheets[0]
    fill(sheet, DUTY, {"ghi_chu": "Đã họp, còn chờ"})
    text = as_csv(lines_of(sheet), ";")
    data = b"".join(_in_1258(letter) for letter in text)

    assert back(office, data, "a.csv") == CHANGED


def test_csv_in_tcvn3_is_told(office: Office) -> None:
    text = "followup;C¸c huyÖn ®· häp víi ñy ban;B¸o c¸o kÕt qu¶"

    assert [code for code, _ in back(office, text.encode(), "a.csv")[1]] == ["old-encoding"]
    assert [code for code, _ in back(office, text.encode("latin-1"), "a.csv")[1]] == ["form-unreadable"]


def test_open_document(office: Office, lines: Lines) -> None:
    assert back(office, as_ods(lines), "a.ods") == CHANGED


def test_excel_of_1997(office: Office, lines: Lines) -> None:
    assert back(office, as_xls(lines), "a.xls") == CHANGED


def test_the_bytes_and_not_the_ending_say_what_a_file_is(office: Office, lines: Lines) -> None:
    assert back(office, as_ods(lines), "a.csv") == CHANGED


def _in_1258(letter: str) -> bytes:
    """Give a letter as Windows spells it there: a letter with its shape, then the mark of its tone."""
    for form in (letter, unicodedata.normalize("NFD", letter)):
        try:
            return form.encode("cp1258")
        except UnicodeEncodeError:
            continue
    base, *marks = list(unicodedata.normalize("NFD", letter))
    tones = [each for each in marks if each in "\u0300\u0301\u0303\u0309\u0323"]
    shape = unicodedata.normalize("NFC", base + "".join(each for each in marks if each not in tones))
    return (shape + "".join(tones)).encode("cp1258", "replace")
