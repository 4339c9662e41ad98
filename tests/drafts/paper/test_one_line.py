from __future__ import annotations

from followup.drafts.paper.lines import lay_out

DOCUMENT = (
    "TỈNH ỦY A * Số 18-CV/TU Tăng cường công tác hòa giải ĐẢNG CỘNG SẢN VIỆT NAM Tỉnh A, ngày 19 tháng 5 năm 2021 "
    "Kính gửi: - Ban cán sự đảng Ủy ban nhân dân tỉnh, - Các huyện ủy. Thời gian qua, công tác hòa giải đạt kết quả. "
    "Ban Thường vụ Tỉnh ủy yêu cầu: 1. Ban cán sự đảng Ủy ban nhân dân tỉnh rà soát quy định. 2. Các huyện ủy kiện "
    "toàn tổ hòa giải, báo cáo trước ngày 30/9/2021. 3. Giao Ban Dân vận Tỉnh ủy theo dõi, đôn đốc việc thực hiện./. "
    "Nơi nhận: - Như trên, - Lưu Văn phòng Tỉnh ủy. T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ Nguyễn Văn A"
)


def test_a_document_without_line_breaks_is_broken_where_its_parts_begin() -> None:
    words = [line.words for line in lay_out(DOCUMENT).lines]

    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in words
    assert "2. Các huyện ủy kiện toàn tổ hòa giải, báo cáo trước ngày 30/9/2021." in words
    assert words[-3:] == ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Văn A"]


def test_a_long_paragraph_stays_whole() -> None:
    paragraph = "Thực hiện nghị quyết, các cấp ủy đã lãnh đạo; 1. kết quả này. " * 20

    assert len(lay_out(paragraph).lines) == 1
