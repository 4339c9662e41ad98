"""A commendation: one decision and everybody whom it commends."""

from __future__ import annotations

from followup.records.document_number import DocumentNumber
from followup.records.ids import InitiativeId, UnitId
from followup.records.record import Choice, Record, key
from followup.records.types import Day, Flag, Slug, Text
from followup.records.unit import Level


class CommendationForm(Choice):
    """The form of a commendation."""

    CERTIFICATE_OF_MERIT = ("bang_khen", "Bằng khen")
    LETTER_OF_MERIT = ("giay_khen", "Giấy khen")
    HONOUR = ("bieu_duong", "Biểu dương")
    OTHER = ("khac", "Hình thức khác")


class RecipientKind(Choice):
    """Whether a collective or a person is commended."""

    COLLECTIVE = ("tap_the", "Tập thể")
    PERSON = ("ca_nhan", "Cá nhân")


class Revocation(Record):
    """The taking back of a commendation."""

    on: Day = key("ngay", "Ngày thu hồi")
    decision: Text = key("quyet_dinh", "Quyết định thu hồi: số ký hiệu và ngày")
    reason: Text | None = key("ly_do", "Lý do thu hồi", default=None)


class Recipient(Record):
    """One of those whom the decision commends: for a model, as a unit, or by a name that may be shown."""

    kind: RecipientKind = key("chu_the", "Tập thể hay cá nhân")
    initiative: InitiativeId | None = key("mo_hinh", "Mã mô hình được khen", default=None)
    unit: UnitId | None = key("don_vi", "Mã đơn vị được khen, hoặc đơn vị của cá nhân được khen", default=None)
    name: Text | None = key("ten", "Tên tập thể không có trong sổ đơn vị, hoặc họ tên cá nhân đồng ý", default=None)
    consent: Flag = key("dong_y_cong_khai", "Cá nhân được nêu tên đã đồng ý công khai", default=False)
    revocation: Revocation | None = key("thu_hoi", "Khen thưởng đã bị thu hồi", default=None)


class Commendation(Record):
    """One decision. `number` is None where it is not known."""

    id: Slug = key("ma", "Mã cố định của quyết định khen thưởng, trùng tên tệp")
    number: DocumentNumber | None = key("so_ky_hieu", "Số và ký hiệu của quyết định", default=None)
    issued_on: Day = key("ngay_ban_hanh", "Ngày của quyết định")
    issuer: Text = key("co_quan_ban_hanh", "Cơ quan quyết định khen thưởng")
    level: Level = key("cap", "Cấp khen thưởng")
    form: CommendationForm = key("hinh_thuc", "Hình thức khen thưởng")
    occasion: Text | None = key("trich_yeu", "Khen về việc gì, nhân dịp nào", default=None)
    recipients: tuple[Recipient, ...] = key("doi_tuong", "Những tập thể, cá nhân được khen", min_length=1)
    sample: Flag = key("minh_hoa", "Quyết định minh họa, không có thật", default=False)
    note: Text | None = key("ghi_chu", "Ghi chú của người nhập", default=None)
