"""Whatever a file holds, it is read or refused, and every value stands on words of its text."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from followup.drafts.directive.draft import draft_text
from followup.drafts.directive.known_bodies import with_units
from followup.drafts.directive.read import Reading, read_directive
from followup.drafts.directive.review import review_page
from followup.source.yaml_file import read_yaml

PIECES = st.sampled_from(
    [
        "TỈNH ỦY A",
        "Số 5-CV/TU",
        "Số: /KH-UBND",
        "A, ngày 05 tháng 3 năm 2025",
        "KẾ HOẠCH",
        "Kính gửi: - Sở A,",
        "- Sở B;",
        "I. MỤC ĐÍCH",
        "II. NHIỆM VỤ",
        "A- Một",
        "Điều 1.",
        "1. Sở A:",
        "1.1. Rà soát",
        "a) báo cáo",
        "đ)",
        "- ",
        "+ x",
        "* y",
        "⁽¹⁾ z",
        "Giao Sở A chủ trì, phối hợp với Sở B rà soát trước ngày 30/6/2025.",
        "định kỳ hằng quý báo cáo Tỉnh ủy",
        "Căn cứ Luật A ngày 01/01/2020;",
        "Chỉ thị số 5-CT/TU của Tỉnh ủy về “a",
        "| TT | Nội dung | Chủ trì |",
        "| 1 | a | Sở A |",
        "TT   Nội dung   Chủ trì",
        "1\tx\ty",
        "Nơi nhận:",
        "T/M BAN THƯỜNG VỤ",
        "PHÓ BÍ THƯ",
        "Nguyễn Văn A",
        "PHỤ LỤC",
        "2",
        "-----",
        "ĐẾN Số: 9",
        "Ngày: 09/9/2021",
        "Một là, a",
        "Chương II",
        "\x00\ufeff\u202e\ue000",
        "e\u0301\u0323",
        "l. Sở C",
        "'\"#: &x *y",
    ]
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\n\n", " ", "   ", "\f", "\t", "\r\n"])), max_size=25).map(
    lambda pairs: "".join(f"{piece}{gap}" for piece, gap in pairs)
)


@settings(max_examples=150)
@given(TEXTS | st.text(max_size=300))
def test_no_text_makes_it_stumble_and_its_draft_is_yaml(text: str) -> None:
    reading = read_directive(text)
    if not isinstance(reading, Reading):
        return
    reading = with_units(reading, "thu", None)

    for each in reading.values:
        assert 0 <= each.span.start < each.span.end <= len(text), each
        assert each.value.strip(), each
        if each.field.endswith(("ngay_ban_hanh", "thoi_han", "ngay_den")) and "can_cu" not in each.field:
            date.fromisoformat(each.value)
    page = review_page(reading, directive="thu", file="t", draft="d")
    assert page.count("<mark") == page.count("</mark>")
    read = read_yaml("data/van-ban/thu.yaml", draft_text(reading, "thu").encode())
    assert [each for each in read.diagnostics if each.is_error] == []
