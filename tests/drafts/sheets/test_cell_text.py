"""What a cell holds and what YAML holds."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from followup.drafts.sheets.cell_text import CellValue, canonical, shown, typed_text
from followup.drafts.sheets.form import CellKind, Column

TEXT = Column("a", "A", 9)
DAY = Column("a", "A", 9, CellKind.DAY)
NUMBER = Column("a", "A", 9, CellKind.NUMBER)
CHOICE = Column("a", "A", 9, CellKind.CHOICE, (("hoan_thanh", "Hoàn thành"), ("khac", "Khác")))


@pytest.mark.parametrize(
    ("column", "value", "text"),
    [
        (DAY, "15/4/2024", "2024-04-15"),
        (DAY, "15-04-2024", "2024-04-15"),
        (DAY, "15.4.2024 00:00:00", "2024-04-15"),
        (DAY, datetime(2024, 4, 15), "2024-04-15"),  # noqa: DTZ001 -- a sheet knows no time zones
        (DAY, date(2024, 4, 15), "2024-04-15"),
        (DAY, 45397.0, "2024-04-15"),
        (DAY, 45397, "2024-04-15"),
        (DAY, 2024.0, "2024"),
        (DAY, "31/2/2024", "31/2/2024"),
        (NUMBER, 12.0, "12"),
        (NUMBER, 1e9, "1000000000"),
        (NUMBER, 0.1, "0,1"),
        (NUMBER, 62.50, "62,5"),
        (NUMBER, "1.200", "1200"),
        (NUMBER, "1 200", "1200"),
        (NUMBER, "62,50", "62,5"),
        (NUMBER, "62.5", "62.5"),
        (NUMBER, "-5", "-5"),
        (NUMBER, float("nan"), "NaN"),
        (TEXT, 12.0, "12"),
        (TEXT, date(2024, 4, 15), "15/4/2024"),
        (TEXT, True, "có"),
        (TEXT, "  a \r\n b_x000D_\n\n", "a\n b"),
        (TEXT, "Tie\u0302\u0301ng\u200b Việt", "Tiếng Việt"),
        (TEXT, None, ""),
        (CHOICE, "hoàn thành", "hoan_thanh"),
        (CHOICE, "HOÀN THÀNH ", "hoan_thanh"),
        (CHOICE, "hoan_thanh", "hoan_thanh"),
        (CHOICE, "xong", "xong"),
    ],
)
def test_a_cell_is_read_as_its_column_asks(column: Column, value: CellValue, text: str) -> None:
    assert typed_text(value, column) == text


@pytest.mark.parametrize(
    ("column", "text", "words"),
    [
        (DAY, "2024-04-15", "15/4/2024"),
        (DAY, "hôm qua", "hôm qua"),
        (NUMBER, "1200", "1.200"),
        (NUMBER, "30000,5", "30.000,5"),
        (NUMBER, "nhiều", "nhiều"),
        (CHOICE, "khac", "Khác"),
        (TEXT, "1200", "1200"),
    ],
)
def test_a_value_is_shown_as_people_write_it_and_read_back_as_it_was(column: Column, text: str, words: str) -> None:
    assert shown(text, column) == words
    assert canonical(words, column) == text


def test_a_block_of_text_in_yaml_equals_the_same_text_in_a_cell() -> None:
    assert canonical("hai\ndòng\n", TEXT) == typed_text("hai \r\ndòng", TEXT)
