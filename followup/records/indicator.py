"""An indicator (chỉ tiêu): what is measured, how, from where to where, and who is compared with whom."""

from __future__ import annotations

from followup.records.ids import DutyId, PartyId, PeriodId
from followup.records.record import Choice, Record, key
from followup.records.sum_kind import SumKind
from followup.records.types import Amount, Flag, Slug, Text


class Direction(Choice):
    """Which way is better."""

    UP = ("tang", "Càng cao càng tốt")
    DOWN = ("giam", "Càng thấp càng tốt")


class Frequency(Choice):
    """How often units report the value."""

    MONTH = ("thang", "Hằng tháng")
    QUARTER = ("quy", "Hằng quý")
    HALF_YEAR = ("6_thang", "6 tháng")
    YEAR = ("nam", "Hằng năm")
    TERM = ("nhiem_ky", "Nhiệm kỳ")


class Baseline(Record):
    """The value from which progress is counted."""

    period: PeriodId = key("ky", "Kỳ của số gốc, ví dụ 2021-nam")
    value: Amount = key("gia_tri", "Giá trị")
    unit: PartyId | None = key("don_vi", "Chỉ của đơn vị này; bỏ trống là chung", default=None)
    source: Text | None = key("can_cu", "Lấy từ văn bản nào", default=None)


class Target(Record):
    """The value to be reached in a year or term."""

    period: PeriodId = key("ky", "Năm hoặc nhiệm kỳ, ví dụ 2025-nam, 2020-nk")
    value: Amount = key("gia_tri", "Mức phải đạt")
    unit: PartyId | None = key("don_vi", "Chỉ của đơn vị hoặc nhóm này; bỏ trống là chung", default=None)
    source: Text | None = key("van_ban_giao", "Văn bản hoặc nghị quyết giao mức này", default=None)


class Indicator(Record):
    """One indicator. `numerator` and `denominator` say in words what is divided by what, where it is a ratio."""

    id: Slug = key("ma", "Mã cố định của chỉ tiêu")
    name: Text = key("ten", "Tên chỉ tiêu")
    meaning: Text = key("khai_niem", "Chỉ tiêu này là gì")
    topic: Text = key("nhom", "Nhóm chỉ tiêu khi liệt kê, ví dụ Tập hợp quần chúng")
    measure: Text = key("don_vi_tinh", "Đơn vị tính, ví dụ %, cuộc, mô hình")
    direction: Direction = key("chieu_danh_gia", "Càng cao hay càng thấp thì càng tốt")
    formula: Text | None = key("cach_tinh", "Cách tính", default=None)
    numerator: Text | None = key("tu_so", "Tử số là gì", default=None)
    denominator: Text | None = key("mau_so", "Mẫu số là gì", default=None)
    sums: SumKind = key("cach_cong", "Số trong kỳ, lũy kế hay tại thời điểm")
    frequency: Frequency = key("ky_bao_cao", "Bao lâu báo cáo một lần", default=Frequency.YEAR)
    baselines: tuple[Baseline, ...] = key("so_goc", "Số gốc", default=())
    targets: tuple[Target, ...] = key("muc_giao", "Mức giao từng năm, từng nhiệm kỳ", default=())
    source: Text | None = key("van_ban_giao", "Văn bản hoặc nghị quyết đặt ra chỉ tiêu", default=None)
    duties: tuple[DutyId, ...] = key("nhiem_vu", "Nhiệm vụ mà chỉ tiêu này đo, ví dụ 394-cv-tu/1.2", default=())
    leads: tuple[PartyId, ...] = key("chu_tri", "Đơn vị hoặc nhóm đơn vị chủ trì", default=())
    post: Text | None = key("lanh_dao_phu_trach", "Chức danh lãnh đạo phụ trách, không ghi họ tên", default=None)
    compared_within: tuple[PartyId, ...] = key(
        "nhom_so_sanh", "Nhóm đơn vị được so sánh với nhau; bỏ trống thì không so sánh", default=()
    )
    sample: Flag = key("minh_hoa", "Chỉ tiêu minh họa, không có thật", default=False)
    note: Text | None = key("ghi_chu", "Ghi chú của người nhập", default=None)
