"""The lists behind the figures of a page, as a table that Excel opens."""

from __future__ import annotations

from followup.exports.records_csv import records_csv


def test_every_record_has_a_line_and_no_name_is_taken_for_a_formula() -> None:
    rows = [("Việc; một", "viec/1.html", ("x", "")), ("=Việc hai", "viec/2.html", ("", "2"))]

    assert records_csv(("Quá hạn", "=Đã xong"), rows).decode("utf-8-sig").splitlines() == [
        "Mục;Trang;Quá hạn;'=Đã xong",
        '"Việc; một";viec/1.html;x;',
        "'=Việc hai;viec/2.html;;2",
    ]


def test_invented_records_say_so_in_the_last_column() -> None:
    text = records_csv(("Quá hạn",), [("Việc", "viec.html", ("x",))], sample=True).decode("utf-8-sig")

    assert text.splitlines() == ["Mục;Trang;Quá hạn;Dữ liệu", "Việc;viec.html;x;minh họa"]
