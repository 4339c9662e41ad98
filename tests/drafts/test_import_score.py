"""The measure of imports sees what is wrong, missing and invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drafts.import_expected import Citation, Paper, Stated
from tests.drafts.import_score import Given, Score, given_values, score
from tests.drafts.import_spelling import is_supported, says_the_same


def _score(given: dict[str, str], stated: dict[str, str]) -> Score:
    """Score GIVEN values, each at a span of its own words, for a text of STATED values."""
    paper = Paper(
        name="thu",
        path=Path("thu.txt"),
        source=None,
        refused="",
        fields={field: Stated((value,), due=True) for field, value in stated.items()},
        lists={"kinh_gui": (), "noi_nhan": ()},
        citations=(Citation({"so_ky_hieu": Stated(("16/CT-TTg",), due=True)}),),
    )
    return score(paper, [Given(field, value, value) for field, value in given.items()])


def test_a_wrong_value_counts_as_given_and_its_right_one_as_missing() -> None:
    found = _score({"nhiem_vu[1].chu_tri": "Sở Tài chính"}, {"nhiem_vu[1].chu_tri": "Sở Nội vụ"})

    assert [one.right for one in found.judged] == [False]
    assert found.stated[-1] == ("nhiem_vu[1].chu_tri", False)


def test_a_value_that_the_text_does_not_state_is_wrong() -> None:
    assert [one.right for one in _score({"nhiem_vu[1].loai_han": "mot_lan"}, {}).judged] == [False]


def test_a_citation_of_another_number_is_wrong_and_the_cited_one_missing() -> None:
    found = _score({"vien_dan[1].so_ky_hieu": "17/CT-TTg"}, {})

    assert [one.right for one in found.judged] == [False]
    assert found.stated == (("vien_dan[16/CT-TTg].so_ky_hieu", False),)


def test_a_duty_may_be_split_as_long_as_its_parts_hold_its_words() -> None:
    whole = {"nhiem_vu[1].noi_dung": "rà soát hồ sơ; báo cáo kết quả"}
    parts = {"nhiem_vu[1.a].noi_dung": "rà soát hồ sơ", "nhiem_vu[1.b].noi_dung": "báo cáo kết quả"}

    assert all(one.right for one in _score(parts, whole).judged)
    assert _score(parts, whole).stated[-1][1]
    assert not _score(dict(list(parts.items())[:1]), whole).stated[-1][1]


def test_bodies_of_one_field_are_one_value() -> None:
    ones = [{"truong": "nhiem_vu[1].phoi_hop", "gia_tri": name, "trich": name} for name in ("Sở A", "Sở B")]

    assert [one.value for one in given_values(ones)] == ["Sở A, Sở B"]


@pytest.mark.parametrize(
    ("family", "value", "at_span", "supported"),
    [
        ("nhiem_vu.thoi_han", "2024-04-29", "trước ngày 30/4/2024", True),
        ("nhiem_vu.thoi_han", "2024-03-31", "trong quý I năm 2024", True),
        ("nhiem_vu.thoi_han", "2024-04-29", "trước ngày 30/4", False),
        ("nhiem_vu.thoi_han", "2024-04-15", "trước ngày 30/4/2025", False),
        ("ngay_ban_hanh", "2022-10-09", "ngày O9 tháng l0 năm 2O22", True),
        ("nhiem_vu.loai_han", "thuong_xuyen", "rà soát hồ sơ", False),
        ("nhiem_vu.chu_tri", "Sở Nội vụ tỉnh", "Sở Nội vụ", False),
        ("so_ky_hieu", "145-CV/HU", "l45-CV/HU", True),
        ("loai_van_ban", "ke_hoach", "CHỈ THỊ", False),
    ],
)
def test_a_value_is_supported_only_by_words_that_say_it(
    family: str,
    value: str,
    at_span: str,
    supported: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert is_supported(family, value, at_span) is supported


@pytest.mark.parametrize(
    ("family", "given", "spelling", "same"),
    [
        ("nguoi_ky.ho_ten", "NGUYỄN VĂN HÒA", "Nguyễn Văn Hoà", True),
        ("nguoi_ky.ho_ten", "Nguyễn Văn Hoa", "Nguyễn Văn Hòa", False),
        ("trich_yeu", "Về việc tiếp dân", "tiếp dân", True),
        ("nhiem_vu.chu_tri", "các huyện ủy; thành ủy", "huyện ủy và thành ủy", True),
        ("nhiem_vu.can_cu_thoi_han", "hoàn thành trước ngày 30/4/2024", "trước ngày 30/4/2024", True),
        ("nhiem_vu.can_cu_thoi_han", "trước ngày 30/4/2024", "trước ngày 20/4/2024", False),
        ("so_ky_hieu", "04 - CTr/ĐU", "04-CTr/ĐU", True),
    ],
)
def test_spellings_are_compared_as_a_reader_would(
    family: str,
    given: str,
    spelling: str,
    same: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert says_the_same(family, given, spelling) is same
