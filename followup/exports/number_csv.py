"""The records behind a figure as a CSV file, for lists that are too long for a page."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from followup.exports.figure_csv import plain_cell
from followup.pages.number import How, Number

_COLUMNS = ("Phần", "Mục", "Trang", "Lý do không tính")
_AGAINST = {How.COUNT: "", How.SHARE: "chỉ ở mẫu số", How.CHANGE: "kỳ trước"}


def number_csv(number: Number) -> bytes:
    """Give every record behind NUMBER: its part in the figure, its name, its address, and why it is left out."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows([plain_cell(cell) for cell in row] for row in _rows(number))
    return text.getvalue().encode("utf-8-sig")


def _rows(number: Number) -> Iterator[tuple[str, str, str, str]]:
    for link in number.counted:
        yield "được tính", link.text, link.address, ""
    for link in number.against:
        yield _AGAINST[number.how], link.text, link.address, ""
    for left_out in number.left_out:
        yield "không tính", left_out.link.text, left_out.link.address, left_out.reason
