"""The page of a duty: its words, its bodies, its time, and what was reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from followup.pages import duty
from followup.pages.duty import DutyView
from followup.pages.page import Whole

Laid = Callable[[Mapping[str, str]], Whole]

REPORT = """
don_vi: mat-tran
ky_bao_cao: nam-2022
minh_hoa: true
ket_qua:
  - nhiem_vu: 12-cv-tu/1.1.a
    tinh_trang: hoan_thanh
    ngay_hoan_thanh: 1/6/2022
    minh_chung: [{so_ky_hieu: 4-KH/MT, ngay: 1/6/2022}]
"""


def view(whole: Whole, name: str) -> DutyView:
    shown = next(page.view for page in duty.plan(whole) if page.address == f"nhiem-vu/{name}.html")
    assert isinstance(shown, DutyView)
    return shown


def test_every_duty_has_a_page_split_or_not(whole: Whole) -> None:
    assert [page.address for page in duty.plan(whole)] == [
        "nhiem-vu/12-cv-tu/1-1.html",
        "nhiem-vu/12-cv-tu/1-1-a.html",
        "nhiem-vu/12-cv-tu/1-1-dd.html",
        "nhiem-vu/12-cv-tu/1-2.html",
        "nhiem-vu/12-cv-tu/m.html",
        "nhiem-vu/9-ct-tu/1.html",
    ]


@pytest.mark.parametrize(
    ("name", "anchor"),
    [
        ("12-cv-tu/1-1-a", "m-1-1-a"),  # its own
        ("12-cv-tu/1-2", "m-1"),  # the nearest above
        ("12-cv-tu/m", "toan-van"),  # the text marks neither
        ("9-ct-tu/1", "toan-van"),  # no text at all
    ],
)
def test_the_quotation_leads_to_its_place_in_the_text(whole: Whole, name: str, anchor: str) -> None:
    assert view(whole, name).in_text.anchor == anchor


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("12-cv-tu/1-1", "Nhiệm vụ gồm 2 việc, mỗi việc có loại thời hạn riêng."),
        ("12-cv-tu/1-1-a", "Việc làm một lần; văn bản không quy định thời hạn, chưa đủ cơ sở tính quá hạn."),
        ("12-cv-tu/1-1-dd", "Việc thường xuyên; không có ngày kết thúc nên không tính quá hạn."),
        ("12-cv-tu/1-2", "Việc định kỳ; văn bản không ghi ngày đến hạn, chưa đủ cơ sở tính quá hạn."),
        ("9-ct-tu/1", "Việc theo điều kiện; chỉ phát sinh khi có điều văn bản nêu."),
    ],
)
def test_says_what_kind_of_work_it_is(whole: Whole, name: str, sentence: str) -> None:
    assert view(whole, name).sentence == sentence


def test_names_neighbours_parts_and_what_it_is_part_of(whole: Whole) -> None:
    whole_row, part = view(whole, "12-cv-tu/1-1"), view(whole, "12-cv-tu/1-1-a")

    assert whole_row.previous is None
    assert whole_row.following is not None
    assert whole_row.following.text == "Xây dựng kế hoạch"
    assert [row.code for row in whole_row.parts] == ["1.1.a", "1.1.đ"]
    assert part.part_of is not None
    assert part.part_of.address == "nhiem-vu/12-cv-tu/1-1.html"


def test_an_unreported_duty_names_the_file_to_create(whole: Whole) -> None:
    led_by_unit, led_by_group = view(whole, "12-cv-tu/1-1-a"), view(whole, "12-cv-tu/1-2")

    assert led_by_unit.said == ()
    assert led_by_unit.report_file == "data/ket-qua/KỲ/mat-tran.yaml"
    assert led_by_unit.key == "12-cv-tu/1.1.a"
    assert led_by_group.report_file == "data/ket-qua/KỲ/ĐƠN-VỊ.yaml"


def test_shows_what_a_unit_said_and_marks_samples(whole_of: Laid) -> None:
    whole = whole_of({"data/ket-qua/nam-2022/mat-tran.yaml": REPORT})
    (said,) = view(whole, "12-cv-tu/1-1-a").said

    assert (said.unit.text, said.period, said.claim) == ("Mặt trận Tổ quốc tỉnh", "nam-2022", "Hoàn thành")
    assert (said.finished_on, said.evidence) == (date(2022, 6, 1), ("4-KH/MT",))
    assert [page.address for page in duty.plan(whole) if page.sample] == ["nhiem-vu/12-cv-tu/1-1-a.html"]


def test_an_empty_project_has_no_duties(nothing: Whole) -> None:
    assert list(duty.plan(nothing)) == []
