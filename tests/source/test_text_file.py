"""Old encodings are recognised, Vietnamese in Unicode never is one, and forbidden characters are all found."""

from __future__ import annotations

import re
import sys

import pytest

from followup.source.characters import check_characters, first_forbidden, without_forbidden
from followup.source.legacy import check_old_fonts, likely_encoding
from followup.source.text_file import lines_of, read_text

# Lines of four real directives and the letters around them that could be taken for another encoding.
UNICODE = """
TỈNH ỦY BÌNH THUẬN · Số 394-CV/TU · Bình Thuận, ngày 09 tháng 3 năm 2022
Kính gửi: - Ban Cán sự đảng Ủy ban nhân dân tỉnh, - Các huyện, thị, thành ủy, đảng ủy trực thuộc.
phong trào thi đua “*Dân vận khéo*” gắn với các phong trào thi đua yêu nước, được nhân dân đồng tình hưởng ứng
thực hiện các nhiệm vụ theo chỉ đạo của Ban Thường vụ Tỉnh ủy⁽¹⁾. T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ Nguyễn Hoài Anh
Đảng lãnh đạo, Nhà nước quản lý, Nhân dân làm chủ; Quy định số 212-QĐ/TW; khóa X; C, PCVP Tỉnh ủy; P. Tổng hợp
Ngày 15/01/2020, Bộ Chính trị ban hành Thông báo kết luận số 160-TB/TW; những “điểm nóng”, phức tạp, kiến nghị
BAN TUYÊN GIÁO TỈNH ỦY, ĐẾN Số: 2664, CHỈ THỊ CỦA BAN THƯỜNG VỤ TỈNH ỦY; thường xuyên chăm lo đời sống vật chất
Lãnh đạo nâng cao chất lượng hoạt động các mô hình; khoá XI, hoá, toà, hoà, thuỷ, quý, lan toả, uỷ viên, khoẻ
Đăk Lăk, M'Đrăk, Krông Pắc, Ê Đê, Chư Păh, Ia H'Drai, Bù Đăng; ÁÀẢÃẠ ÝỲỶỸỴ ĂẮẰẲẴẶ ÂẤẦẨẪẬ ÊẾỀỂỄỆ ÔỐỒỔỖỘ ƠỚỜỞỠỢ ƯỨỪỬỮỰ
25°C, 5 m², 3 km³, «abc», Microsoft®, 50 µg, n° 3, ½ giờ, §3, ©2024 ABC, A·B, 1×2, Müller, Orléans
"""
TCVN3 = "C¸c huyÖn, thÞ, thµnh ñy"
VNI = "Caùc huyeän, thò, thaønh uûy"


def test_vietnamese_in_unicode_is_no_old_encoding() -> None:
    for text in (UNICODE, UNICODE.upper(), UNICODE.lower()):
        assert check_old_fonts("x", text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (TCVN3, "TCVN3"),
        ("TØnh ®oµn", "TCVN3"),
        ("Héi N«ng d©n", "TCVN3"),
        (VNI, "VNI"),
        ("Hoäi Noâng daân", "VNI"),
        ("huyá»‡n á»§y", "chuyển sai"),
    ],
)
def test_a_few_words_in_an_old_encoding_are_recognised(text: str, name: str) -> None:
    (finding,) = check_old_fonts("x", f"Tỉnh ủy\n{text}\n")

    assert name in finding.message
    assert finding.location.line == 2


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("Các huyê\u0323n, thi\u0323, thành u\u0309y".encode("cp1258"), "Windows-1258"),
        (TCVN3.encode("latin-1"), "TCVN3 (phông .VnTime)"),
        (VNI.encode("latin-1"), "VNI (phông VNI-Times)"),
        (UNICODE.encode() + b"\xff", None),
        (UNICODE.encode()[:-1] + b"\xe1\xbb", None),
        (b"\xff\xfe\xfd", None),
    ],
)
def test_bytes_that_are_no_utf_8_tell_what_they_seem_to_be(data: bytes, name: str | None) -> None:
    assert likely_encoding(data) == name


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_named_with_or_without_their_mark(encoding: str) -> None:
    read = read_text("x", UNICODE.encode(encoding), limit=10_000)

    assert read.value is None
    assert encoding[:6].upper() in read.diagnostics[0].message


def test_a_bad_byte_is_found_at_its_line_and_column() -> None:
    (finding,) = read_text("x", "một\r\nhai ệ".encode() + b"\x80", limit=100).diagnostics

    assert (finding.location.line, finding.location.column) == (2, 6)


def test_lines_are_counted_as_editors_count_them() -> None:
    assert lines_of("\ufeffa\r\nb\rc\u2028d\x0be\x85f\n".encode()) == ["a", "b", "c\u2028d\x0be\x85f", ""]
    assert lines_of(b"a\xffb") == ["a�b"]


HIDDEN = "0000 0008 000B 001B 007F 0080 0085 009F 00AD 061C 180E 200B 200D 200E 2028 2029 202A 202E 2060 2066 206F FEFF"
HIDDEN += " D800 DFFF E000 F8FF FDD0 FFFC FFFD FFFE FFFF 1FFFE DFFFF E0001 F0000 10FFFF"


@pytest.mark.parametrize("code", HIDDEN.split())
def test_a_forbidden_character_is_found_where_it_stands_and_dropped(code: str) -> None:
    text, findings = check_characters("x", f"a\nệb{chr(int(code, 16))}c")

    assert [(each.location.line, each.location.column) for each in findings] == [(2, 3)]
    assert f"U+{code}" in findings[0].message
    assert without_forbidden(text) == "a\nệbc"


@pytest.mark.parametrize("text", ["\t", "\n", " ", "\u00a0", "\u202f", "😀", "\u0323", "ơ", "⁽¹⁾", "…", "日"])
def test_what_people_see_is_never_forbidden(text: str) -> None:
    assert first_forbidden(text) is None


def test_every_character_that_counts_as_printable_is_allowed_but_two() -> None:
    printable = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isprintable()]

    assert {each for each in printable if first_forbidden(each)} == {"\ufffc", "\ufffd"}


def test_no_message_holds_a_word_of_the_program() -> None:
    readings = [read_text("x", data, limit=9) for data in (b"x" * 10, b"%PDF", b"\xff\xfe", b"\xc3", b"\0", b"\xe1")]
    words = " ".join(f"{each.message} {each.hint}" for read in readings for each in read.diagnostics)

    assert not re.search(r"codec|decode|error|invalid|None|utf8", words)


@pytest.mark.parametrize("data", [b"{\\rtf1 ma: x}", b"\0" * 300, b"PK\x03\x04", b"%PDF-1.4"])
def test_a_file_that_is_no_text_is_told_apart_from_an_encoding(data: bytes) -> None:
    read = read_text("x", data, limit=1000)

    assert (read.value, [each.code for each in read.diagnostics]) == (None, ["not-a-text-file"])
