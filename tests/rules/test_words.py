"""What counts as the words of a Markdown text."""

from __future__ import annotations

import unicodedata

import pytest

from followup.rules.words import words


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("“*Dân vận khéo*”", "Dân vận khéo"),
        ("**T/M BAN THƯỜNG VỤ**", "T M BAN THƯỜNG VỤ"),
        ('<span id="m-1">Rà soát</span>\nchỉ tiêu', "Rà soát chỉ tiêu"),
        ("## Nơi nhận {: #noi-nhan .nho }", "Nơi nhận"),
        ("Tỉnh ủy[^1].\n\n[^1]: Tại Chỉ thị", "Tỉnh ủy Tại Chỉ thị"),
        ("xem [mục 2](../x.md#m-2) nhé", "xem mục 2 nhé"),
        ("<!-- trang 2 -->tiếp&nbsp;theo &amp; hết", "tiếp theo hết"),
        ("2020 – 2025, 1\\. Số 394-CV/TU", "2020 2025 1 Số 394 CV TU"),
        (unicodedata.normalize("NFD", "Ủy ban"), "Ủy ban"),
        ("", ""),
    ],
)
def test_marks_tags_braces_and_white_space_are_no_words(markdown: str, expected: str) -> None:
    assert " ".join(words(markdown)) == expected


def test_case_and_tone_marks_count() -> None:
    assert words("Uỷ ban") != words("Ủy ban")
    assert words("Nhân dân") != words("nhân dân")
