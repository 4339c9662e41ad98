"""What is written as YAML is read back as it was."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from followup.source.characters import first_forbidden
from followup.source.document import Value
from followup.source.yaml_file import read_yaml
from followup.source.yaml_text import inline_text, yaml_text

TEXT = st.text(
    st.one_of(st.sampled_from(list("aăđ ệ\n\n  :#-'\"[]{}|>*&!%@`?,~\\/=1\t“–.0")), st.characters(codec="utf-8")),
    max_size=120,
).filter(lambda text: first_forbidden(text) is None)
SIMPLE_KEY = TEXT.filter(lambda key: key.strip() and "\n" not in key)
VALUES = st.recursive(
    st.none() | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SIMPLE_KEY, inner, max_size=4),
    max_leaves=12,
)


def nfc(value: Value) -> Value:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [nfc(each) for each in value]
    if isinstance(value, dict):
        return {unicodedata.normalize("NFC", key): nfc(each) for key, each in value.items()}
    return value


@settings(derandomize=True, max_examples=400, deadline=None)
@given(st.dictionaries(SIMPLE_KEY, VALUES, max_size=5))
@example({"a": {"b": ["", None, []], "c": {}}})
def test_reading_gives_back_what_was_written(values: dict[str, Value]) -> None:
    values_in_nfc = nfc(values)
    assert isinstance(values_in_nfc, dict)

    read = read_yaml("x.yaml", yaml_text(values_in_nfc).encode()).value

    assert read is not None
    assert read.values == values_in_nfc
    assert list(read.values) == list(values_in_nfc)


LOOK_ALIKES = (
    """no|01|Số #1|a: b| x |12:30||~|null|Null|20.000|2022-03-09|- x|“x”|#|*x*|\t|'|"|---|...|<<|=|%x|!x|&a|@a|`a`|{"""
)


@pytest.mark.parametrize(
    "text",
    [*LOOK_ALIKES.split("|"), "a\n\n  b\n", "\n", " \n", "a\n", "a \nb", "\ta", "x" * 200, "chữ " * 60, "a  b " * 30],
)
def test_a_text_that_looks_like_something_else_stays_that_text(text: str) -> None:
    read = read_yaml("x.yaml", yaml_text({"a": text, "b": [text]}).encode())

    assert read.value is not None
    assert read.value.values == {"a": text, "b": [text]}
    assert not [each for each in read.diagnostics if each.is_error]


def test_the_text_is_as_an_editor_would_type_it() -> None:
    values: dict[str, Value] = {
        "ma": "394-cv-tu",
        "ngay_ban_hanh": "2022-03-09",
        "so": "01",
        "trich_yeu": "Về việc: đẩy mạnh",
        "nhiem_vu": [{"muc": "1.1", "chu_tri": ["ban-dan-van", "mttq"], "thoi_han": None}],
        "noi_dung": "Rà soát các chỉ tiêu, nhiệm vụ " * 3 + "đã đề ra",
        "ghi_chu": "Dòng một\nDòng hai\n",
    }

    assert yaml_text(values) == (
        "ma: 394-cv-tu\n"
        "ngay_ban_hanh: 2022-03-09\n"
        "so: 01\n"
        "trich_yeu: 'Về việc: đẩy mạnh'\n"
        "nhiem_vu:\n"
        "  - muc: 1.1\n"
        "    chu_tri:\n"
        "      - ban-dan-van\n"
        "      - mttq\n"
        "    thoi_han: null\n"
        "noi_dung: >-\n"
        "  Rà soát các chỉ tiêu, nhiệm vụ Rà soát các chỉ tiêu, nhiệm vụ Rà soát các chỉ tiêu, nhiệm\n"
        "  vụ đã đề ra\n"
        "ghi_chu: |\n"
        "  Dòng một\n"
        "  Dòng hai\n"
    )


@settings(derandomize=True, max_examples=300, deadline=None)
@given(TEXT)
def test_a_text_on_one_line_is_read_back_after_a_key_and_in_brackets(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    line = f"k: {inline_text(text)}\nl: [{inline_text(text, in_brackets=True)}]\n"

    read = read_yaml("x.yaml", line.encode()).value

    assert line.count("\n") == 2
    assert read is not None
    assert read.values == {"k": text, "l": [text]}
