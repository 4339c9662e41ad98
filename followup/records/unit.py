"""A unit: a body that issues, leads, does or follows duties, with its dates of activity and its changes."""

from __future__ import annotations

from followup.records.ids import DutyId, UnitId
from followup.records.record import Choice, Record, key
from followup.records.types import Count, Day, Flag, Slug, Text


class UnitKind(Choice):
    """What kind of body a unit is."""

    PARTY_COMMITTEE = ("cap_uy", "Cấp ủy")
    STANDING_COMMITTEE = ("ban_thuong_vu", "Ban Thường vụ, Thường trực cấp ủy")
    PARTY_BODY = ("co_quan_dang", "Cơ quan tham mưu, giúp việc cấp ủy")
    PARTY_GROUP = ("dang_doan", "Ban cán sự đảng, đảng đoàn")
    FRONT = ("mat_tran", "Mặt trận Tổ quốc")
    MASS_ORGANISATION = ("doan_the", "Tổ chức chính trị - xã hội")
    GOVERNMENT = ("chinh_quyen", "Ủy ban nhân dân, chính quyền")
    DEPARTMENT = ("so_nganh", "Sở, ban, ngành")
    ARMED_FORCES = ("luc_luong_vu_trang", "Lực lượng vũ trang")
    OTHER = ("khac", "Khác")


class Level(Choice):
    """At which level of the country a unit stands."""

    CENTRAL = ("trung_uong", "Trung ương")
    PROVINCE = ("tinh", "Cấp tỉnh")
    DISTRICT = ("huyen", "Cấp huyện (đến 30/6/2025)")
    COMMUNE = ("xa", "Cấp xã")
    NEIGHBOURHOOD = ("khu_dan_cu", "Khu dân cư, chi bộ")


class ChangeKind(Choice):
    """The seven kinds of change in a unit's life."""

    FOUNDED = ("lap", "Thành lập")
    RENAMED = ("doi_ten", "Đổi tên")
    MERGED = ("hop_nhat", "Hợp nhất, sáp nhập")
    SPLIT = ("chia", "Chia, tách")
    REPLACED = ("thay_the", "Thay thế")
    PARTLY_REPLACED = ("thay_the_mot_phan", "Thay thế một phần")
    DISSOLVED = ("giai_the", "Giải thể, kết thúc hoạt động")


class Reassignment(Record):
    """Duties that a document hands to units by name when their owner ends or is split."""

    duties: tuple[DutyId, ...] = key("nhiem_vu", "Các nhiệm vụ được giao lại", min_length=1)
    units: tuple[UnitId, ...] = key("don_vi", "Đơn vị nhận", min_length=1)
    document: Text = key("van_ban", "Văn bản giao lại: số ký hiệu và ngày")


class FollowUp(Record):
    """Who follows a unit: an office or a post, with dates, never an account or a person."""

    post: Text = key("chuc_danh", "Bộ phận hoặc chức danh")
    starts_on: Day | None = key("tu_ngay", "Từ ngày", default=None)
    ends_on: Day | None = key("den_ngay", "Đến hết ngày", default=None)


class Change(Record):
    """One dated change of a unit, and who takes over."""

    kind: ChangeKind = key("hinh_thuc", "Hình thức biến động")
    on: Day = key("ngay", "Ngày có hiệu lực")
    successors: tuple[UnitId, ...] = key("don_vi_tiep_nhan", "Mã các đơn vị tiếp nhận", default=())
    reassigned: tuple[Reassignment, ...] = key("giao_lai", "Nhiệm vụ được văn bản giao lại đích danh", default=())
    document: Text | None = key("can_cu", "Văn bản làm căn cứ; bỏ trống khi chưa biết", default=None)
    note: Text | None = key("ghi_chu", "Ghi chú, nhất là khi nguồn cần đối chiếu", default=None)


class Unit(Record):
    """One unit. `active_from` is None when no source in this project says when it began."""

    id: Slug = key("ma", "Mã cố định của đơn vị")
    name: Text = key("ten", "Tên đầy đủ")
    short_name: Text | None = key("ten_viet_tat", "Tên viết tắt", default=None)
    other_names: tuple[Text, ...] = key("ten_khac", "Cách gọi khác trong văn bản", default=())
    kind: UnitKind = key("loai_don_vi", "Loại đơn vị")
    level: Level = key("cap", "Cấp")
    parent: UnitId | None = key("truc_thuoc", "Mã đơn vị cấp trên trực tiếp", default=None)
    protocol_order: Count = key("thu_tu", "Thứ tự khi liệt kê (theo nghi thức, nhỏ đứng trước)")
    area: Text | None = key("dia_ban", "Địa bàn", default=None)
    active_from: Day | None = key("hoat_dong_tu", "Ngày bắt đầu hoạt động", default=None)
    active_until: Day | None = key("hoat_dong_den", "Ngày cuối cùng còn hoạt động", default=None)
    founding_document: Text | None = key("can_cu_thanh_lap", "Văn bản thành lập", default=None)
    changes: tuple[Change, ...] = key("bien_dong", "Các lần thay đổi tổ chức", default=())
    followed_by: tuple[FollowUp, ...] = key("bo_phan_theo_doi", "Bộ phận, chức danh theo dõi đơn vị này", default=())
    plays: tuple[UnitId, ...] = key("dong_vai", "Đơn vị minh họa này đóng vai các đơn vị nào", default=())
    sample: Flag = key("minh_hoa", "Đơn vị minh họa, không có thật", default=False)
    note: Text | None = key("ghi_chu", "Ghi chú của người nhập", default=None)
