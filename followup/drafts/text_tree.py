"""The values of a file as a tree of stretches of its text: what to cut where, and where comments stand between.

Made of a document and its raw text; only for files that were read without an error, whose places are therefore true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from followup.diagnostics import Place, Route
from followup.source.document import Document, Value
from followup.source.raw_text import RawText

_HEADER = re.compile(r"[^\r\n]*")  # of a block of text
_COMMENT = re.compile(r"(?<!\S)#[^\r\n]*")


class Node(NamedTuple):
    """A value that stands from START to END of the text.

    `style` is the sign that it begins with: ' or " or | or > of a text, [ or { of brackets, - of a list and : of keys
    on lines of their own, empty for a bare text or for nothing. A pair in brackets without braces has : too.
    """

    value: Value
    start: int
    end: int
    style: str
    entries: tuple[Entry, ...] = ()
    items: tuple[Node, ...] = ()

    def at(self, route: Route) -> Node:
        """Give the node at ROUTE, which must be there."""
        node = self
        for step in route:
            node = node.items[step] if isinstance(step, int) else node.entry(step).node
        return node

    def entry(self, name: str) -> Entry:
        """Give the entry of the key NAME, which must be there."""
        return next(each for each in self.entries if each.name == name)


class Entry(NamedTuple):
    """A key that stands from START to END, and its value."""

    name: str
    start: int
    end: int
    node: Node


def tree(document: Document, raw: RawText) -> Node:
    """Give the whole DOCUMENT as a node."""
    return _node(document, raw, dict(document.values), ())


def comments(root: Node, text: str, start: int = 0, stop: int | None = None) -> tuple[str, ...]:
    """Give all comments of TEXT from START to STOP, in order, without blanks at their ends; ROOT is the tree of it."""
    found: list[str] = []
    end = start
    last = len(text) if stop is None else stop
    for begin, written_to in (*_written(root, text), (last, last)):
        found += (hit[0].rstrip() for hit in _COMMENT.finditer(text, end, begin))
        end = max(end, written_to)
    return tuple(found)


def _node(document: Document, raw: RawText, value: Value, route: Route) -> Node:
    where = document.locate(Place(document.path, route))
    start, end = raw.index_of(where.line, where.column), raw.index_of(where.end_line, where.end_column)
    first = raw.text[start : start + 1] if end > start else ""
    if isinstance(value, dict):
        entries = tuple(_entry(document, raw, name, each, (*route, name)) for name, each in value.items())
        return Node(value, start, end, "{" if first == "{" else ":", entries=entries)
    if isinstance(value, list):
        items = tuple(_node(document, raw, each, (*route, index)) for index, each in enumerate(value))
        return Node(value, start, end, "[" if first == "[" else "-", items=items)
    return Node(value, start, end, first if first in tuple("'\"|>") else "")


def _entry(document: Document, raw: RawText, name: str, value: Value, route: Route) -> Entry:
    where = document.locate(Place(document.path, route, on_key=True))
    start, end = raw.index_of(where.line, where.column), raw.index_of(where.end_line, where.end_column)
    return Entry(name, start, end, _node(document, raw, value, route))


def _written(node: Node, text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches in which a # is a letter: keys and texts, but for the line that opens a block of text."""
    for entry in node.entries:
        yield entry.start, entry.end
        yield from _written(entry.node, text)
    for item in node.items:
        yield from _written(item, text)
    if not node.entries and not node.items:
        header = _HEADER.match(text, node.start) if node.style in ("|", ">") else None
        yield header.end() if header else node.start, node.end
