"""The whole list behind a figure, as a file that Excel opens."""

from __future__ import annotations

from followup.exports.records_csv import records_csv


def test_every_record_has_a_line_and_no_name_is_taken_for_a_formula() -> None:
    rows = [
        ("được tính", "Việc; một", "viec/1.html", ""),
        ("không tính", "=Việc hai", "viec/2.html", "bản nháp"),
    ]

    assert records_csv(rows).decode("utf-8-sig") == (
        "Phần;Mục;Trang;Lý do không tính\r\n"
        'được tính;"Việc; một";viec/1.html;\r\n'
        "không tính;'=Việc hai;viec/2.html;bản nháp\r\n"
    )
