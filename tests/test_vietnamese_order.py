"""Vietnamese order, held to what ICU 78 says of `vi`."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.vietnamese_order import natural_key, sort_key

_SAID_BY_ICU = """
09-CT/TU|1.10|1.2|160-TB/TW|394-CV/TU|an|An|àn|ản|ãn|án|Án|ạn|anh|ANH|ánh|ăn|ằn|ắn|ân|ần|ấn|ba|bà|Bà|bá|
bà a|ba b|bá b|Bà Rịa - Vũng Tàu|ba-b|ba, b|bàb|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Định|
Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|da|dạ|Dân vận|dân vận khéo|đa|đà|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|
Đồng Nai|Đồng Tháp|Gia Lai|Hà Nam|Hà Nội|Hải Dương|Hải Phòng|hoa|hoà|hoạ|hóa|Hoà Bình|Hòa Bình|hồ|
Hồ Chí Minh|Hội CCB|hội LHPN|Hội LHPN|huyện|Huyện|Hưng Yên|Kiên Giang|Kon Tum|Lai Châu|lang|làng|láng|
Lạng Sơn|Lâm Đồng|ma|mà|mả|mã|má|mạ|Mặt trận|MTTQ|Nghệ An|nhân dân|Nhân dân|o|ó|ô|ố|ơ|ở|ớ|ợ|Phú Thọ|
Phú Yên|Quảng Nam|Quảng Ngãi|Sóc Trăng|Sơn La|thu|thú|thư|thứ|tỉnh|tỉnh đoàn|Tỉnh uỷ|Tỉnh ủy|uy|uỷ|ủy|ứn|
ứng|ưu|xa|xã|Xã|xá|y|ỷ|ý|Yên Bái
"""
ICU_VI = [word for word in _SAID_BY_ICU.replace("\n", "").split("|") if word]
SIGNS = "_ - ‑ – — , ; : ! ? . … · « » ( ) [ ] { } § @ * / \\ & # % ‰ • ` ^ ° + ± ÷ × < = > | ~ $ ₫ € 0 1 9 a ă z"
WORDS = st.text(st.sampled_from("aàảãáạăằâấbcdđĐeêệghiklmnoôơợuưữyÝ -/.1290ñÜ"), max_size=8)


@pytest.mark.parametrize(("before", "after"), list(pairwise(ICU_VI)))
def test_two_neighbours_stand_as_in_icu(before: str, after: str) -> None:
    assert sort_key(before) < sort_key(after)


def test_a_list_in_the_order_of_code_points_finds_the_order_of_icu() -> None:
    in_order_of_code_points = sorted(ICU_VI)

    assert sorted(in_order_of_code_points, key=sort_key) == ICU_VI


def test_signs_come_before_figures_before_letters_as_in_icu() -> None:
    keys = [sort_key(sign) for sign in SIGNS.split(" ")]

    assert all(before < after for before, after in pairwise(keys))


def test_letters_that_vietnamese_has_not_stand_with_their_base_as_in_icu() -> None:
    words = ["muller", "Müller", "mun", "Mung", "nô", "ñu", "o", "Öl", "ôn", "Ж"]

    assert all(sort_key(before) < sort_key(after) for before, after in pairwise(words))


def test_a_d_typed_as_its_icelandic_twin_stands_with_d() -> None:
    assert sorted(["e", "\u00d0ồng Tháp", "Đồng Nai", "dz"], key=sort_key) == ["dz", "Đồng Nai", "\u00d0ồng Tháp", "e"]


@given(WORDS, WORDS)
def test_order_is_total_and_blind_to_the_normal_form(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)
    assert sort_key(unicodedata.normalize("NFD", one)) == sort_key(one)


@given(st.text(max_size=8), st.text(max_size=8))
def test_whatever_the_script_a_text_alone_settles_its_place(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)

    assert (sort_key(one) == sort_key(other)) == same


@pytest.mark.parametrize(
    ("before", "after"),
    list(pairwise(["1", "1.1", "1.2", "1.2.c", "1.10", "1.a", "1.b", "1.d", "1.đ", "1.e", "2", "10", "M", "P"])),
)
def test_duties_stand_where_the_document_has_them(before: str, after: str) -> None:
    assert natural_key(before) < natural_key(after)


@given(st.lists(st.text(st.sampled_from("0129.abdđMP-"), max_size=8), max_size=6))
def test_any_codes_can_be_put_in_order(codes: list[str]) -> None:
    keys = sorted(natural_key(code) for code in codes)

    assert all(before <= after for before, after in pairwise(keys))


def test_a_code_of_five_thousand_figures_is_no_trouble() -> None:
    assert natural_key("1." + "9" * 5000) < natural_key("1.1" + "0" * 5000)
