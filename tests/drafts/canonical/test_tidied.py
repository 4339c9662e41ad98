"""The canonical form changes how a file is written, never what it says."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import assume, given, settings

from followup.drafts.canonical.tidied import tidied
from followup.drafts.refused import Refused
from followup.drafts.text_tree import comments, tree
from followup.records.unit import Unit
from followup.source.document import Document
from followup.source.raw_text import RawText
from followup.source.yaml_file import read_yaml
from tests.drafts.documents import files, reads


def _form(text: str) -> str:
    new = tidied(text.encode(), None)
    assert isinstance(new, bytes)
    return new.decode()


def _read(data: bytes) -> Document:
    document = read_yaml("", data).value
    assert document is not None
    return document


def _remarks(data: bytes) -> Counter[str]:
    raw = RawText.of(data)
    return Counter(comments(tree(_read(data), raw), raw.text))


@settings(max_examples=200)
@given(files())
def test_values_and_remarks_stay_and_a_second_time_changes_nothing(data: bytes) -> None:
    assume(reads(data))

    new = tidied(data, None)

    assert isinstance(new, bytes), new
    assert _read(new).values == _read(data).values
    assert _remarks(new) == _remarks(data)
    assert tidied(new, None) == new


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("a: \"x\"\nb:   'y'   # vì sao\n", "a: x\nb: y   # vì sao\n"),
        ("a: 'Số #1'\nb: \"\"\nc: '~'\n", "a: 'Số #1'\nb: ''\nc: '~'\n"),
        ("a: [b, 'c d', [e]]  # ba\n", "a:  # ba\n  - b\n  - c d\n  - - e\n"),
        ("a: {b: 1, c: [], d: {}}\n", "a:\n  b: 1\n  c: []\n  d: {}\n"),
        ("a: [b,  # nhớ\n    c]\n", "a: [b,  # nhớ\n  c]\n"),
        ("a:\n- b\n# cuối\n- c\n", "a:\n  - b\n  # cuối\n  - c\n"),
        (
            "a:\n    - b: 1\n      c:\n          - 2\n      # - 3\n# hết\n",
            "a:\n  - b: 1\n    c:\n      - 2\n    # - 3\n# hết\n",
        ),
        ("a: |4\n        x\n      y\nb: >-   # gấp\n   z\n", "a: |2\n      x\n    y\nb: >-   # gấp\n  z\n"),
        ("a: |+\n   x\n\n", "a: |+\n  x\n\n"),
        ("\n\na: một\n      hai\n\n\n", "a: một\n  hai\n"),
        ("a: x  \t\n-----: y", "a: x\n-----: y\n"),
        ("\ufeffa: tie\u0302\u0301ng\n", "a: tiếng\n"),
    ],
)
def test_the_form_is_plain(typed: str, form: str) -> None:
    assert _form(typed) == form


def test_line_ends_of_windows_stay() -> None:
    assert _form("a: [b]\r\nc: 'd'\r\n") == "a:\r\n  - b\r\nc: d\r\n"


def test_keys_stand_in_the_order_of_the_guide_with_all_that_belongs_to_them() -> None:
    data = "ten: Huyện ủy A  # tên đủ\nbien_dong:\n  - ngay: 01/7/2025\n    hinh_thuc: lap\nma: huyen-uy-a\n".encode()

    assert tidied(data, Unit) == (
        "ma: huyen-uy-a\nten: Huyện ủy A  # tên đủ\nbien_dong:\n  - hinh_thuc: lap\n    ngay: 01/7/2025\n".encode()
    )


@pytest.mark.parametrize(
    "text",
    [
        "ten: A\n# mã cũ\nma: a\n",  # the remark may speak of what stands below it, or above
        "ten: A\n\nma: a\n",  # somebody made paragraphs
        "# tên\nten: A\nma: a\n",
        "ten: A\nma: a\nkhac: 1\n",  # who does not know a key does not know its place
    ],
)
def test_keys_stay_where_a_remark_could_come_to_speak_of_another(text: str) -> None:
    assert tidied(text.encode(), Unit) == text.encode()


@pytest.mark.parametrize("text", ['a: "x\n', "", "- a\n", "a: 1\na: 2\n", "a:\tb: c\n", "\x00\x00"])
def test_a_file_with_an_error_is_left_alone(text: str) -> None:
    assert tidied(text.encode(), None) == Refused("tệp còn lỗi, xem build.py check")


def test_a_way_of_writing_that_the_printer_does_not_know_is_left_alone() -> None:
    refused = tidied(b"? a\n: b\n", None)

    assert isinstance(refused, Refused)
    assert "không chắc còn nguyên nội dung" in refused.sentence
