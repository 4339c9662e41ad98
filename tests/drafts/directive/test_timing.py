"""Deadlines, recurrences, conditions: what a duty's words say of time."""

from __future__ import annotations

from datetime import date

import pytest

from followup.drafts.directive.timing import read_timing
from tests.drafts.directive.reading import values, words

ISSUED = date(2025, 1, 9)


def _told(text: str, cell: str = "") -> dict[str, str]:
    said = read_timing("1", words(text), 0, words(cell) if cell else None, ISSUED)
    return {field.removeprefix("nhiem_vu[1]."): value for field, value in values(said.values).items()}


@pytest.mark.parametrize(
    ("text", "source", "day"),
    [
        ("rà soát, hoàn thành trước ngày 30/6/2025.", "trước ngày 30/6/2025", "2025-06-29"),
        ("báo cáo chậm nhất vào ngày 15 tháng 7 năm 2025", "chậm nhất vào ngày 15 tháng 7 năm 2025", "2025-07-15"),
        ("tổ chức khảo sát trong quý III/2025", "trong quý III/2025", "2025-09-30"),
        ("gửi trước 16 giờ ngày 14/11/2025", "trước 16 giờ ngày 14/11/2025", "2025-11-14"),
        ("ban hành trong quý I-2026", "trong quý I-2026", "2026-03-31"),
        ("rà soát, thời gian hoàn thành: quý III năm 2025", "quý III năm 2025", "2025-09-30"),
        ("hoàn thành trong năm 2025", "trong năm 2025", "2025-12-31"),
        ("đăng ký chậm nhất 31/3/2025", "chậm nhất 31/3/2025", "2025-03-31"),
    ],
)
def test_a_deadline_has_its_words_and_its_day(text: str, source: str, day: str) -> None:
    assert _told(text) == {"can_cu_thoi_han": source, "thoi_han": day, "loai_han": "mot_lan"}


@pytest.mark.parametrize(
    "text",
    [
        "rà soát các mô hình thành lập trước ngày 01/7/2021",
        "hỗ trợ các tổ được công nhận trước ngày 01/7/2026",
        "chuẩn bị đại hội (tổ chức đại hội trong năm 2025)",
        "phấn đấu đến năm 2030 đạt chỉ tiêu",
        "thực hiện chỉ tiêu trong năm 2025",
    ],
)
def test_a_day_that_binds_nobody_is_no_deadline(text: str) -> None:
    assert _told(text) == {}


def test_a_limit_without_a_whole_date_keeps_its_words_and_asks() -> None:
    said = read_timing("1", words("gửi báo cáo trước ngày 15/6"), 0, None, ISSUED)

    assert "nhiem_vu[1].thoi_han" not in values(said.values)
    assert values(said.values)["nhiem_vu[1].can_cu_thoi_han"] == "trước ngày 15/6"
    assert [each.field for each in said.questions] == ["nhiem_vu[1].thoi_han"]


def test_two_deadlines_leave_the_day_open() -> None:
    assert _told("sơ kết trong tháng 6/2025, tổng kết trong tháng 12/2025") == {"loai_han": "mot_lan"}


@pytest.mark.parametrize(
    ("text", "phrase", "every"),
    [
        ("định kỳ hàng năm rà soát", "định kỳ hàng năm", "nam"),
        ("Hằng quý, tổng hợp kết quả", "Hằng quý", "quy"),
        ("báo cáo trước ngày 20 hằng tháng", "trước ngày 20 hằng tháng", "thang"),
        ("báo cáo trước ngày 15/11 hằng năm", "trước ngày 15/11 hằng năm", "nam"),
        ("định kỳ 6 tháng báo cáo", "định kỳ 6 tháng", "6_thang"),
        ("báo cáo 6 tháng một lần", "6 tháng một lần", "6_thang"),
        ("định kỳ 03 năm, 05 năm, tham mưu sơ kết", "định kỳ 03 năm, 05 năm", None),
        ("định kỳ báo cáo kết quả", "định kỳ báo cáo", None),
        ("họp định kỳ hằng quý (trước ngày 15 của tháng cuối quý)", "định kỳ hằng quý", "quy"),
        ("dự sinh hoạt ít nhất 01 lần/quý", "ít nhất 01 lần/quý", "quy"),
    ],
)
def test_a_recurrence_has_its_words_and_its_interval(text: str, phrase: str, every: str | None) -> None:
    told = _told(text)

    assert (told["chu_ky.loi_van"], told.get("chu_ky.lap_lai"), told["loai_han"]) == (phrase, every, "dinh_ky")


def test_a_yearly_plan_is_no_yearly_duty() -> None:
    assert _told("cụ thể hóa thành kế hoạch hằng năm") == {}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Khi có vụ việc đột xuất, báo cáo ngay.", "Khi có vụ việc đột xuất"),
        ("Kiến nghị xử lý khi phát hiện vi phạm.", "khi phát hiện vi phạm"),
        ("Theo dõi; nếu phát sinh vướng mắc thì báo cáo.", "nếu phát sinh vướng mắc"),
    ],
)
def test_a_condition_makes_a_conditional_duty(text: str, condition: str) -> None:
    assert _told(text) == {"dieu_kien": condition, "loai_han": "theo_dieu_kien"}


def test_standing_duties_say_so_themselves() -> None:
    assert _told("Thường xuyên kiểm tra, giám sát") == {"loai_han": "thuong_xuyen"}
    assert _told("bố trí kinh phí chi thường xuyên") == {}


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("Trước 15/12/2025", {"can_cu_thoi_han": "Trước 15/12/2025", "thoi_han": "2025-12-14", "loai_han": "mot_lan"}),
        ("Thường xuyên", {"loai_han": "thuong_xuyen"}),
        ("Hằng quý", {"chu_ky.loi_van": "Hằng quý", "chu_ky.lap_lai": "quy", "loai_han": "dinh_ky"}),
        ("06 tháng, năm", {"chu_ky.loi_van": "06 tháng, năm", "loai_han": "dinh_ky"}),
    ],
)
def test_a_cell_of_a_table_speaks_for_its_row(cell: str, told: dict[str, str]) -> None:
    assert _told("Báo cáo trước ngày 30/6/2025", cell) == told
