"""Names of bodies, and who does what by the wording."""

from __future__ import annotations

import pytest

from followup.drafts.directive.actors import read_actors
from followup.drafts.directive.bodies import body_at
from tests.drafts.directive.reading import words


@pytest.mark.parametrize(
    ("name", "follows"),
    [
        ("Sở Nội vụ", " chủ trì, phối hợp với Sở Tài chính"),
        ("Các huyện, thị, thành ủy, đảng ủy trực thuộc", ": Chỉ đạo rà soát"),
        ("Ban Cán sự đảng Ủy ban nhân dân tỉnh", " lãnh đạo Ủy ban nhân dân tỉnh"),
        ("Mặt trận Tổ quốc, các tổ chức chính trị - xã hội", " tổ chức đánh giá"),
        ("Các cấp uỷ, tổ chức đảng", " tiếp tục dành sự quan tâm"),
        ("Sở Khoa học và Công nghệ", " thẩm định"),
        ("Đài Khí tượng Thủy văn tỉnh", " theo dõi"),
        ("Giám đốc các Sở: Tài chính, Tư pháp; Chủ tịch Ủy ban nhân dân các xã", " chịu trách nhiệm thi hành"),
        ("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", " chủ trì"),
        ("Ban Xây dựng Đảng Đảng ủy xã", " tham mưu"),
        ("Thủ trưởng các sở và các tổ chức, cá nhân có liên quan", " chịu trách nhiệm thi hành"),
        ("Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh", " kiểm tra"),
        ("Ban Phong trào", " là đầu mối"),
        ("Quân ủy Trung ương, Đảng ủy Công an Trung ương", " chỉ đạo"),
        ("Các cấp ủy, chính quyền từ tỉnh đến cơ sở", " tập trung thực hiện"),
        ("Các đoàn công tác của tỉnh", " thăm, tặng quà"),
    ],
)
def test_a_name_ends_where_a_verb_or_a_stop_follows(name: str, follows: str) -> None:
    found = body_at(name + follows, 0)

    assert found is not None
    assert (name + follows)[: found.end] == name


@pytest.mark.parametrize(
    "text",
    ["Ban hành kế hoạch", "Tổ chức thực hiện", "Đoàn kết các dân tộc", "Phòng, chống tham nhũng", "Sở thích này"],
)
def test_a_sentence_that_only_looks_like_a_name_is_none(text: str) -> None:
    assert body_at(text, 0) is None


def test_a_name_whose_end_is_in_doubt_is_not_given() -> None:
    assert body_at("Phòng Xây dựng nếp sống văn hóa làm đầu mối", 0) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Giao Sở A chủ trì, phối hợp với Sở B và Sở C rà soát.", {"chu_tri": ["Sở A"], "phoi_hop": ["Sở B và Sở C"]}),
        (
            "Ban cán sự đảng Ủy ban nhân dân tỉnh lãnh đạo Ủy ban nhân dân tỉnh chỉ đạo các sở, ngành rà soát.",
            {
                "chu_tri": ["Ban cán sự đảng Ủy ban nhân dân tỉnh"],
                "thuc_hien": ["Ủy ban nhân dân tỉnh", "các sở, ngành"],
            },
        ),
        (
            "Hàng năm, Tỉnh đoàn báo cáo kết quả hoạt động về Ban Thường vụ Tỉnh ủy (qua Ban Dân vận Tỉnh ủy).",
            {
                "chu_tri": ["Tỉnh đoàn"],
                "bao_cao_toi": ["Ban Thường vụ Tỉnh ủy"],
                "bao_cao_qua": ["Ban Dân vận Tỉnh ủy"],
            },
        ),
        ("giao Tỉnh đoàn tổ chức ngày hội.", {"chu_tri": ["Tỉnh đoàn"]}),
        ("Gửi Sở A (qua Phòng B) chậm nhất ngày 5/6/2025.", {"bao_cao_toi": ["Sở A"], "bao_cao_qua": ["Phòng B"]}),
        ("Chỉ đạo Hạt Kiểm lâm tuần tra.", {"thuc_hien": ["Hạt Kiểm lâm"]}),
        ("Khi có vụ việc, các địa phương báo cáo ngay.", {"chu_tri": ["các địa phương"]}),
        ("Riêng Tỉnh đoàn (tổ chức đại hội trong năm) hoàn thành chỉ tiêu.", {"chu_tri": ["Tỉnh đoàn"]}),
        ("Rà soát quy định (Chủ trì: Sở A; phối hợp: Sở B).", {"chu_tri": ["Sở A"], "phoi_hop": ["Sở B"]}),
        ("Thực hiện chương trình phối hợp với Sở B.", {}),
        ("Lãnh đạo Ủy ban nhân dân tỉnh rà soát.", {"thuc_hien": ["Ủy ban nhân dân tỉnh"]}),
        (
            "Các huyện ủy tiếp tục lãnh đạo, chỉ đạo chính quyền nâng cao chất lượng hòa giải.",
            {"chu_tri": ["Các huyện ủy"], "thuc_hien": ["chính quyền"]},
        ),
        ("Ban Thường vụ Tỉnh ủy giao Ban Dân vận Tỉnh ủy đôn đốc.", {"chu_tri": ["Ban Dân vận Tỉnh ủy"]}),
        ("Phân công cấp ủy viên dự sinh hoạt chi bộ.", {}),
        ("Chế độ báo cáo: Các huyện ủy báo cáo kết quả.", {"chu_tri": ["Các huyện ủy"]}),
        (
            "Báo cáo hằng quý (trước ngày 15) và đột xuất về Ban A (qua Phòng B) để tổng hợp, báo cáo Tỉnh ủy.",
            {"bao_cao_toi": ["Ban A"], "bao_cao_qua": ["Phòng B"]},
        ),
    ],
)
def test_who_does_what_is_read_from_the_wording(text: str, told: dict[str, list[str]]) -> None:
    bodies = read_actors(words(text)).bodies

    assert {name: [each.text for each in found] for name, found in bodies.items()} == told


def test_whoever_is_unknown_but_answers_for_a_duty_leaves_its_lead_in_doubt() -> None:
    assert read_actors(words("Nghệ nhân các làng có trách nhiệm truyền nghề.")).unclear


def test_a_heading_that_ends_in_directing_hands_its_duties_down() -> None:
    assert read_actors(words("Ban cán sự đảng Ủy ban nhân dân tỉnh chỉ đạo:"), heading=True).directs
    assert not read_actors(words("Ban cán sự đảng Ủy ban nhân dân tỉnh:"), heading=True).directs


def test_a_beginning_that_names_a_body_without_a_sure_end_is_told() -> None:
    assert read_actors(words("Giao Phòng Xây dựng nếp sống văn hóa làm đầu mối.")).unclear
    assert not read_actors(words("Rà soát quy định.")).unclear
