"""Who a duty falls to by its place: under a heading that directs, in a part that demands, before a stray sentence."""

from __future__ import annotations

import re

from followup.drafts.directive.read import Reading, read_directive

HEAD = "TỈNH ỦY A\n*\nSố 1-CT/TU\n\nCHỈ THỊ\nvề dân vận\n\nBan Thường vụ Tỉnh ủy yêu cầu:\n\n"


def _told(body: str, *fields: str) -> dict[str, str]:
    reading = read_directive(HEAD + body)
    assert isinstance(reading, Reading)
    parts = ((re.fullmatch(r"nhiem_vu\[(.+)\]\.(\w+)", each.field), each.value) for each in reading.values)
    return {f"{match[1]} {match[2]}": value for match, value in parts if match and match[2] in fields}


def test_whoever_a_heading_directs_carries_out_unless_it_answers_for_the_duty_itself() -> None:
    body = "1. Đảng ủy Công an tỉnh chỉ đạo:\n\n- Sở A bố trí kinh phí.\n\n- Sở B chủ trì rà soát.\n\n2. Sở C báo cáo."

    assert _told(body, "chu_tri", "thuc_hien") == {
        "1.1 chu_tri": "Đảng ủy Công an tỉnh",
        "1.1 thuc_hien": "Sở A",
        "1.2 chu_tri": "Sở B",
        "2 chu_tri": "Sở C",
    }


def test_demands_that_name_bodies_are_duties_and_those_beside_aims_are_none() -> None:
    body = "I. Yêu cầu\n1. Đối với Sở A\nRà soát.\n2. Giao Sở B báo cáo.\n\nII. Mục đích, yêu cầu\n1. Đúng luật."

    assert _told(body, "chu_tri") == {"1.1 chu_tri": "Sở A", "1.2 chu_tri": "Sở B"}


def test_a_sentence_below_a_duty_takes_nobodys_lead_over() -> None:
    body = "1. Sở A:\n- Kiểm tra.\n- Báo cáo kết quả.\nSở B là cơ quan thường trực.\n\n2. Sở C báo cáo."

    assert _told(body, "chu_tri")["1.2 chu_tri"] == "Sở A"
