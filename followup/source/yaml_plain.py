"""Read YAML of the shape that nearly every file has: blocks of keys, lists of dashes, one text, list or quote a value.

One expression takes a text apart, line by line. It knows no places and tells no mistakes: whatever it does not know
for certain, be it right or wrong, is left to `parse_yaml`, and what it gives is exactly what that would have given.
"""

from __future__ import annotations

import re
from typing import Any

from followup.source.document import Value

LONGEST = 200_000  # characters: with one value each they would not be too many for a file
DEEPEST = 16
NULLS = frozenset({"~", "null"})

_WIDE_COLON = "："

# Text without quotes begins with none of these: signs of YAML, and what `yaml_lints` looks at more closely.
_ODD = r"\-–—−‐‑•·●▪◦“”„‘’\s"
_FIRST = rf"[^{_ODD}?:,\[\]{{}}#&*!|>'\"%@`]"
_REST = r"[^:#\t\n]*(?:(?::(?={})|(?<! )#)[^:#\t\n]*)*"
_LINE_OF_KEY = _FIRST + _REST.format(r"[^ \t\n]")
_LINE_OF_TEXT = _REST.format("/")
_END = r"(?=\n|\Z)"  # asked right away, or for many blanks each way of sharing them out would be tried
_MORE = rf"(?:\n+ +[^{_ODD}:#]{_LINE_OF_TEXT})*{_END}"
_QUOTED = r"'[^'\t]*(?:''[^'\t]*)*'|\"[^\"\\\t]*\""
_WORD = "[a-z0-9][a-z0-9./-]*"
_WORDS = rf"\[(?:{_WORD}(?:, *{_WORD})*)?\]"
_BLOCK = r"[|>]-?\n(?P<margin> +)(?=[^ \t\n])[^\t\n]*(?:\n+(?P=margin)[^\t\n]+)*" + _END
_BETWEEN = r"(?: *(?:#[^\n]*)?\n)*"
_LINE = re.compile(
    r"(?P<lead> *(?:- +)?)(?:"
    rf"(?P<key>[a-z][a-z0-9_]{{0,99}}):(?= |\n)(?: +(?P<value>{_LINE_OF_KEY}{_MORE}|{_QUOTED}|{_WORDS}|{_BLOCK}))?"
    rf"|(?P<item>{_WORD}(?:\n(?P=lead){_WORD})*|{_FIRST}{_LINE_OF_TEXT}{_MORE}|{_QUOTED})"
    rf") *(?:\n|\Z){_BETWEEN}|(?s:.+)"
)
_START = re.compile(_BETWEEN)
_BLANK = re.compile(r"\n +(?:\n|\Z)")
_BREAKS = re.compile(r"\n+")

# What a value begins with that is not simply the text that stands there.
_SIGNS = frozenset(["", "'", '"', "[", "|", ">"])
_QUOTES = frozenset(["'", '"'])


class _UnusualError(Exception):
    """The text is not of the shape that this reader knows."""


def plain_values(text: str) -> dict[str, Value] | None:
    """Give the values of TEXT, in which `read_text` found nothing; None where the full reader must look."""
    if len(text) > LONGEST or _WIDE_COLON in text:
        return None
    try:
        return _values(text)
    except _UnusualError:
        return None


def _values(text: str) -> dict[str, Value]:
    start = _START.match(text)
    blocks = _Blocks()
    keys, here, margin = blocks.root, 0, ""
    ragged = " \n" in text or text[-1:] == " "  # blanks may only seem to be a part of a value
    blank = ragged and _BLANK.search(text)
    for lead, key, written, margin, item in _LINE.findall(text, start.end() if start else 0):
        column, dash = _COLUMNS[lead]
        if key:
            if dash >= 0 or column != here:
                keys, here = blocks.enter(column, dash), column
            if key in keys:
                raise _UnusualError
            simple = written[:1] not in _SIGNS and "\n" not in written and written not in NULLS and not ragged
            keys[key] = written if simple else _read(written, column, margin)
            blocks.waiting = "" if written else key
        elif item and dash >= 0:
            blocks.list_at(dash).extend(_items(item, lead, dash))
            here = -1
        else:
            raise _UnusualError
        if margin and blank:
            raise _UnusualError  # blanks alone on a line may be a line of the text
    if not blocks.root or (margin and text[-1] != "\n"):
        raise _UnusualError  # a text that the end of the file cuts off has no last line break
    return blocks.root


