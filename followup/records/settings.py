"""The settings of an office: who publishes, and the few choices that the program leaves to it."""

from __future__ import annotations

from followup.records.colour import Colour
from followup.records.data_version import DataVersion
from followup.records.record import Choice, Record, key
from followup.records.repository import Repository
from followup.records.types import Address, Count, Flag, Slug, Text


class Edition(Choice):
    """Whom a site is made for."""

    INTERNAL = ("noi_bo", "Bản nội bộ")
    PUBLIC = ("cong_khai", "Bản công khai")


class PlotlyBundle(Choice):
    """Which Plotly script the site carries; a setting, never detected, so that bytes do not depend on the machine."""

    FULL = ("day_du", "Bản đầy đủ của gói Python")
    BASIC = ("co_ban", "Bản nhẹ từ npm (plotly.js-basic-dist-min)")


class ReportingCalendar(Choice):
    """When reporting periods are cut off."""

    PARTY = ("cap_uy", "Theo tháng, quý, năm dương lịch")
    STATE = ("nha_nuoc", "Chốt ngày 14 (Nghị định 09/2019/NĐ-CP)")


class DaysOff(Choice):
    """What becomes of a deadline on a day off."""

    KEEP = ("giu_nguyen", "Giữ nguyên")
    BEFORE = ("lam_viec_truoc", "Lùi về ngày làm việc liền trước")
    AFTER = ("lam_viec_sau", "Chuyển sang ngày làm việc liền sau")


class OfficeMark(Choice):
    """The office's own mark: a file of that name in `content/`."""

    DRAWING = ("dau-hieu.svg", "Hình vẽ SVG")
    PICTURE = ("dau-hieu.png", "Ảnh PNG")


class InitiativePages(Choice):
    """Which models get a page of their own."""

    WITH_CONTENT = ("co_noi_dung", "Chỉ mô hình có nội dung ngoài một dòng trong danh sách")
    ALL = ("tat_ca", "Mọi mô hình")


class MovementField(Record):
    """One field (lĩnh vực) of the movement."""

    id: Slug = key("ma", "Mã cố định của lĩnh vực")
    name: Text = key("ten", "Tên lĩnh vực")


def standard_fields() -> tuple[MovementField, ...]:
    """Give the four fields of the movement since 2009, as provinces name them."""
    fields = (
        ("kinh-te", "Kinh tế"),
        ("van-hoa-xa-hoi", "Văn hóa - xã hội"),
        ("quoc-phong-an-ninh", "Quốc phòng - an ninh"),
        ("he-thong-chinh-tri", "Xây dựng hệ thống chính trị"),
    )
    return tuple(MovementField.model_validate({"ma": name, "ten": label}) for name, label in fields)


class Settings(Record):
    """`data/cau-hinh.yaml`."""

    format_version: DataVersion = key(
        "phien_ban_du_lieu", "Phiên bản khuôn dạng dữ liệu; dữ liệu cũ chưa có thì gõ build.py upgrade"
    )
    site_name: Text = key("ten_trang", "Tên trang")
    agency: Text = key("co_quan", "Cơ quan chủ quản, dòng nhỏ ở đầu trang")
    publisher: Text = key("don_vi_cong_bo", "Đơn vị công bố, ghi ở chân trang")
    contact: Text | None = key("lien_he", "Nơi tiếp nhận phản ánh (bộ phận, điện thoại cơ quan)", default=None)
    licence: Text | None = key("giay_phep_du_lieu", "Điều kiện sử dụng số liệu", default=None)
    edition: Edition = key("ban", "Bản nội bộ hay công khai", default=Edition.INTERNAL)
    site_address: Address | None = key("dia_chi_trang", "Địa chỉ của trang khi đưa lên mạng", default=None)
    repository: Repository | None = key(
        "kho_du_lieu", "Địa chỉ mở một tệp của kho dữ liệu để sửa, với {duong_dan} ở chỗ đường dẫn tệp", default=None
    )
    mark: OfficeMark | None = key("dau_hieu", "Dấu hiệu của cơ quan: tệp có tên này trong content/", default=None)
    colour: Colour | None = key("mau_chinh", 'Màu chính của cơ quan, ví dụ "#0b4a80"', default=None)
    plotly: PlotlyBundle = key("plotly", "Bản Plotly dùng cho biểu đồ tương tác", default=PlotlyBundle.FULL)
    soon_days: Count = key("sap_den_han", "Số ngày trước hạn thì tính là sắp đến hạn", default=30, ge=1, le=120)
    calendar: ReportingCalendar = key("lich_bao_cao", "Lịch báo cáo", default=ReportingCalendar.PARTY)
    days_off: DaysOff = key("han_vao_ngay_nghi", "Thời hạn rơi vào ngày nghỉ", default=DaysOff.KEEP)
    extensions: Count = key("so_lan_gia_han", "Mỗi đầu việc được gia hạn nhiều nhất mấy lần", default=1, le=9)
    show_sample: Flag = key("hien_minh_hoa", "Hiện số liệu minh họa trong data/minh-hoa/", default=True)
    fields: tuple[MovementField, ...] = key(
        "linh_vuc",
        "Các lĩnh vực của phong trào; bỏ trống là bốn lĩnh vực chung",
        default_factory=standard_fields,
        min_length=1,
    )
    initiative_pages: InitiativePages = key(
        "trang_mo_hinh", "Mô hình nào có trang riêng", default=InitiativePages.WITH_CONTENT
    )
