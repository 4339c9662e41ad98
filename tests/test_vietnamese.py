"""Letters without marks, numbers and dates, as the office writes them."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.vietnamese import (
    count,
    day,
    decimal,
    fold,
    join_words,
    long_day,
    month,
    nearest,
    parse_day,
    percent,
    quarter,
    slug,
    with_capital,
)

TEXT = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằấỆỬĐÐ 0123456789-/.,()\u0301\u0323ñç"), max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đẩy mạnh", "day manh"),
        ("Dân vận khéo", "dan van kheo"),
        ("Ðảng \u00d0 \u0189 đ", "dang d d d"),
        ("hòa hoà ủy uỷ", "hoa hoa uy uy"),
        ("QUYẾT ĐỊNH", "quyet dinh"),
        (unicodedata.normalize("NFD", "Tỉnh ủy Đồng Tháp"), "tinh uy dong thap"),
        ("160-TB/TW", "160-tb/tw"),
        ("", ""),
    ],
)
def test_folds_marks_capitals_and_every_d(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(TEXT)
def test_folding_twice_or_another_normal_form_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text)) == fold(text)
    assert fold(text).isascii()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("394-CV/TU", "394-cv-tu"),
        ("Đẩy mạnh thực hiện", "day-manh-thuc-hien"),
        ("  – Hội LHPN tỉnh – ", "hoi-lhpn-tinh"),
        ("1.2.đ", "1-2-d"),
        ("“…”", ""),
    ],
)
def test_slug_is_what_an_address_can_carry(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_slug_of_anything_is_ascii_and_stays_as_it_is(text: str) -> None:
    made = slug(text)

    assert slug(made) == made
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not made.startswith("-")
    assert not made.endswith("-")


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("hoi-phu-nu-tinh", ["hoi-nong-dan-tinh-x", "hoi-lhpn-tinh", "tinh-doan"], "hoi-lhpn-tinh"),
        ("Đơn vị", ["don_vi", "ngay_ban_hanh"], "don_vi"),
        ("thoi_hann", ["thoi_han", "loai_han"], "thoi_han"),
        ("ddown_vij", ["don_vi", "ma"], "don_vi"),
    ],
)
def test_nearest_is_what_the_editor_meant(word: str, candidates: list[str], expected: str) -> None:
    assert nearest(word, candidates) == (expected,)
    assert nearest(word, reversed(candidates)) == (expected,)


def test_nearest_offers_nothing_rather_than_something_unlike() -> None:
    assert nearest("xyz", ["don_vi", "ngay_ban_hanh"]) == ()
    assert nearest("don_vi", []) == ()


def test_nearest_finds_the_best_among_thousands() -> None:
    crowd = [f"xa-{number:05}" for number in range(5000)]

    assert nearest("xa-04321a", crowd) == ("xa-04321",)
    assert nearest("xa-0432", [*crowd, "xa-0432"], n=2)[0] == "xa-0432"
    assert len(nearest("xa-04321", crowd, n=3)) == 3


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a và b"), (["a", "b", "c"], "a, b và c")],
)
def test_joins_words_as_an_enumeration(words: list[str], text: str) -> None:
    assert join_words(words) == text


@pytest.mark.parametrize(
    ("n", "text"), [(0, "0"), (999, "999"), (1234, "1.234"), (1234567, "1.234.567"), (-1234, "-1.234")]
)
def test_counts_have_points_between_thousands(n: int, text: str) -> None:
    assert count(n) == text


@pytest.mark.parametrize(
    ("x", "digits", "text"),
    [
        ("1234.5", 1, "1.234,5"),
        ("0.25", 1, "0,3"),
        ("-0.25", 1, "-0,3"),
        ("0.15", 1, "0,2"),
        ("-0.04", 1, "0,0"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("659.88", 2, "659,88"),
        ("1e3", 2, "1.000,00"),
        ("999.995", 2, "1.000,00"),
    ],
)
def test_decimals_are_rounded_half_up(x: str, digits: int, text: str) -> None:
    assert decimal(Decimal(x), digits) == text


@pytest.mark.parametrize("x", ["nan", "inf", "-inf", "1e50", "1e999999"])
def test_what_is_no_number_of_this_world_is_refused(x: str) -> None:
    with pytest.raises(ValueError, match="không phải số"):
        decimal(Decimal(x), 1)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4), st.integers(0, 4))
def test_a_written_decimal_is_never_further_than_half_its_last_place(x: Decimal, digits: int) -> None:
    written = decimal(x, digits)
    back = Fraction(written.replace(".", "").replace(",", "."))

    assert abs(back - Fraction(x)) <= Fraction(1, 2 * 10**digits)
    assert len(written.partition(",")[2]) == digits


@pytest.mark.parametrize(
    ("n", "d", "digits", "text"),
    [
        (565, 800, 1, "70,6%"),
        (16051, 16274, 2, "98,63%"),
        (1, 3, 0, "33%"),
        (1, 8, 0, "13%"),
        (0, 7, 1, "0,0%"),
        (7, 7, 1, "100,0%"),
    ],
)
def test_percentages_follow_the_one_rounding_rule(n: int, d: int, digits: int, text: str) -> None:
    assert percent(n, d, digits) == text


def test_a_percentage_of_nothing_is_a_fault() -> None:
    with pytest.raises(ArithmeticError):
        percent(1, 0)


@pytest.mark.parametrize(
    ("d", "short", "long", "only_month", "of_quarter"),
    [
        (date(2022, 3, 9), "09/3/2022", "ngày 09 tháng 3 năm 2022", "3/2022", "quý I/2022"),
        (date(2020, 2, 3), "03/02/2020", "ngày 03 tháng 02 năm 2020", "02/2020", "quý I/2020"),
        (date(2021, 1, 31), "31/01/2021", "ngày 31 tháng 01 năm 2021", "01/2021", "quý I/2021"),
        (date(2021, 11, 26), "26/11/2021", "ngày 26 tháng 11 năm 2021", "11/2021", "quý IV/2021"),
        (date(2024, 8, 1), "01/8/2024", "ngày 01 tháng 8 năm 2024", "8/2024", "quý III/2024"),
    ],
)
def test_days_have_zeros_where_the_decree_has_them(
    d: date, short: str, long: str, only_month: str, of_quarter: str
) -> None:
    assert (day(d), long_day(d), month(d), quarter(d)) == (short, long, only_month, of_quarter)


@pytest.mark.parametrize("text", ["2022-03-09", "9/3/2022", "09/03/2022", "09/3/2022"])
def test_reads_a_day_day_first(text: str) -> None:
    assert parse_day(text) == date(2022, 3, 9)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3/13/2022",
        "31/6/2022",
        "29/02/2023",
        "9/3/22",
        "2022-3-9",
        "2022/03/09",
        "9-3-2022",
        "9.3.2022",
        "1646784000",
        "2022-03-09T00:00:00",
        "2022-03-09 ",
        "9/3/2022\n",
        " 9/3/2022",
        "ngày 9/3/2022",
        "٩/٣/٢٠٢٢",
        "00/01/2022",
        "1/0/2022",
        "1/1/0000",
        "009/3/2022",
        "9/3/20222",
        "-9/3/2022",
    ],
)
def test_what_is_not_plainly_a_day_is_none(text: str) -> None:
    assert parse_day(text) is None


@given(st.dates())
def test_every_day_is_read_back_as_written(d: date) -> None:
    assert parse_day(day(d)) == d
    assert parse_day(d.isoformat()) == d


@given(st.text(st.sampled_from("0123456789/-. "), max_size=12))
def test_reading_a_day_never_raises(text: str) -> None:
    found = parse_day(text)

    assert found is None or text.count("/") == 2 or text == found.isoformat()


@pytest.mark.parametrize(
    ("text", "begun"),
    [("đang duy trì", "Đang duy trì"), ("ủy ban MTTQ", "Ủy ban MTTQ"), ("6 tháng", "6 tháng"), ("", "")],
)
def test_a_sentence_begins_with_a_capital_and_keeps_the_rest(text: str, begun: str) -> None:
    assert with_capital(text) == begun
