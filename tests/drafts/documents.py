"""Random YAML files as editors write them: comments, blank lines, blocks of text, brackets, quotes, odd indentation."""

from __future__ import annotations

import json

from hypothesis import strategies as st

from followup.diagnostics import any_error
from followup.source.document import Value
from followup.source.yaml_file import read_yaml

PARTS = ("Rà soát", "chỉ tiêu:", "#1", "a", "12", "2022-03-09", "“khéo”", "it's", '"x"', "no", "~", "[x", "– ")
WORDS = st.lists(st.sampled_from(PARTS), max_size=5).map(" ".join)
LINES = st.lists(WORDS, min_size=2, max_size=4).map("\n".join)
KEYS = st.sampled_from(["ma", "ten", "noi_dung", "chu_tri", "han", "ghi_chu", "so"])
VALUES: st.SearchStrategy[Value] = st.recursive(
    st.none() | WORDS | LINES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=10,
)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Give a file that reads without an error."""
    values = draw(st.dictionaries(KEYS, VALUES, min_size=1, max_size=5))
    text = "".join(draw(_remarks(0))) + _mapping(draw, values, 0) + "".join(draw(_remarks(0)))
    return text.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n"]))).encode()


def reads(data: bytes) -> bool:
    """Tell whether DATA reads without an error."""
    reading = read_yaml("", data)
    return reading.value is not None and not any_error(reading.diagnostics)


def _remarks(column: int) -> st.SearchStrategy[list[str]]:
    line = st.sampled_from([f"{' ' * column}# nhớ hỏi lại\n", "\n", f"{' ' * column}#\n"])
    return st.just([]) | st.just([]) | st.lists(line, max_size=2)


def _mapping(draw: st.DrawFn, values: dict[str, Value], column: int, *, beside: bool = False) -> str:
    lines = []
    for number, (key, value) in enumerate(values.items()):
        if not (beside and number == 0):
            lines += [*draw(_remarks(column)), " " * column]
        lines.append(f"{key}:{_below(draw, value, column)}")
    return "".join(lines)


def _below(draw: st.DrawFn, value: Value, column: int) -> str:
    """Give what stands after a key in COLUMN, to the end of its last line."""
    tail = draw(st.sampled_from(["\n", "\n", "  # xem lại\n", "   \n"]))
    if isinstance(value, dict) and value:
        if draw(st.booleans()):
            return f" {_in_brackets(value)}{tail}"
        return tail + _mapping(draw, value, column + draw(st.integers(1, 4)))
    if isinstance(value, list) and value:
        if draw(st.booleans()):
            return f" {_in_brackets(value)}{tail}"
        return tail + _list(draw, value, column + draw(st.integers(0, 3)))
    return f" {_text(draw, value, column)}{tail}" if value is not None else tail


def _list(draw: st.DrawFn, values: list[Value], column: int) -> str:
    lines = []
    for value in values:
        lines += [*draw(_remarks(column)), " " * column, "-"]
        if isinstance(value, dict) and value:
            gap = draw(st.integers(1, 3))
            lines.append(" " * gap + _mapping(draw, value, column + 1 + gap, beside=True))
        else:
            lines.append(_below(draw, value, column + 1))
    return "".join(lines)


def _text(draw: st.DrawFn, value: Value, column: int) -> str:
    """Give a text in one of the ways in which it may be written; brackets for an empty list or mapping."""
    if not isinstance(value, str):
        return "[]" if isinstance(value, list) else "{}"
    ways = [json.dumps(value, ensure_ascii=False)]
    if "\n" not in value:
        ways.append("'" + value.replace("'", "''") + "'")
        ways += [value] if _plain(value) else []
    lines = value.split("\n")
    if all(lines) and all(line == line.strip() for line in lines):
        indent = " " * (column + draw(st.integers(1, 4)))
        sign = draw(st.sampled_from(["|-", ">-", "|"]))
        ways.append(f"{sign}\n" + "\n".join(indent + line for line in lines))
    return draw(st.sampled_from(ways))


def _plain(value: str) -> bool:
    reading = read_yaml("", f"k: {value}\n".encode()).value
    return reading is not None and reading.values == {"k": value}


def _in_brackets(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False)
