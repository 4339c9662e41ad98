"""Write the tree of a file again, piece by piece from its own text: two blanks a level, one item a line.

Comments and blank lines stay between the pieces between which they stood, at the level at which they stood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from followup.diagnostics import Route
from followup.drafts.canonical.scalar import block_lines, scalar_lines
from followup.drafts.text_tree import Entry, Node, comments

KeyOrder = Callable[[Route], Sequence[str]]
"""Gives the keys of the mapping at a route in the order of the guide; none where nobody knows them."""

_TAIL = re.compile(r"[ \t]+#[^\n]*")
_COLON = re.compile(r"[ \t]*:")
_MARKER = re.compile(r"(?:---|\.\.\.|%)")


class TooOddError(Exception):
    """The text is YAML, but written in a way that the printer does not know."""


def printed(root: Node, text: str, order: KeyOrder) -> str:
    """Give TEXT, whose tree is ROOT, in its canonical form. Raises TooOddError for keys after `?` and the like."""
    printer = _Printer(text, order)
    printer.begin(root)
    return printer.end()


class _Printer:
    """Goes through the text once: `at` is how far it has come, `lines` is what has been written."""

    def __init__(self, text: str, order: KeyOrder) -> None:
        self.text = text
        self.order = order
        self.at = 0
        self.lines: list[str] = []
        self._open: list[tuple[int, int]] = []  # columns, old and new, of the blocks around the next piece
        self._last: list[tuple[int, int]] = []  # likewise around the piece before
        self._keeps = False  # the last piece is a block of text that owns the blank lines at its end

    def begin(self, root: Node) -> None:
        if root.style == "{":
            self._gap(root.start)
            self._brackets(root, 0, inline=False)
        else:
            self._mapping(root, 0, (), inline=False)

    def end(self) -> str:
        self._gap(len(self.text))
        while self.lines and not self.lines[-1] and not self._keeps:
            self.lines.pop()
        first = next((number for number, line in enumerate(self.lines) if line), 0)
        return "\n".join((*self.lines[first:], ""))

    def _mapping(self, node: Node, column: int, route: Route, *, inline: bool) -> None:
        """Write the keys of NODE in COLUMN; the first on the line of its dash if INLINE."""
        self._open.append((self._column(node.start), column))
        begins: list[int] = []
        remarks = [0]
        for number, entry in enumerate(node.entries):
            beside = inline and number == 0
            remarks.append(self._come_to(entry.start, beside=beside))
            begins.append(len(self.lines) - beside)
            self._write(self.text[entry.start : entry.end], column, beside=beside)
            self._value_of(entry, column, route)
        blank_between = any(not self.lines[begin - 1] for begin in begins[1:])
        if not any(remarks[2:]) and not blank_between:
            self._sort(node, column, route, begins, keep_first=remarks[1] > 0)
        self._open.pop()

    def _sort(self, node: Node, column: int, route: Route, begins: list[int], *, keep_first: bool) -> None:
        """Put the keys of NODE, each with its lines, in the order of the guide if it knows them all."""
        names = [entry.name for entry in node.entries]
        known = list(self.order(route))
        if not set(names) <= set(known):
            return
        ranks = sorted(range(len(names)), key=lambda index: known.index(names[index]))
        if ranks == sorted(ranks) or (keep_first and ranks[0] != 0):
            return
        start = begins[0]
        before = self.lines[start][:column]
        self.lines[start] = " " * column + self.lines[start][column:]
        ends = (*begins[1:], len(self.lines))
        chunks = [self.lines[begin:end] for begin, end in zip(begins, ends, strict=True)]
        self.lines[start:] = [line for index in ranks for line in chunks[index]]
        self.lines[start] = before + self.lines[start][column:]

    def _value_of(self, entry: Entry, column: int, route: Route) -> None:
        colon = _COLON.match(self.text, entry.end)
        if colon is None:
            raise TooOddError
        self.at = colon.end()
        self.lines[-1] += ":"
        self._value(entry.node, column, self._column(entry.start), (*route, entry.name))

    def _list(self, node: Node, column: int, route: Route, *, inline: bool) -> None:
        old = self._column(self._next())
        self._open.append((old, column))
        for number, item in enumerate(node.items):
            dash = self._next()
            if self.text[dash : dash + 1] != "-":
                raise TooOddError
            beside = inline and number == 0
            self._come_to(dash, beside=beside)
            self._write("-", column, beside=beside)
            self.at = dash + 1
            self._value(item, column, old, (*route, number), dashed=True)
        self._open.pop()

    def _value(self, node: Node, column: int, old: int, route: Route, *, dashed: bool = False) -> None:
        """Write NODE after the key or dash in COLUMN, which stood in column OLD."""
        if node.style in {"[", "{"}:
            self._brackets(node, column + 2, inline=dashed)
        elif node.entries or node.items:
            write = self._mapping if node.entries else self._list
            # What follows a dash stands beside it unless a remark stands between.
            beside = dashed and "#" not in self.text[self.at : self._next()]
            write(node, column + 2, route, inline=beside)
        elif node.style in {"|", ">"}:
            self._space(node, column)
            block, self._keeps = block_lines(node, self.text, old, column)
            self.lines[-1] += block[0]
            self.lines += block[1:]
            self.at = node.end - self.text[node.start : node.end].endswith("\n")
        elif node.end > node.start:
            self._space(node, column)
            first, *others = scalar_lines(node, self.text, column)
            self.lines[-1] += first
            self.lines += others
            self.at = node.end
        self._tail()

    def _space(self, node: Node, column: int) -> None:
        """Come to the text NODE: a blank, or a new line where a remark stands between it and its key."""
        if "#" in self.text[self.at : node.start]:
            self._gap(node.start)
            self.lines.append(" " * (column + 2))
        else:
            self.lines[-1] += " "

    def _brackets(self, node: Node, column: int, *, inline: bool) -> None:
        """Write what stands in brackets one item a line, from COLUMN on; with remarks inside it stays in brackets."""
        remarks_inside = comments(node, self.text[: node.end], node.start)
        if remarks_inside or not (node.entries or node.items):
            self._space(node, column - 2)
            first, *others = self.text[node.start : node.end].split("\n")
            self.lines[-1] += first.rstrip() if remarks_inside else f"{first[0]}{self.text[node.end - 1]}"
            self.lines += [" " * column + line.strip() for line in others if remarks_inside]
            self.at = node.end
            return
        holder = len(self.lines) - 1
        if "#" in self.text[self.at : node.start]:
            self._gap(node.start)
            inline = False
        self._loose(node, column, inline=inline)
        self.at = node.end
        tail = _TAIL.match(self.text, self.at)
        if tail is not None and holder >= 0 and "#" not in self.lines[holder]:
            self.lines[holder] += tail[0].rstrip()
            self.at = tail.end()

    def _loose(self, node: Node, column: int, *, inline: bool) -> None:
        """Write NODE, which stood in brackets or is part of what did, one item a line."""
        signed = [(f"{self.text[each.start : each.end]}:", each.node) for each in node.entries]
        signed += [("-", each) for each in node.items]
        for number, (sign, below) in enumerate(signed):
            self._write(sign, column, beside=inline and number == 0)
            if below.entries or below.items:
                self._loose(below, column + 2, inline=sign == "-")
            elif below.style in {"[", "{"}:
                self.lines[-1] += f" {self.text[below.start]}{self.text[below.end - 1]}"
            elif below.end > below.start:
                first, *others = scalar_lines(below, self.text, column)
                self.lines[-1] += f" {first}"
                self.lines += others

    def _write(self, sign: str, column: int, *, beside: bool) -> None:
        """Write a key or a dash on a line of its own, or BESIDE the dash on the last line."""
        self._keeps = False
        if beside:
            self.lines[-1] += f" {sign}"
        else:
            self.lines.append(" " * column + sign)
        self._last = list(self._open)

    def _tail(self) -> None:
        """Take the remark that stands behind a value."""
        tail = _TAIL.match(self.text, self.at)
        if tail is not None:
            self.lines[-1] += tail[0].rstrip()
            self.at = tail.end()

    def _come_to(self, start: int, *, beside: bool) -> int:
        """Come to the key or dash at START; BESIDE a dash nothing stands between. Gives the number of lines between."""
        if not beside:
            return self._gap(start)
        self.at = start
        return 0

    def _gap(self, start: int) -> int:
        """Write the remarks and blank lines before START, and tell how many lines they are."""
        beside, *lines = self.text[self.at : start].split("\n")
        if not self.lines:
            lines.insert(0, beside)
        elif beside.strip():
            self.lines[-1] += beside.rstrip()
        if lines and not lines[-1].strip():
            lines.pop()  # the blanks before START, or what follows the last line end
        self.lines += [self._remark(line) for line in lines]
        self.at = start
        return len(lines)

    def _remark(self, line: str) -> str:
        bare = line.strip()
        if not bare or _MARKER.match(line):
            return bare
        if not bare.startswith("#"):
            raise TooOddError
        old = len(line) - len(line.lstrip())
        levels = [each for each in (*self._last, *self._open) if each[0] <= old]
        new = max(levels, key=lambda each: each[0], default=(0, 0))
        same = [each for each in self._open if each[0] == new[0]]
        return " " * (same[-1] if same else new)[1] + bare

    def _next(self) -> int:
        """Give where the next piece begins, past blanks and remarks."""
        hit = re.compile(r"(?:\s|(?<!\S)#[^\n]*)*").match(self.text, self.at)
        return hit.end() if hit else self.at

    def _column(self, index: int) -> int:
        return index - self.text.rfind("\n", 0, index) - 1
