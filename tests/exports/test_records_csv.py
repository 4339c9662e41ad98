"""The whole list behind a figure, as a file that Excel opens."""

from __future__ import annotations

from followup.exports.records_csv import records_csv


def test_every_record_has_a_line_and_no_name_is_taken_for_a_formula() -> None:
    rows = [("Việc; một", "viec/1.html"), ("=Việc hai", "viec/2.html")]

    assert (
        records_csv(rows).decode("utf-8-sig") == 'Mục;Trang\r\n"Việc; một";viec/1.html\r\n\'=Việc hai;viec/2.html\r\n'
    )
