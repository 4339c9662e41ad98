"""The draft, its questions, and the page to review it."""

from __future__ import annotations

import pytest
import yaml

from followup.drafts.directive.draft import draft_text, proposed_id, summary
from followup.drafts.directive.known_bodies import with_units
from followup.drafts.directive.read import Reading, read_directive
from followup.drafts.directive.review import review_page
from followup.drafts.paper.refusal import Reason, Refusal

LETTER = """SỞ NỘI VỤ
Số: 64/SNV-TĐKT
V/v đăng ký mô hình <mới> & hay

A, ngày 05 tháng 3 năm 2025

Kính gửi: Các sở, ban, ngành.

Sở Nội vụ đề nghị các sở, ban, ngành:

1. Phòng Tổ chức cán bộ lập danh sách, gửi trước ngày 15/6.

2. Rà soát quy chế.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Đỗ Thị G
"""


def _reading(text: str = LETTER) -> Reading:
    reading = read_directive(text)
    assert isinstance(reading, Reading)
    return reading


def _draft() -> str:
    return draft_text(with_units(_reading(), "64-snv-tdkt", None), "64-snv-tdkt")


def test_what_is_in_doubt_is_left_out_and_asked_for() -> None:
    draft = yaml.load(_draft(), yaml.BaseLoader)  # noqa: S506 - as text

    assert "co_quan_ban_hanh" not in draft
    assert "thoi_han" not in draft["nhiem_vu"][0]
    assert "# cần xem lại: co_quan_ban_hanh: văn bản ghi “SỞ NỘI VỤ”" in _draft()
    assert "    # cần xem lại: thời hạn của mục 1 là ngày nào" in _draft()


def test_a_draft_is_not_published_until_an_editor_says_so() -> None:
    assert "\ncong_khai: khong\n" in _draft()


def test_same_document_same_bytes() -> None:
    assert _draft() == _draft()


@pytest.mark.parametrize(
    ("number", "expected"),
    [("Số: 64/SNV-TĐKT", "64-snv-tdkt"), ("Số:     /SNV-TĐKT", "cong-van-dang-ky-mo-hinh-moi-hay")],
)
def test_an_id_is_made_of_the_number_or_else_of_kind_and_subject(number: str, expected: str) -> None:
    assert proposed_id(_reading(LETTER.replace("Số: 64/SNV-TĐKT", number)).values, "tep") == expected


def test_a_summary_ends_at_a_stop_or_at_a_word() -> None:
    assert summary("Rà soát quy chế; báo cáo.") == "Rà soát quy chế"
    assert summary("một hai ba " * 20).endswith("…")


def test_every_value_of_the_page_leads_to_its_words() -> None:
    reading = _reading()
    page = review_page(reading, directive="64-snv-tdkt", file="cong-van.txt", draft="data/van-ban/64-snv-tdkt.yaml")

    for number, each in enumerate(reading.values):
        assert f'href="#v{number}"' in page
        assert page.count(f'<mark id="v{number}">') == 1, each.field
    assert page.count("<mark") == page.count("</mark>")


def test_the_page_asks_nothing_from_elsewhere_and_shows_the_text_as_it_is() -> None:
    page = review_page(_reading(), directive="x", file="<b>.txt", draft="y")

    assert "http" not in page
    assert "<script" not in page
    assert "mô hình &lt;mới&gt; &amp; hay" in page
    assert "&lt;b&gt;.txt" in page


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("TỈNH ỦY A\nMẬT\nSố 5-CV/TU\n\nKính gửi: Sở A.\n\n1. Rà soát.", Reason.CLASSIFIED),
        ("UBND XÃ B\nSố: 5/BC-UBND\n\nBÁO CÁO\nkết quả công tác dân vận\n\n1. Đã rà soát.", Reason.NO_DIRECTIVE),
        ("a" * 7000, Reason.UNREADABLE),
    ],
)
def test_what_must_not_be_imported_is_refused_with_a_reason(text: str, reason: Reason) -> None:
    refused = read_directive(text)

    assert isinstance(refused, Refusal)
    assert refused.reason is reason
