"""What the letters stand for that documents and texts use, and how prose says so where it uses them.

Letters of bodies and of signing as Party documents carry them (Hướng dẫn 36-HD/VPTW, 05-HD/VPTW), those of types of
document also as Nghị định 30/2020/NĐ-CP has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.pages.terms import Term

_PAIRS = (
    ("b/c", "để báo cáo (ghi ở Nơi nhận)"),
    ("BCĐ", "Ban Chỉ đạo"),
    ("BCH", "Ban Chấp hành"),
    ("BCSĐ", "ban cán sự đảng"),
    ("BDV", "Ban Dân vận"),
    ("BDVTU", "Ban Dân vận Tỉnh ủy"),
    ("BDVTW", "Ban Dân vận Trung ương"),
    ("BTC", "Ban Tổ chức"),
    ("BTCTU", "Ban Tổ chức Tỉnh ủy"),
    ("BTG", "Ban Tuyên giáo"),
    ("BTGDVTU", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
    ("BTGTU", "Ban Tuyên giáo Tỉnh ủy"),
    ("BTV", "Ban Thường vụ"),
    ("CCB", "Cựu chiến binh"),
    ("CCHC", "cải cách hành chính"),
    ("CTXH", "chính trị - xã hội"),
    ("CVP", "Chánh Văn phòng"),
    ("DTTS", "dân tộc thiểu số"),
    ("DVK", "Dân vận khéo"),
    ("đ/c", "đồng chí"),
    ("ĐTN", "Đoàn Thanh niên"),
    ("ĐU", "đảng ủy"),
    ("HĐND", "Hội đồng nhân dân"),
    ("HTCT", "hệ thống chính trị"),
    ("HTX", "hợp tác xã"),
    ("HU", "huyện ủy"),
    ("K/T", "ký thay"),
    ("KT-XH", "kinh tế - xã hội"),
    ("LĐLĐ", "Liên đoàn Lao động"),
    ("LHPN", "Liên hiệp Phụ nữ"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("PCVP", "Phó Chánh Văn phòng"),
    ("QCDC", "quy chế dân chủ"),
    ("T/L", "thừa lệnh"),
    ("T/M", "thay mặt"),
    ("TC CT-XH", "tổ chức chính trị - xã hội"),
    ("TNCS", "Thanh niên Cộng sản"),
    ("TTg", "Thủ tướng Chính phủ"),
    ("TU", "Tỉnh ủy"),
    ("TW", "Trung ương"),
    ("UBKTTU", "Ủy ban Kiểm tra Tỉnh ủy"),
    ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
    ("UBND", "Ủy ban nhân dân"),
    ("VPTU", "Văn phòng Tỉnh ủy"),
)
ABBREVIATIONS = tuple(Term(letters, meaning) for letters, meaning in _PAIRS)
_OF_KINDS = (
    ("BC", "báo cáo"),
    ("BS", "bản sao (cơ quan Đảng)"),
    ("CT", "chỉ thị"),
    ("CTHĐ", "chương trình hành động"),
    ("CTr", "chương trình"),
    ("CV", "công văn"),
    ("ĐA", "đề án"),
    ("HD", "hướng dẫn"),
    ("KH", "kế hoạch"),
    ("KL", "kết luận"),
    ("NĐ", "nghị định"),
    ("NQ", "nghị quyết"),
    ("QC", "quy chế"),
    ("QCPH", "quy chế phối hợp"),
    ("QĐ", "quyết định; ở văn bản của Đảng cũng là quy định"),
    ("QĐi", "quy định (cách viết cũ của cơ quan Đảng)"),
    ("QH", "Quốc hội, trong số của luật"),
    ("QyĐ", "quy định (cơ quan Nhà nước)"),
    ("SL", "bản sao lục"),
    ("SY", "bản sao y"),
    ("TB", "thông báo, thông báo kết luận"),
    ("TrS", "bản trích sao"),
    ("TT", "thông tư; ở văn bản của Đảng là thông tri"),
)
OF_KINDS = tuple(Term(letters, meaning) for letters, meaning in _OF_KINDS)
_SHORTEST_MARKED = 3  # TU, TW, ĐU stand in every document number, where a mark would only be in the way


def in_capitals() -> tuple[Term, ...]:
    """Give the abbreviations that are words of their own in a text, wherever they stand: MTTQ, but not đ/c or TU."""
    return tuple(
        each
        for each in ABBREVIATIONS
        if len(each.word) >= _SHORTEST_MARKED and each.word.isalpha() and each.word.isupper()
    )


def explained(text: str) -> str:
    """Give Markdown TEXT with the meaning of the abbreviations that it uses, as Markdown's own list at its end."""
    used = tuple(_used_in(text))
    if not used:
        return text
    lines = "\n".join(f"*[{each.word}]: {each.meaning}" for each in used)
    return f"{text.rstrip()}\n\n{lines}\n"


def _used_in(text: str) -> Iterator[Term]:
    return (each for each in in_capitals() if re.search(rf"\b{each.word}\b", text))
