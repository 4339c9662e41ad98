"""Closing writes three things into the file of a period and leaves every line of the editor's as it is."""

from __future__ import annotations

from datetime import date

import pytest

from followup.drafts.close import closed_text
from followup.records.period import PeriodState, ReportingPeriod
from followup.records.read import read_record
from followup.source.yaml_file import read_yaml

ON = date(2025, 1, 15)
MARKS = (("hoi-ccb", "0123456789abcdef"), ("mat-tran", "1234567890123456"))


@pytest.mark.parametrize(
    "text",
    [
        "ma: 2024-nam\n",
        "# kỳ năm\nma: 2024-nam   # mã\ntinh_trang: mo # còn nhận báo cáo\n\nhan_gui: 15/01/2025\n",
        "ma: 2024-nam\ntinh_trang: da_chot\nngay_chot: 15/1/2025",
        "tinh_trang:  mo\nma: 2024-nam\n\n\n",
    ],
)
def test_the_period_reads_as_closed_with_its_marks(text: str) -> None:
    document = read_yaml("data/ky/2024-nam.yaml", closed_text(text, on=ON, marks=MARKS).encode())
    assert document.value is not None, document.diagnostics

    record = read_record(ReportingPeriod, document.value).value

    assert record is not None
    assert (record.state, record.closed_on) == (PeriodState.CLOSED, ON)
    assert tuple((seal.unit, seal.mark) for seal in record.seals) == MARKS


def test_lines_of_the_editor_stay() -> None:
    text = "# kỳ năm\nma: 2024-nam   # mã\ntinh_trang: mo # còn nhận báo cáo\nhan_gui: 15/01/2025\n"

    closed = closed_text(text, on=ON, marks=MARKS)

    assert closed.splitlines()[:4] == [
        "# kỳ năm",
        "ma: 2024-nam   # mã",
        "tinh_trang: da_chot # còn nhận báo cáo",
        "han_gui: 15/01/2025",
    ]
