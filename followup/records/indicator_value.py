"""The values of indicators that one unit gives for one period: `data/so-lieu/KY/DON-VI.yaml`."""

from __future__ import annotations

from followup.records.ids import IndicatorId, PeriodId, UnitId
from followup.records.record import Record, key
from followup.records.sum_kind import SumKind
from followup.records.types import Amount, Day, Flag, Text


class IndicatorValue(Record):
    """One value. A ratio gives numerator and denominator, and its value follows; else the value itself is given."""

    indicator: IndicatorId = key("chi_tieu", "Mã chỉ tiêu")
    numerator: Amount | None = key("tu_so", "Tử số", default=None)
    denominator: Amount | None = key("mau_so", "Mẫu số", default=None)
    value: Amount | None = key("gia_tri", "Giá trị; bỏ trống khi đã ghi tử số và mẫu số", default=None)
    sums: SumKind = key("cach_cong", "Số trong kỳ, lũy kế hay tại thời điểm, như của chỉ tiêu")
    note: Text | None = key("ghi_chu", "Ghi chú", default=None)


class IndicatorReport(Record):
    """All values of one unit for one period. They count from the day on which they were received."""

    unit: UnitId = key("don_vi", "Mã đơn vị, trùng tên tệp")
    period: PeriodId = key("ky_bao_cao", "Mã kỳ báo cáo, trùng tên thư mục")
    received_on: Day = key("ngay_nhan", "Ngày nhận được số liệu")
    document: Text | None = key("van_ban", "Báo cáo chứa số liệu: số ký hiệu và ngày", default=None)
    draft: Flag = key("nhap", "Bản nháp: chưa tính vào số liệu", default=False)
    values: tuple[IndicatorValue, ...] = key("so_lieu", "Giá trị từng chỉ tiêu", min_length=1)
    sample: Flag = key("minh_hoa", "Số liệu minh họa, không có thật", default=False)
    note: Text | None = key("ghi_chu", "Ghi chú", default=None)
