"""A reporting period that the office has opened: who owes a report, by when, and whether it is closed."""

from __future__ import annotations

from followup.records.ids import PartyId, UnitId
from followup.records.record import Choice, Record, key
from followup.records.types import Day, Flag, Slug, Text


class PeriodState(Choice):
    """Whether reports still come in."""

    OPEN = ("mo", "Đang mở")
    CLOSED = ("da_chot", "Đã chốt")


class Seal(Record):
    """The mark of one unit's report as it stood when the period was closed."""

    unit: UnitId = key("don_vi", "Mã đơn vị")
    mark: Text = key("ma", "Dấu của báo cáo lúc chốt")


class ReportingPeriod(Record):
    """One period. Its dates follow from its id and the calendar of the settings unless they are given here."""

    id: Slug = key("ma", "Mã kỳ, ví dụ 2025-nam, 2025-6t1, 2025-q3, 2025-t09; kỳ đột xuất đặt mã riêng")
    name: Text | None = key("ten", "Tên kỳ; bắt buộc với kỳ đột xuất, chuyên đề", default=None)
    starts_on: Day | None = key("chot_tu", "Số liệu tính từ ngày", default=None)
    ends_on: Day | None = key("chot_den", "Số liệu tính đến ngày", default=None)
    due_on: Day | None = key("han_gui", "Hạn gửi báo cáo", default=None)
    reporters: tuple[PartyId, ...] = key(
        "don_vi_bao_cao", "Đơn vị hoặc nhóm phải báo cáo; bỏ trống là mọi đơn vị có đầu việc", default=()
    )
    state: PeriodState = key("tinh_trang", "Đang mở hay đã chốt", default=PeriodState.OPEN)
    closed_on: Day | None = key("ngay_chot", "Ngày chốt số liệu", default=None)
    sample: Flag = key("minh_hoa", "Kỳ minh họa", default=False)
    seals: tuple[Seal, ...] = key("ban_chot", "Do lệnh close ghi: dấu của từng báo cáo lúc chốt kỳ", default=())
