"""One value changes and nothing else: no other value, no remark, no line that the value does not stand on."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from followup.diagnostics import Place, Route
from followup.drafts.one_value.splice import with_value
from followup.drafts.text_tree import comments, tree
from followup.source.document import Document, Value
from followup.source.raw_text import RawText
from followup.source.yaml_file import read_yaml
from tests.drafts.documents import LINES, WORDS, files, reads

ORDER = ("ma", "ten", "so", "noi_dung", "moi", "chu_tri", "han", "ghi_chu")


def _read(data: bytes) -> Document:
    document = read_yaml("", data).value
    assert document is not None
    return document


def _remarks(data: bytes) -> tuple[str, ...]:
    raw = RawText.of(data)
    return comments(tree(_read(data), raw), raw.text)


def _texts(value: Value, route: Route = ()) -> Iterator[Route]:
    """Yield the routes to all texts and empty values."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _texts(each, (*route, name))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _texts(each, (*route, index))
    else:
        yield route


def _with(values: object, route: Route, value: Value) -> object:
    whole: Any = {"": deepcopy(values)}
    holder = whole
    for step in ("", *route[:-1]):
        holder = holder[step]
    holder[route[-1]] = value
    return whole[""]


@settings(max_examples=200)
@given(files(), st.data(), WORDS | LINES)
def test_only_what_was_meant_changes(data: bytes, draw: st.DataObject, value: str) -> None:
    assume(reads(data))
    document = _read(data)
    routes = [route for route in _texts(dict(document.values)) if route]
    assume(routes)
    route = draw.draw(st.sampled_from(routes))

    new = with_value(data, route, value, lambda _above: ORDER)

    assert new is not None
    assert _read(new).values == _with(document.values, route, value)
    assert _remarks(new) == _remarks(data)
    where = document.locate(Place("", route))
    lines, after = data.splitlines(keepends=True), new.splitlines(keepends=True)
    assert after[: where.line - 1] == lines[: where.line - 1]
    assert after[len(after) - (len(lines) - where.end_line) :] == lines[where.end_line :]


@settings(max_examples=200)
@given(files(), WORDS | LINES)
def test_a_new_key_adds_lines_and_changes_none(data: bytes, value: str) -> None:
    assume(reads(data))
    document = _read(data)

    new = with_value(data, ("moi",), value, lambda _above: ORDER)

    assert new is not None
    assert _read(new).values == {**document.values, "moi": value}
    assert _remarks(new) == _remarks(data)
    left = iter(new.splitlines())
    assert all(any(line == other for other in left) for line in data.splitlines())


@pytest.mark.parametrize(
    ("before", "route", "value", "after"),
    [
        ("a: 1   # c\nb: 2\n", ("a",), "2: 3", "a: '2: 3'   # c\nb: 2\n"),
        ("a:  # c\nb: 2\n", ("a",), "x", "a: x  # c\nb: 2\n"),
        ("a: >-   # c\n    x\n    y\n\nb: 2\n", ("a",), "ngắn", "a: ngắn   # c\n\nb: 2\n"),
        ("a:\n    b: |\n        x\n", ("a", "b"), "m\nn\n", "a:\n    b: |\n      m\n      n\n"),
        ("a: [b, 'c']\n", ("a", 1), "d, e", "a: [b, 'd, e']\n"),
        ("a: {b: 1}\n", ("a", "c"), "2", "a: {b: 1, c: 2}\n"),
        ("a:\n- b\n- c # nhớ\n", ("a", 0), "d", "a:\n- d\n- c # nhớ\n"),
        ("a: x\r\nb: y\r\n", ("a",), "m\nn\n", "a: |\r\n  m\r\n  n\r\nb: y\r\n"),
        ("\ufeffa: x", ("a",), "y", "\ufeffa: y"),
        ("b:\n  - x\n  # - y\nd: 1\n", ("c",), "2", "b:\n  - x\n  # - y\nc: 2\nd: 1\n"),
        ("b: 1\n", ("a",), "0", "a: 0\nb: 1\n"),
        ("l:\n  - b: 1\n", ("l", 0, "a"), "0", "l:\n  - a: 0\n    b: 1\n"),
        ("a: 1\nc: 3", ("b", "d"), "x", "a: 1\nb:\n  d: x\nc: 3"),
        ("a: |+\n  x\n\nc: 3\n", ("b",), "y", "a: |+\n  x\n\nb: y\nc: 3\n"),
        ("a:\n  - x\n  - y\nb: 1\n", ("a",), ["z"], "a:\n  - z\nb: 1\n"),
        ("a:\n  - x  # vì sao\n  - y\n", ("a",), ["z"], None),
    ],
)
def test_a_value_is_written_where_it_stands(before: str, route: Route, value: Value, after: str | None) -> None:
    new = with_value(before.encode(), route, value, lambda _above: ("a", "b", "c", "d"))

    assert (new.decode() if new is not None else None) == after
