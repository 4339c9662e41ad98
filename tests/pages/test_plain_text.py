"""Markdown becomes the words that a reader sees."""

from __future__ import annotations

import pytest

from followup.pages.plain_text import plain_text


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("Một *hai* **ba** `bốn`", "Một hai ba bốn"),
        ("## Đầu đề\n\nĐoạn một\nnối dòng.", "Đầu đề Đoạn một nối dòng."),
        ("- một\n- hai\n  - ba", "một hai ba"),
        ("1\\. Mặt trận Tổ quốc:\n{: #m-1 }", "1. Mặt trận Tổ quốc:"),
        ('<span id="m-1-1-a">xây dựng kế hoạch;</span> thực hiện', "xây dựng kế hoạch; thực hiện"),
        ("Xem [Công văn 394](../van-ban/394.html).", "Xem Công văn 394."),
        ("Chú thích[^1]\n\n[^1]: Tại Chỉ thị", "Chú thích Tại Chỉ thị"),
        ("Ghi:\n\n```yaml\nthoi_han: 30/6/2022\n```\n\nrồi lưu", "Ghi: rồi lưu"),
        ("| Khóa | Nghĩa |\n|---|---|\n| ma | mã |", "Khóa Nghĩa ma mã"),
        ("394-CV/TU, ngày 09/3/2022 < 5 > 4", "394-CV/TU, ngày 09/3/2022 < 5 > 4"),
        ("", ""),
    ],
)
def test_only_words_stay(markdown: str, words: str) -> None:
    assert plain_text(markdown) == words
