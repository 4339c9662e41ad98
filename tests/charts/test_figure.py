from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.charts.figure import Column, Drawing, Figure, Shown, as_json, name_and_value, plain, short_name, shorten


def _figure(*rows: tuple[str | int | None, ...]) -> Figure:
    columns = (Column("Văn bản"), Column("Một lần", numeric=True), Column("Ghi chú"))
    return Figure("k", "Tên hình", "Một câu.", columns, rows, Drawing(10), (), "{}")


def test_a_figure_says_its_numbers_to_those_who_do_not_see_it() -> None:
    assert _figure(("A", 3, None), ("B", 4, "x")).spoken == "Tên hình. Một câu. A: một lần 3. B: một lần 4, ghi chú x."


def test_a_long_figure_sends_the_reader_to_its_table() -> None:
    spoken = _figure(*(("A", n, None) for n in range(13))).spoken

    assert spoken == "Tên hình. Một câu. Số liệu từng dòng ở bảng ngay dưới hình."


def test_a_specification_is_written_in_one_way() -> None:
    assert as_json({"b": 1, "a": ["đ", None]}) == as_json({"a": ["đ", None], "b": 1}) == '{"a":["đ",null],"b":1}'


def test_a_specification_holds_no_number_that_json_does_not_know() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        as_json({"x": float("nan")})


def test_plotly_gets_signs_and_no_tags() -> None:
    assert plain('A & <b>"B"</b>') == 'A &amp; &lt;b&gt;"B"&lt;/b&gt;'


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("ngắn", 10, "ngắn"),
        ("vừa đúng", 8, "vừa đúng"),
        ("Chỉ thị tập hợp quần chúng", 16, "Chỉ thị tập hợp…"),
        ("Cuộc vận động “Làm thay đổi", 14, "Cuộc vận động…"),
        ("Quyết định (sửa đổi)", 12, "Quyết định…"),
        ("1234567890123", 8, "1234567…"),
    ],
)
def test_a_name_is_shortened_by_whole_words(text: str, most: int, short: str) -> None:
    assert shorten(text, most) == short


@given(st.text(st.characters(codec="utf-8"), max_size=90), st.sampled_from(["1/4 việc", "16/5/2016 – 09/9/2021"]))
def test_name_and_value_fit_side_by_side_on_a_phone(name: str, value: str) -> None:
    label, right = name_and_value(name, value, 13)
    shown = label.short or label.text

    assert len(shown) + len(right.text) <= 39
    assert shown == short_name(name, value)


def test_a_name_that_fits_everywhere_is_written_once() -> None:
    label, _ = name_and_value("394-CV/TU", "14 việc", 13)

    assert (label.text, label.short) == ("394-CV/TU", "")


def test_the_specification_reads_back() -> None:
    assert json.loads(as_json({"a": {"b": [1.5, "x"]}})) == {"a": {"b": [1.5, "x"]}}


def test_numbers_of_the_finding_that_the_table_holds_are_told_apart_from_words() -> None:
    finding = "Năm 2026: 5 trong 1.234 việc (70,6%), theo 62-KL/TW ngày 08/12/2009; 9 việc khác."
    told = _figure(("2026", 1234, "70,6%"), ("Khác", 5, None))._replace(finding=finding).told
    numbers = [each for each in told if isinstance(each, Shown)]

    assert [(each.text, each.value) for each in numbers] == [("5", "5"), ("1.234", "1234"), ("70,6%", "70.6")]
    assert "".join(each if isinstance(each, str) else each.text for each in told) == finding
