"""A directive: a document that assigns duties to units, as its own text states it.

What the document does not say is None and is shown as missing. What an editor worked out stands in
`inferences` with its reason and is never shown as fact.
"""

from __future__ import annotations

from typing import Self

from followup.diagnostics import Place
from followup.records.citation import Citation
from followup.records.document_kind import DocumentKind
from followup.records.document_number import DocumentNumber
from followup.records.duty import Duty
from followup.records.ids import DirectiveId, PartyId, UnitId
from followup.records.inference import Inference
from followup.records.record import Choice, Record, key
from followup.records.types import Day, DutyCode, Flag, Slug, Text


class Force(Choice):
    """Whether a directive still binds."""

    IN_FORCE = ("con_hieu_luc", "Còn hiệu lực")
    SUMMED_UP = ("da_tong_ket", "Đã tổng kết")
    REPLACED = ("da_thay_the", "Đã được thay thế")
    EXPIRED = ("het_hieu_luc", "Hết hiệu lực")


class Publication(Choice):
    """How much of a directive the site may show."""

    FULL = ("toan_van", "Đăng toàn văn")
    ABSTRACT = ("trich_yeu", "Chỉ đăng trích yếu và nhiệm vụ")
    NONE = ("khong", "Không đăng")


class Signature(Record):
    """The signature block as printed. A head of a body who signs for itself has no line of authority."""

    authority: Text | None = key(
        "tham_quyen", "Thẩm quyền ký như in, ví dụ T/M BAN THƯỜNG VỤ; bỏ trống khi người đứng đầu tự ký", default=None
    )
    position: Text = key("chuc_vu", "Chức vụ như in")
    name: Text = key("ho_ten", "Họ tên như in")


class Arrival(Record):
    """An arrival stamp. Its number belongs to the register of whoever received the document, not to the document."""

    received_by: Text = key("noi_nhan", "Cơ quan đóng dấu đến, chép như in")
    number: Text = key("so_den", "Số đến trên dấu")
    received_on: Day = key("ngay_den", "Ngày đến trên dấu")


class DateBounds(Record):
    """What bounds an unknown date of issue."""

    not_before: Day | None = key("khong_som_hon", "Không sớm hơn ngày này", default=None)
    not_after: Day | None = key("khong_muon_hon", "Không muộn hơn ngày này", default=None)
    reason: Text = key("can_cu", "Vì sao biết như vậy")


class Party(Record):
    """An addressee or recipient: the printed words, and the unit or group that they name if it is known."""

    words: Text = key("loi_van", "Chép như in")
    unit: PartyId | None = key("don_vi", "Mã đơn vị hoặc nhóm tương ứng, nếu có", default=None)


class Section(Record):
    """A part of the document: its number and the words that open it."""

    code: DutyCode = key("muc", "Số của phần, ví dụ 1")
    words: Text = key("loi_van", "Lời mở đầu của phần, chép như in")


class Gap(Record):
    """Something that people need and the document does not say."""

    what: Text = key("noi_dung", "Điều còn thiếu, một câu")
    section: DutyCode | None = key("muc", "Thiếu ở mục nào", default=None)


class Directive(Record):
    """One directive with all its duties."""

    id: Slug = key("ma", "Mã cố định của văn bản, không bao giờ đổi")
    kind: DocumentKind = key("loai_van_ban", "Loại văn bản")
    number: DocumentNumber | None = key(
        "so_ky_hieu", "Số và ký hiệu như in; bỏ trống khi văn bản không ghi", default=None
    )
    number_missing_because: Text | None = key("ly_do_thieu_so", "Vì sao chưa có số", default=None)
    issued_on: Day | None = key("ngay_ban_hanh", "Ngày ban hành; bỏ trống khi văn bản không ghi", default=None)
    issue_bounds: DateBounds | None = key("gioi_han_ngay", "Khoảng thời gian ban hành khi chưa biết ngày", default=None)
    issuer: UnitId = key("co_quan_ban_hanh", "Mã đơn vị ban hành")
    instructed_by: UnitId = key("chu_the_chi_dao", "Mã đơn vị yêu cầu, chỉ đạo trong văn bản")
    subject: Text | None = key("trich_yeu", "Trích yếu như in", default=None)
    working_title: Text | None = key(
        "ten_goi", "Tên gọi do người nhập đặt khi văn bản không có trích yếu", default=None
    )
    short_title: Text | None = key("ten_ngan", "Tên rất ngắn dùng trong bảng và biểu đồ", default=None)
    addressees: tuple[Party, ...] = key("kinh_gui", "Kính gửi", default=())
    recipients: tuple[Party, ...] = key("noi_nhan", "Nơi nhận", default=())
    signature: Signature | None = key("nguoi_ky", "Khối chữ ký như in", default=None)
    arrival: Arrival | None = key("dau_den", "Dấu đến, nếu có", default=None)
    citations: tuple[Citation, ...] = key("vien_dan", "Các văn bản được viện dẫn", default=())
    force: Force | None = key("tinh_trang_hieu_luc", "Tình trạng hiệu lực; bỏ trống khi chưa xác minh", default=None)
    force_source: Text | None = key("can_cu_hieu_luc", "Văn bản xác định tình trạng hiệu lực", default=None)
    replaced_by: DirectiveId | None = key("thay_the_boi", "Mã văn bản thay thế văn bản này", default=None)
    area: Text | None = key("dia_ban_ap_dung", "Địa bàn áp dụng, như văn bản nêu", default=None)
    publication: Publication = key("cong_khai", "Mức công khai")
    sections: tuple[Section, ...] = key("de_muc", "Các phần của văn bản", default=())
    duties: tuple[Duty, ...] = key("nhiem_vu", "Các nhiệm vụ", min_length=1)
    gaps: tuple[Gap, ...] = key("con_thieu", "Điều văn bản không nói mà người theo dõi cần", default=())
    inferences: tuple[Inference, ...] = key("suy_doan", "Điều suy đoán, kèm lý do", default=())
    sample: Flag = key("minh_hoa", "Văn bản minh họa, không có thật", default=False)
    note: Text | None = key("ghi_chu", "Ghi chú của người nhập", default=None)

    def attach(self, origin: Place) -> Self:
        """Tell the directive where it was written, and its duties whose they are."""
        super().attach(origin)
        for duty in self.duties:
            duty.belongs_to(self.id)
        return self
