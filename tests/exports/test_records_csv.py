"""The lists behind the figures of a page, as a table that Excel opens."""

from __future__ import annotations

import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from followup.exports.figure_csv import plain_cell
from followup.exports.records_csv import COLUMNS, records_csv

NAMES = st.text("aă\"; '=-,\t\r\n", max_size=6)


def test_every_record_has_a_line_and_no_name_is_taken_for_a_formula() -> None:
    rows = [(("Việc; một", "viec/1.html", "a"), ("x", "")), (("=Việc hai", "viec/2.html", ""), ("", "2"))]

    assert records_csv(("Quá hạn", "=Đã xong"), rows).decode("utf-8-sig").splitlines() == [
        "Mục;Trang;Quá hạn;'=Đã xong",
        '"Việc; một";viec/1.html;x;',
        "'=Việc hai;viec/2.html;;2",
    ]


def test_invented_records_say_so_in_the_last_column() -> None:
    text = records_csv(("Quá hạn",), [(("Việc", "viec.html", ""), ("x",))], sample=True).decode("utf-8-sig")

    assert text.splitlines() == ["Mục;Trang;Quá hạn;Dữ liệu", "Việc;viec.html;x;minh họa"]


LINKS = st.tuples(NAMES, st.just("viec/1.html"), st.just("dv-a"))


@given(st.lists(st.tuples(LINKS, st.tuples(st.sampled_from(["", "x", "2"])))))
def test_lines_are_those_of_the_csv_module(rows: list[tuple[tuple[str, str, str], tuple[str]]]) -> None:
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([*COLUMNS, "Quá hạn"])
    writer.writerows((plain_cell(name), address, *marks) for (name, address, _), marks in rows)

    assert records_csv(("Quá hạn",), rows).decode("utf-8-sig") == text.getvalue()
