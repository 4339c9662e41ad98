from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.charts.figure import Column, Drawing, Figure
from followup.exports.figure_csv import csv_bytes

_COLUMNS = (Column("Văn bản"), Column("Số việc", numeric=True))


def _figure(*rows: tuple[str | int | None, ...]) -> Figure:
    return Figure("k", "Tên", "Câu.", _COLUMNS, rows, Drawing(10), (), "{}")


def test_excel_reads_marks_cells_and_lines() -> None:
    content = csv_bytes(_figure(("Chỉ thị; số 1", 3), ("B", None)))

    assert content == '\ufeffVăn bản;Số việc\r\n"Chỉ thị; số 1";3\r\nB;\r\n'.encode()


def test_a_file_of_invented_data_says_so_in_every_row() -> None:
    text = csv_bytes(_figure(("A", 3), ("B", None)), sample=True).decode("utf-8-sig")

    assert text.splitlines() == ["Văn bản;Số việc;Dữ liệu", "A;3;minh họa", "B;;minh họa"]


@pytest.mark.parametrize("typed", ["=1+1", "+84", "-cmd", "@SUM(A1)", "\t=1", "\r=1"])
def test_words_never_become_a_formula(typed: str) -> None:
    text = csv_bytes(_figure((typed, -3))).decode("utf-8-sig")

    assert next(csv.reader(text.split("\r\n", 1)[1:], delimiter=";"))[0].startswith("'")


def test_a_number_below_zero_stays_a_number() -> None:
    assert csv_bytes(_figure(("A", -3))).decode("utf-8-sig").splitlines()[1] == "A;-3"


@given(st.lists(st.tuples(st.text(st.characters(codec="utf-8", exclude_characters="\x00")), st.integers()), max_size=5))
def test_what_is_written_reads_back(rows: list[tuple[str, int]]) -> None:
    text = csv_bytes(_figure(*rows)).decode("utf-8-sig")
    read = list(csv.reader(StringIO(text, newline=""), delimiter=";"))

    assert [(name.removeprefix("'"), int(number)) for name, number in read[1:]] == [
        (name.removeprefix("'"), number) for name, number in rows
    ]
