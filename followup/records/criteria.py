"""A list of criteria in one version, for models or for ratings. A new version is a new record that replaces the old."""

from __future__ import annotations

from followup.records.ids import CriteriaId
from followup.records.published_source import PublishedSource, Reliability
from followup.records.record import Choice, Record, key
from followup.records.types import Amount, Count, Day, Flag, Slug, Text


class CriteriaUse(Choice):
    """What the criteria judge."""

    INITIATIVES = ("mo_hinh", "Mô hình Dân vận khéo")
    RATINGS = ("xep_loai", "Đánh giá, xếp loại công tác dân vận")


class Criterion(Record):
    """One criterion; the most points that it can bring, where there are points."""

    id: Slug = key("muc", "Mã tiêu chí trong bộ, ví dụ 1 hoặc hieu-qua")
    text: Text = key("noi_dung", "Nội dung tiêu chí")
    most: Amount | None = key("diem_toi_da", "Điểm tối đa, nếu có", default=None)


class Rank(Record):
    """One rank, and the points from which it begins."""

    name: Text = key("hang", "Hạng, ví dụ Tốt, Khá")
    from_points: Amount | None = key("tu_diem", "Từ bao nhiêu điểm", default=None)


class Criteria(Record):
    """One version. `count` says how many criteria there are where their words are not known."""

    id: Slug = key("ma", "Mã cố định của bộ tiêu chí, mỗi phiên bản một mã")
    name: Text = key("ten", "Tên bộ tiêu chí")
    use: CriteriaUse = key("dung_cho", "Dùng để đánh giá gì")
    document: Text | None = key("van_ban", "Văn bản ban hành: số ký hiệu, cơ quan", default=None)
    starts_on: Day | None = key("hieu_luc_tu", "Áp dụng từ ngày", default=None)
    replaces: CriteriaId | None = key("thay_cho", "Mã phiên bản trước", default=None)
    criteria: tuple[Criterion, ...] = key("tieu_chi", "Các tiêu chí", default=())
    count: Count | None = key("so_tieu_chi", "Số tiêu chí, khi chưa biết lời từng tiêu chí", default=None)
    total: Amount | None = key("tong_diem", "Tổng điểm tối đa", default=None)
    ranks: tuple[Rank, ...] = key("xep_hang", "Các hạng, từ cao xuống thấp", default=())
    source: PublishedSource | None = key("nguon", "Đọc được ở đâu", default=None)
    reliability: Reliability = key("do_tin_cay", "Mức tin cậy của nguồn", default=Reliability.UNCHECKED)
    sample: Flag = key("minh_hoa", "Bộ tiêu chí minh họa, không có thật", default=False)
    note: Text | None = key("ghi_chu", "Ghi chú của người nhập", default=None)
