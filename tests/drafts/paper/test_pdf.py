from __future__ import annotations

from pathlib import Path

from followup.drafts.paper.pdf import read_pdf
from followup.drafts.paper.refusal import Reason, Refusal

TEXTS = Path(__file__).parents[1] / "import_texts"


def test_columns_stay_apart_and_words_whole() -> None:
    text = read_pdf((TEXTS / "quyet-dinh-pdf/input.pdf").read_bytes())

    assert isinstance(text, str)
    assert "phóng mặt bằng dự án đường ven biển" in text
    assert "- Như Điều 4;               CHỦ TỊCH" in text
    assert text.count("\f") == 1


def test_a_scan_without_text_says_so() -> None:
    refused = read_pdf((TEXTS / "anh-quet/input.pdf").read_bytes())

    assert isinstance(refused, Refusal)
    assert refused.reason is Reason.UNREADABLE
