"""What one unit reports for one period. The file's path names both: `data/ket-qua/KY/DON-VI.yaml`."""

from __future__ import annotations

from followup.records.document_number import DocumentNumber
from followup.records.record import Choice, Record, key
from followup.records.types import Day, DutyReference, Flag, Slug, Text


class Channel(Choice):
    """How a report came in."""

    DOCUMENT = ("van_ban", "Văn bản")
    MAIL = ("thu_dien_tu", "Thư điện tử")
    MESSAGE = ("zalo_cho_ban_ky", "Zalo, chờ bản ký")
    SYSTEM = ("phan_mem", "Phần mềm quản lý văn bản")
    MEETING = ("hop_giao_ban", "Họp giao ban")


class Receipt(Choice):
    """What became of a report after it came in."""

    RECEIVED = ("da_nhan", "Đã nhận")
    INCOMPLETE = ("thieu_noi_dung", "Thiếu nội dung")
    RETURNED = ("tra_lai", "Trả lại")
    REPLACED = ("da_thay_the", "Đã có báo cáo thay thế")
    NOTHING_AROSE = ("khong_phat_sinh", "Không phát sinh")


class Claim(Choice):
    """What the unit says about a duty."""

    DONE = ("hoan_thanh", "Hoàn thành")
    UNDERWAY = ("dang_thuc_hien", "Đang thực hiện")
    NOT_BEGUN = ("chua_thuc_hien", "Chưa thực hiện")
    NOTHING_AROSE = ("khong_phat_sinh", "Không phát sinh")


class Evidence(Record):
    """A document that shows a result: số ký hiệu, date and receiving level; the file is optional."""

    number: DocumentNumber = key("so_ky_hieu", "Số và ký hiệu của văn bản minh chứng")
    issued_on: Day = key("ngay", "Ngày của văn bản minh chứng")
    received_by: Text | None = key("noi_nhan", "Cấp nhận văn bản", default=None)


class Entry(Record):
    """What the unit says about one duty."""

    duty: DutyReference = key("nhiem_vu", "Mã nhiệm vụ, ví dụ 394-cv-tu/1.1.a")
    claim: Claim = key("tinh_trang", "Tình trạng do đơn vị báo cáo")
    finished_on: Day | None = key("ngay_hoan_thanh", "Ngày hoàn thành", default=None)
    evidence: tuple[Evidence, ...] = key("minh_chung", "Minh chứng", default=())
    difficulty: Text | None = key("kho_khan", "Khó khăn, vướng mắc", default=None)
    proposal: Text | None = key("kien_nghi", "Kiến nghị, đề xuất", default=None)
    note: Text | None = key("ghi_chu", "Ghi chú", default=None)


class Result(Record):
    """One report of one unit for one period."""

    unit: Slug = key("don_vi", "Mã đơn vị báo cáo, trùng tên tệp")
    period: Slug = key("ky_bao_cao", "Mã kỳ báo cáo, trùng tên thư mục")
    number: DocumentNumber | None = key("so_ky_hieu", "Số và ký hiệu của báo cáo", default=None)
    reported_on: Day | None = key("ngay_bao_cao", "Ngày ghi trên báo cáo", default=None)
    received_on: Day | None = key("ngay_nhan", "Ngày nhận được", default=None)
    channel: Channel | None = key("cach_nhan", "Nhận bằng cách nào", default=None)
    receipt: Receipt = key("tinh_trang_nop", "Tình trạng của báo cáo", default=Receipt.RECEIVED)
    sample: Flag = key("minh_hoa", "Số liệu minh họa, không có thật", default=False)
    entries: tuple[Entry, ...] = key("ket_qua", "Kết quả từng nhiệm vụ", default=())
    note: Text | None = key("ghi_chu", "Ghi chú", default=None)
