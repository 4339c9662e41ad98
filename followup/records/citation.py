"""A document that a directive cites, with what the directive itself says about it."""

from __future__ import annotations

from followup.records.document_kind import DocumentKind
from followup.records.document_number import DocumentNumber
from followup.records.ids import DirectiveId
from followup.records.record import Choice, Record, key
from followup.records.types import Day, Text


class Relation(Choice):
    """How a directive stands to the document that it cites."""

    BASIS = ("can_cu", "Căn cứ")
    REFERENCE = ("dan_chieu", "Dẫn chiếu")
    IMPLEMENTS = ("thuc_hien", "Thực hiện")
    AMENDS = ("sua_doi", "Sửa đổi, bổ sung")
    REPLACES = ("thay_the", "Thay thế")
    COPIES = ("sao_luc", "Sao lục")


class Citation(Record):
    """One cited document. Whatever the directive does not say of it is None."""

    relation: Relation = key("quan_he", "Quan hệ với văn bản được viện dẫn")
    kind: DocumentKind = key("loai_van_ban", "Loại của văn bản được viện dẫn")
    number: DocumentNumber | None = key("so_ky_hieu", "Số và ký hiệu như in trong văn bản", default=None)
    issued_on: Day | None = key("ngay_ban_hanh", "Ngày ban hành, nếu văn bản có ghi", default=None)
    issuer: Text | None = key("co_quan_ban_hanh", "Cơ quan ban hành, nếu văn bản có ghi", default=None)
    subject: Text | None = key("trich_yeu", "Nội dung hoặc tên của văn bản được viện dẫn", default=None)
    words: Text = key("loi_van", "Lời viện dẫn, chép đúng từng chữ")
    section: Text | None = key("muc", "Viện dẫn nằm ở mục nào", default=None)
    directive: DirectiveId | None = key("van_ban", "Mã văn bản, nếu văn bản đó có trong kho này", default=None)
