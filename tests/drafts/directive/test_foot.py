"""Addressees, recipients and the signature."""

from __future__ import annotations

import pytest

from followup.drafts.directive.party_list import read_addressees, read_recipients, recipients_at
from followup.drafts.directive.signature import read_signature
from followup.drafts.paper.lines import lay_out
from tests.drafts.directive.reading import cells_of, values


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("Kính gửi: Các huyện ủy, thị ủy.", ["Các huyện ủy, thị ủy"]),
        ("Kính gửi: - Sở A,\n- Mặt trận,\ncác đoàn thể,\n- Sở B.", ["Sở A", "Mặt trận, các đoàn thể", "Sở B"]),
        ("Kính gửi:\n- Sở A;\n- Sở B.\n\nThực hiện kế hoạch, các sở báo cáo.", ["Sở A", "Sở B"]),
        ("Kính gửi:\nSở A;\nSở B.", ["Sở A", "Sở B"]),
        ("Kính gửi: Sở A; Sở B;\ncác huyện ủy, thành ủy.", ["Sở A", "Sở B", "các huyện ủy, thành ủy"]),
    ],
)  # fmt: skip
def test_each_addressee_is_one_with_the_lines_that_it_goes_over(printed: str, named: list[str]) -> None:
    found, _, _ = read_addressees(lay_out(printed).lines, 0)

    assert [each.value for each in found] == named


@pytest.mark.parametrize(
    "printed",
    [
        "Nơi nhận: K/T TRƯỞNG BAN\n- Như trên, PHÓ TRƯỞNG BAN\n- Lãnh đạo Ban, Lê Thị S",
        "| Nơi nhận: | K/T TRƯỞNG BAN |\n|---|---|\n| - Như trên,<br>- Lãnh đạo Ban. | PHÓ TRƯỞNG BAN<br>Lê Thị S |",
    ],
)
def test_columns_that_a_converter_ran_together_are_two(printed: str) -> None:
    foot = cells_of(printed)
    first = recipients_at(foot)
    assert first is not None
    found, taken = read_recipients(foot, first)

    assert [each.value for each in found] == ["Như trên", "Lãnh đạo Ban"]
    assert values(read_signature([cell for place, cell in enumerate(foot) if place not in taken])) == {
        "nguoi_ky.tham_quyen": "K/T TRƯỞNG BAN",
        "nguoi_ky.chuc_vu": "PHÓ TRƯỞNG BAN",
        "nguoi_ky.ho_ten": "Lê Thị S",
    }


def test_recipients_beside_a_signature_stay_apart_from_it() -> None:
    foot = cells_of(
        "Nơi nhận:          TM. ỦY BAN NHÂN DÂN\n- Như trên;             CHỦ TỊCH\n- Lưu: VT.\n          Lê Văn D"
    )
    found, taken = read_recipients(foot, 0)

    assert [each.value for each in found] == ["Như trên", "Lưu: VT"]
    assert values(read_signature([cell for place, cell in enumerate(foot) if place not in taken])) == {
        "nguoi_ky.tham_quyen": "TM. ỦY BAN NHÂN DÂN",
        "nguoi_ky.chuc_vu": "CHỦ TỊCH",
        "nguoi_ky.ho_ten": "Lê Văn D",
    }


@pytest.mark.parametrize(
    ("printed", "authority", "position"),
    [
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nTrần Thị B", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"),
        ("TM. UBND\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị B", "TM. UBND KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n(Đã ký)\nTrần Thị B", "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        ("GIÁM ĐỐC\nTrần Thị B", None, "GIÁM ĐỐC"),
        ("T/M Ban Thường vụ\nPhó Bí thư\nTrần Thị B", "T/M Ban Thường vụ", "Phó Bí thư"),
    ],
)  # fmt: skip
def test_a_signature_has_authority_position_and_name(printed: str, authority: str | None, position: str) -> None:
    found = values(read_signature(cells_of(printed)))

    assert found.get("nguoi_ky.tham_quyen") == authority
    assert found["nguoi_ky.chuc_vu"] == position
    assert found["nguoi_ky.ho_ten"] == "Trần Thị B"