class _Columns(dict[str, tuple[int, int]]):
    """In which column the first word of a line stands, and in which its dash (-1: none), by all that stands before."""

    def __missing__(self, lead: str) -> tuple[int, int]:
        self[lead] = found = (len(lead), lead.find("-"))
        return found


_COLUMNS = _Columns()


class _Blocks:
    """The blocks of keys and the lists that are open. `waiting` is the last key while it has no value."""

    __slots__ = ("_open", "root", "waiting")

    def __init__(self) -> None:
        self.root: dict[str, Value] = {}
        self.waiting = ""
        self._open: list[tuple[int, Any]] = [(0, self.root)]

    def enter(self, column: int, dash: int) -> dict[str, Value]:
        """Give the block to which a key in COLUMN belongs: a new item where a dash stands before it."""
        if dash < 0:
            block: dict[str, Value] = self._at(2 * column, dict)
            return block
        item: dict[str, Value] = {}
        self.list_at(dash).append(item)
        self._push(2 * column, item)
        return item

    def list_at(self, dash: int) -> list[Value]:
        """Give the list whose dashes stand in that column."""
        items: list[Value] = self._at(2 * dash + 1, list)  # a little deeper than keys in the same column
        return items

    def _at(self, depth: int, kind: type[Any]) -> Any:  # noqa: ANN401 -- of KIND
        """Give the block or list of DEPTH, and begin it if a key waits for what is deeper."""
        while self._open[-1][0] > depth:
            self._open.pop()
            self.waiting = ""
        found, holder = self._open[-1]
        if found < depth:
            if not self.waiting:
                raise _UnusualError
            inner = kind()
            holder[self.waiting] = inner
            self._push(depth, inner)
            return inner
        return holder

    def _push(self, depth: int, holder: Any) -> None:  # noqa: ANN401 -- a block of keys or a list
        if len(self._open) == DEEPEST:
            raise _UnusualError
        self._open.append((depth, holder))
        self.waiting = ""


def _items(written: str, lead: str, dash: int) -> list[Value]:
    """Give the item that is WRITTEN after LEAD, or the words of several such lines."""
    words = written.split("\n" + lead) if written[0] not in _QUOTES else [written]
    if len(words) == 1:
        return [_read(written, dash, "")]
    return [None if word in NULLS else word for word in words]


def _read(written: str, column: int, margin: str) -> Value:
    """Give the value WRITTEN in a block or list that begins in COLUMN; MARGIN is what its lines of text begin with."""
    first = written[:1]
    if first in _QUOTES:
        text = _one_line(written, column)[1:-1] if "\n" in written else written[1:-1]
        return text.replace("''", "'") if first == "'" else text
    if not first:
        return None
    if first == "[":
        return [None if word in NULLS else word for word in written[1:-1].replace(",", " ").split()]
    text = _block(written, column, margin) if margin else _one_line(written, column)
    return None if text in NULLS and not margin else text


def _one_line(written: str, column: int) -> str:
    first, *more = written.split("\n")
    inside = " " * (column + 1)
    lines = [first.rstrip(" ")]
    for line in more:
        if line and not line.startswith(inside):
            raise _UnusualError
        lines.append(line.strip(" "))
    return _folded("\n".join(lines))


def _block(written: str, column: int, margin: str) -> str:
    head, _, body = written.partition("\n")
    text = body.replace("\n" + margin, "\n").removeprefix(margin)
    if len(margin) <= column or (head[0] == ">" and "\n " in text):
        raise _UnusualError
    return (_folded(text) if head[0] == ">" else text) + ("" if head[1:] else "\n")


def _folded(text: str) -> str:
    """Give TEXT with one line break less in a row, a blank for the last."""
    if "\n\n" not in text:
        return text.replace("\n", " ")
    return _BREAKS.sub(lambda breaks: breaks[0][1:] or " ", text)
