"""A unit's own plan: the deadlines that it sets itself, as a directive may ask.

The path names year and unit: `data/ke-hoach/NAM/DON-VI.yaml`.
"""

from __future__ import annotations

from followup.records.ids import DutyId, PeriodId, UnitId
from followup.records.record import Record, key
from followup.records.types import Day, Flag, Text


class Milestone(Record):
    """A deadline that the unit sets for one duty, or for one occurrence of a periodic one."""

    duty: DutyId = key("nhiem_vu", "Mã nhiệm vụ, ví dụ 394-cv-tu/1.1.a")
    occurrence: PeriodId | None = key("ky", "Kỳ của việc định kỳ, ví dụ 2024-nam", default=None)
    due_on: Day = key("thoi_han", "Thời hạn đơn vị tự đặt")
    note: Text | None = key("ghi_chu", "Ghi chú", default=None)


class Plan(Record):
    """One plan document of one unit."""

    unit: UnitId = key("don_vi", "Mã đơn vị, trùng tên tệp")
    document: Text = key("van_ban", "Kế hoạch của đơn vị: số, ký hiệu và ngày")
    issued_on: Day = key("ngay_ban_hanh", "Ngày ban hành kế hoạch")
    sample: Flag = key("minh_hoa", "Kế hoạch minh họa, không có thật", default=False)
    milestones: tuple[Milestone, ...] = key("moc", "Các mốc thời hạn", min_length=1)
