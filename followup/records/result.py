"""What one unit reports for one period. The file's path names both: `data/ket-qua/KY/DON-VI.yaml`."""

from __future__ import annotations

from followup.records.document_number import DocumentNumber
from followup.records.ids import DutyId, PeriodId, UnitId
from followup.records.record import Choice, Record, key
from followup.records.sum_kind import SumKind
from followup.records.types import Amount, Count, Day, Flag, Percent, Text


class Channel(Choice):
    """How a report came in."""

    DOCUMENT = ("van_ban", "Văn bản")
    MAIL = ("thu_dien_tu", "Thư điện tử")
    MESSAGE = ("zalo_cho_ban_ky", "Zalo, chờ bản ký")
    SYSTEM = ("phan_mem", "Phần mềm quản lý văn bản")
    MEETING = ("hop_giao_ban", "Họp giao ban")


class Receipt(Choice):
    """What became of a report. A file without a report (`chua_nop`) only keeps the reminders that were sent."""

    MISSING = ("chua_nop", "Chưa nộp")
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
    AWAITS_POLICY = ("cho_chu_truong", "Chờ chủ trương")


class Evidence(Record):
    """A document that shows a result: số ký hiệu, date and receiving level; the file is optional."""

    number: DocumentNumber = key("so_ky_hieu", "Số và ký hiệu của văn bản minh chứng")
    issued_on: Day = key("ngay", "Ngày của văn bản minh chứng")
    received_by: Text | None = key("noi_nhan", "Cấp nhận văn bản", default=None)


class Reported(Record):
    """A figure that the unit reports with a duty."""

    measure: Text = key("chi_tieu", "Tên chỉ tiêu, kèm đơn vị tính, ví dụ: số cuộc giám sát")
    value: Amount = key("gia_tri", "Giá trị, ví dụ 1.200 hoặc 62,5")
    sums: SumKind = key("cach_cong", "Số trong kỳ, lũy kế hay tại thời điểm")


class Matter(Record):
    """A difficulty or proposal with a life of its own: raised, sent to somebody, answered by a document."""

    text: Text = key("noi_dung", "Nội dung")
    sent_to: Text | None = key("gui_toi", "Gửi cấp nào giải quyết", default=None)
    raised_on: Day | None = key("ngay_neu", "Ngày nêu; bỏ trống thì lấy ngày báo cáo", default=None)
    answered_on: Day | None = key("ngay_tra_loi", "Ngày được trả lời", default=None)
    answered_by: Text | None = key("van_ban_tra_loi", "Văn bản trả lời", default=None)


class Extension(Record):
    """More time for one duty, granted by a document. The deadline before it stays on record."""

    until: Day = key("den_ngay", "Thời hạn mới")
    reason: Text = key("ly_do", "Lý do gia hạn")
    document: Text = key("van_ban", "Văn bản cho phép gia hạn: số ký hiệu và ngày")
    granted_on: Day = key("ngay", "Ngày của văn bản cho phép")


class Entry(Record):
    """What the unit says about one duty."""

    duty: DutyId = key("nhiem_vu", "Mã nhiệm vụ, ví dụ 394-cv-tu/1.1.a")
    occurrence: PeriodId | None = key("ky", "Kỳ của việc định kỳ mà dòng này nói tới, ví dụ 2024-nam", default=None)
    claim: Claim = key("tinh_trang", "Tình trạng do đơn vị báo cáo")
    finished_on: Day | None = key("ngay_hoan_thanh", "Ngày hoàn thành", default=None)
    percent: Percent | None = key("ti_le", "Tỷ lệ %, chỉ khi văn bản có chỉ tiêu đo được", default=None)
    evidence: tuple[Evidence, ...] = key("minh_chung", "Minh chứng", default=())
    figures: tuple[Reported, ...] = key("so_lieu", "Số liệu kèm theo", default=())
    difficulties: tuple[Matter, ...] = key("kho_khan", "Khó khăn, vướng mắc", default=())
    proposals: tuple[Matter, ...] = key("kien_nghi", "Kiến nghị, đề xuất", default=())
    extension: Extension | None = key("gia_han", "Gia hạn, kèm văn bản cho phép", default=None)
    accepted_by: Text | None = key("nguoi_duyet", "Chức danh người xác nhận kết quả", default=None)
    accepted_on: Day | None = key("ngay_duyet", "Ngày xác nhận kết quả", default=None)
    fingerprint: Text | None = key(
        "ma_doi_chieu", "Do công cụ ghi: dấu của nội dung nhiệm vụ lúc xác nhận", default=None
    )
    note: Text | None = key("ghi_chu", "Ghi chú", default=None)


class Reminder(Record):
    """One reminder sent to a unit about a report."""

    number: Count = key("lan", "Lần thứ mấy")
    sent_on: Day = key("ngay", "Ngày đôn đốc")
    means: Text = key("hinh_thuc", "Hình thức: công văn, điện thoại, tin nhắn …")


class Correction(Record):
    """A dated correction of what a closed period held."""

    made_on: Day = key("ngay", "Ngày đính chính")
    what: Text = key("noi_dung", "Đính chính điều gì, ví dụ 394-cv-tu/1.1.a ngay_hoan_thanh")
    before: Text = key("cu", "Giá trị cũ")
    after: Text = key("moi", "Giá trị mới")
    reason: Text = key("ly_do", "Lý do")


class Result(Record):
    """One report of one unit for one period. A draft is warned about, listed, and never counted."""

    unit: UnitId = key("don_vi", "Mã đơn vị báo cáo, trùng tên tệp")
    period: PeriodId = key("ky_bao_cao", "Mã kỳ báo cáo, trùng tên thư mục")
    draft: Flag = key("nhap", "Bản nháp: chưa tính vào số liệu", default=False)
    number: DocumentNumber | None = key("so_ky_hieu", "Số và ký hiệu của báo cáo", default=None)
    reported_on: Day | None = key("ngay_bao_cao", "Ngày ghi trên báo cáo", default=None)
    received_on: Day | None = key("ngay_nhan", "Ngày nhận được", default=None)
    channel: Channel | None = key("cach_nhan", "Nhận bằng cách nào", default=None)
    receipt: Receipt = key("tinh_trang_nop", "Tình trạng của báo cáo", default=Receipt.RECEIVED)
    replaces: Text | None = key("thay_cho", "Số và ngày của báo cáo được thay", default=None)
    reminders: tuple[Reminder, ...] = key("don_doc", "Các lần đôn đốc", default=())
    corrections: tuple[Correction, ...] = key("dinh_chinh", "Đính chính sau khi kỳ đã chốt", default=())
    sample: Flag = key("minh_hoa", "Số liệu minh họa, không có thật", default=False)
    entries: tuple[Entry, ...] = key("ket_qua", "Kết quả từng nhiệm vụ", default=())
    note: Text | None = key("ghi_chu", "Ghi chú", default=None)
