"""The types of document that are issued, with their usual abbreviations.

Quyết định 399-QĐ/TW for bodies of the Party, Nghị định 30/2020/NĐ-CP for those of the State.
"""

from __future__ import annotations

from typing import Self

from followup.records.record import Choice


class DocumentKind(Choice):
    """A type of document; `abbreviations` are the letters that its number may carry."""

    abbreviations: tuple[str, ...]

    def __new__(cls, value: str, label: str, *abbreviations: str) -> Self:
        """Make a member of its YAML word, its name and the letters that its number may carry."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.abbreviations = abbreviations
        return member

    OFFICIAL_LETTER = ("cong_van", "Công văn", "CV")
    INSTRUCTION = ("chi_thi", "Chỉ thị", "CT")
    RESOLUTION = ("nghi_quyet", "Nghị quyết", "NQ")
    CONCLUSION = ("ket_luan", "Kết luận", "KL")
    CONCLUSION_NOTICE = ("thong_bao_ket_luan", "Thông báo kết luận", "TB")
    NOTICE = ("thong_bao", "Thông báo", "TB")
    DECISION = ("quyet_dinh", "Quyết định", "QĐ")
    REGULATION = ("quy_dinh", "Quy định", "QĐ", "QĐi", "QyĐ")
    RULES = ("quy_che", "Quy chế", "QC", "QCPH")
    PLAN = ("ke_hoach", "Kế hoạch", "KH")
    PROGRAMME = ("chuong_trinh", "Chương trình", "CTr", "CTHĐ")
    GUIDANCE = ("huong_dan", "Hướng dẫn", "HD")
    SCHEME = ("de_an", "Đề án", "ĐA")
    REPORT = ("bao_cao", "Báo cáo", "BC")
    COPY = ("ban_sao", "Bản sao", "BS", "SY", "SL", "TrS")
    DECREE = ("nghi_dinh", "Nghị định", "NĐ")
    CIRCULAR = ("thong_tu", "Thông tư", "TT")
    LAW = ("luat", "Luật", "QH")
    CAMPAIGN = ("cuoc_van_dong", "Cuộc vận động")
    OTHER = ("khac", "Văn bản khác")
