"""The rating (đánh giá, xếp loại công tác dân vận) of one unit for one year: `data/xep-loai/NAM/DON-VI.yaml`."""

from __future__ import annotations

from followup.records.ids import CriteriaId, UnitId
from followup.records.record import Record, key
from followup.records.types import Amount, Day, Flag, Text
from followup.records.year import Year


class Rating(Record):
    """One rating: what the unit gave itself, what the review gave, and the rank, or why there is none."""

    unit: UnitId = key("don_vi", "Mã đơn vị, trùng tên tệp")
    year: Year = key("nam", "Năm được đánh giá, trùng tên thư mục")
    criteria: CriteriaId = key("tieu_chi", "Mã bộ tiêu chí dùng để đánh giá")
    self_points: Amount | None = key("diem_tu_cham", "Điểm đơn vị tự chấm", default=None)
    reviewed_points: Amount | None = key("diem_tham_dinh", "Điểm sau thẩm định", default=None)
    rank: Text | None = key("hang", "Hạng được xếp", default=None)
    unranked: Flag = key("khong_xep_loai", "Không xếp loại", default=False)
    reason: Text | None = key("ly_do", "Lý do không xếp loại, hoặc lý do điều chỉnh", default=None)
    decision: Text | None = key("quyet_dinh", "Văn bản công nhận kết quả: số ký hiệu và ngày", default=None)
    decided_on: Day = key("ngay", "Ngày có kết quả; tính vào số liệu từ ngày này")
    draft: Flag = key("nhap", "Bản nháp: chưa tính vào số liệu", default=False)
    sample: Flag = key("minh_hoa", "Kết quả minh họa, không có thật", default=False)
    note: Text | None = key("ghi_chu", "Ghi chú", default=None)
