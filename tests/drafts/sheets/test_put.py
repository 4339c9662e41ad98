"""Values are put where they belong and nothing else of a file changes."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.diagnostics import Route
from followup.drafts.sheets.put import put, take_out
from followup.records.result import Result
from followup.source.document import Value
from followup.source.yaml_file import read_yaml

FILE = """\
# Báo cáo của đơn vị
don_vi: a   # mã
ky_bao_cao: "2024-nam"

ket_qua:
  # việc thứ nhất
  - nhiem_vu: x/1
    tinh_trang: hoan_thanh  # theo báo cáo
    minh_chung:
      - so_ky_hieu: 1-BC
        ngay: 01/3/2024
    ghi_chu: |
      hai
      dòng

  # việc thứ hai
  - tinh_trang: dang_thuc_hien
    nhiem_vu: x/2
"""


def values(data: bytes | None) -> Mapping[str, Value]:
    document = read_yaml("", data or b"").value
    return document.values if document else {}


def changed(route: Route, value: Value, text: str = FILE) -> str:
    data = put(text.encode(), route, value, Result)
    assert data is not None
    return data.decode()


def test_a_new_item_stands_at_the_end_as_the_others_do() -> None:
    item: Value = {"nhiem_vu": "x/3", "tinh_trang": "hoan_thanh"}

    assert changed(("ket_qua", 2), item) == f"{FILE}  - nhiem_vu: x/3\n    tinh_trang: hoan_thanh\n"


def test_an_item_is_added_to_a_file_without_a_last_line_break() -> None:
    assert changed(("ket_qua", 1), {"nhiem_vu": "x/2"}, "ket_qua:\n- nhiem_vu: x/1") == (
        "ket_qua:\n- nhiem_vu: x/1\n- nhiem_vu: x/2\n"
    )


def test_a_list_in_brackets_stays_one() -> None:
    assert changed(("ket_qua", 1), {"nhiem_vu": "x/2", "ghi_chu": "a, b"}, "ket_qua: [{nhiem_vu: x/1}]  # ngắn\n") == (
        "ket_qua: [{nhiem_vu: x/1}, {nhiem_vu: x/2, ghi_chu: 'a, b'}]  # ngắn\n"
    )


@pytest.mark.parametrize("empty", ["ket_qua:\n", "ket_qua: []\n", ""])
def test_the_first_item_makes_its_list(empty: str) -> None:
    text = f"don_vi: a\n{empty}ghi_chu: b\n"

    assert changed(("ket_qua", 0, "nhiem_vu"), "x/1", text) == ("don_vi: a\nket_qua:\n  - nhiem_vu: x/1\nghi_chu: b\n")


def test_lists_inside_lists_are_made() -> None:
    line = "  - tinh_trang: dang_thuc_hien\n"

    assert changed(("ket_qua", 1, "minh_chung", 0, "ngay"), "2024-03-01") == FILE.replace(
        line, f"{line}    minh_chung:\n      - ngay: 2024-03-01\n"
    )


def test_windows_line_ends_stay() -> None:
    text = FILE.replace("\n", "\r\n")

    assert changed(("ket_qua", 2), {"nhiem_vu": "x/3"}, text) == f"{text}  - nhiem_vu: x/3\r\n"


@pytest.mark.parametrize(
    ("route", "line"),
    [
        (("ky_bao_cao",), 'ky_bao_cao: "2024-nam"\n'),
        (("ket_qua", 0, "ghi_chu"), "    ghi_chu: |\n      hai\n      dòng\n"),
        (("ket_qua", 0, "tinh_trang"), "    tinh_trang: hoan_thanh  # theo báo cáo\n"),
        (("ket_qua", 0, "minh_chung", 0, "ngay"), "        ngay: 01/3/2024\n"),
    ],
)
def test_a_value_goes_with_its_line(route: Route, line: str) -> None:
    assert take_out(FILE.encode(), route) == FILE.replace(line, "").encode()


def test_the_key_below_takes_the_place_beside_the_dash() -> None:
    left = take_out(FILE.encode(), ("ket_qua", 1, "tinh_trang"))

    assert left == FILE.replace("  - tinh_trang: dang_thuc_hien\n    nhiem_vu", "  - nhiem_vu").encode()


def test_what_becomes_empty_goes_too() -> None:
    data = take_out(FILE.encode(), ("ket_qua", 0, "minh_chung", 0, "ngay"))
    assert data is not None

    left = take_out(data, ("ket_qua", 0, "minh_chung", 0, "so_ky_hieu"))

    assert left == FILE.replace("    minh_chung:\n      - so_ky_hieu: 1-BC\n        ngay: 01/3/2024\n", "").encode()


def test_a_value_in_brackets_goes_with_its_comma() -> None:
    assert take_out(b"a: {b: 1, c: 2}\nd: e\n", ("a", "c")) == b"a: {b: 1}\nd: e\n"
    assert take_out(b"a: {b: 1, c: 2}\nd: e\n", ("a", "b")) == b"a: {c: 2}\nd: e\n"


def test_a_file_that_cannot_be_read_is_left_alone() -> None:
    assert put(b"a: [\n", ("b",), "c", Result) is None
    assert take_out(b"a: [\n", ("a",)) is None


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from(" :#-'\"\n"), min_size=1)


@given(TEXTS.map(str.strip).filter(bool), st.sampled_from(["ghi_chu", "kho_khan"]), st.integers(0, 2))
def test_any_text_comes_back_as_it_was_and_all_else_stays(text: str, key: str, index: int) -> None:
    route: Route = ("ket_qua", index, key) if key == "ghi_chu" else ("ket_qua", index, key, 0, "noi_dung")

    text = "\n".join(line.rstrip() for line in unicodedata.normalize("NFC", text).split("\n")).strip()
    data = put(FILE.encode(), route, text, Result)
    if data is None:
        return
    comments = [line for line in FILE.splitlines() if line.lstrip().startswith("#")]

    assert [line for line in data.decode().splitlines() if line in comments] == comments
    whole: dict[str, Any] = dict(values(data))
    assert whole["ket_qua"][index][key] == (text if key == "ghi_chu" else [{"noi_dung": text}])
