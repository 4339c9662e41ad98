"""Write the tree of a file again, piece by piece from its own text: two blanks a level, one item a line.

Comments and blank lines stay between the pieces between which they stood, at the level at which they stood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from followup.diagnostics import Route
from followup.drafts.canonical.output import Output, TooOddError
from followup.drafts.canonical.scalar import block_lines, scalar_lines
from followup.drafts.text_tree import Entry, Node, comments

KeyOrder = Callable[[Route], Sequence[str]]
"""Gives the keys of the mapping at a route in the order of the guide; none where nobody knows them."""

_COLON = re.compile(r"[ \t]*:")


def printed(root: Node, text: str, order: KeyOrder) -> str:
    """Give TEXT, whose tree is ROOT, in its canonical form. Raises TooOddError for keys after `?` and the like."""
    printer = _Printer(text, order)
    printer.begin(root)
    return printer.end()


class _Printer:
    """Goes through the tree once, in the order of the text."""

    def __init__(self, text: str, order: KeyOrder) -> None:
        self._text = text
        self._order = order
        self._out = Output(text)

    def begin(self, root: Node) -> None:
        if root.style == "{":
            self._out.gap(root.start)
            self._brackets(root, 0, inline=False)
        else:
            self._mapping(root, 0, (), inline=False)

    def end(self) -> str:
        return self._out.end()

    def _mapping(self, node: Node, column: int, route: Route, *, inline: bool) -> None:
        """Write the keys of NODE in COLUMN; the first on the line of its dash if INLINE."""
        self._out.open.append((self._out.column(node.start), column))
        begins: list[int] = []
        remarks = [0]
        for number, entry in enumerate(node.entries):
            beside = inline and number == 0
            remarks.append(self._out.come_to(entry.start, beside=beside))
            begins.append(len(self._out.lines) - beside)
            self._out.write(self._text[entry.start : entry.end], column, beside=beside)
            self._value_of(entry, column, route)
        blank_between = any(not self._out.lines[begin - 1] for begin in begins[1:])
        if not any(remarks[2:]) and not blank_between:
            self._sort(node, column, route, begins, keep_first=remarks[1] > 0)
        self._out.open.pop()

    def _sort(self, node: Node, column: int, route: Route, begins: list[int], *, keep_first: bool) -> None:
        """Put the keys of NODE, each with its lines, in the order of the guide if it knows them all."""
        names = [entry.name for entry in node.entries]
        known = list(self._order(route))
        if not set(names) <= set(known):
            return
        ranks = sorted(range(len(names)), key=lambda index: known.index(names[index]))
        if ranks == sorted(ranks) or (keep_first and ranks[0] != 0):
            return
        start = begins[0]
        before = self._out.lines[start][:column]
        self._out.lines[start] = " " * column + self._out.lines[start][column:]
        ends = (*begins[1:], len(self._out.lines))
        chunks = [self._out.lines[begin:end] for begin, end in zip(begins, ends, strict=True)]
        self._out.lines[start:] = [line for index in ranks for line in chunks[index]]
        self._out.lines[start] = before + self._out.lines[start][column:]

    def _value_of(self, entry: Entry, column: int, route: Route) -> None:
        colon = _COLON.match(self._text, entry.end)
        if colon is None:
            raise TooOddError
        self._out.at = colon.end()
        self._out.lines[-1] += ":"
        self._value(entry.node, column, self._out.column(entry.start), (*route, entry.name))

    def _list(self, node: Node, column: int, route: Route, *, inline: bool) -> None:
        old = self._out.column(self._out.next())
        self._out.open.append((old, column))
        for number, item in enumerate(node.items):
            dash = self._out.next()
            if self._text[dash : dash + 1] != "-":
                raise TooOddError
            beside = inline and number == 0
            self._out.come_to(dash, beside=beside)
            self._out.write("-", column, beside=beside)
            self._out.at = dash + 1
            self._value(item, column, old, (*route, number), dashed=True)
        self._out.open.pop()

    def _value(self, node: Node, column: int, old: int, route: Route, *, dashed: bool = False) -> None:
        """Write NODE after the key or dash in COLUMN, which stood in column OLD."""
        if node.style in {"[", "{"}:
            self._brackets(node, column + 2, inline=dashed)
        elif node.entries or node.items:
            write = self._mapping if node.entries else self._list
            # What follows a dash stands beside it unless a remark stands between.
            beside = dashed and "#" not in self._text[self._out.at : self._out.next()]
            write(node, column + 2, route, inline=beside)
        elif node.style in {"|", ">"}:
            self._space(node, column)
            block, self._out.keeps = block_lines(node, self._text, old, column)
            self._out.lines[-1] += block[0]
            self._out.lines += block[1:]
            self._out.at = node.end - self._text[node.start : node.end].endswith("\n")
        elif node.end > node.start:
            self._space(node, column)
            first, *others = scalar_lines(node, self._text, column)
            self._out.lines[-1] += first
            self._out.lines += others
            self._out.at = node.end
        self._out.tail()

    def _space(self, node: Node, column: int) -> None:
        """Come to the text NODE: a blank, or a new line where a remark stands between it and its key."""
        if "#" in self._text[self._out.at : node.start]:
            self._out.gap(node.start)
            self._out.lines.append(" " * (column + 2))
        else:
            self._out.lines[-1] += " "

    def _brackets(self, node: Node, column: int, *, inline: bool) -> None:
        """Write what stands in brackets one item a line, from COLUMN on; with remarks inside it stays in brackets."""
        remarks_inside = comments(node, self._text, node.start, node.end)
        if remarks_inside or not (node.entries or node.items):
            self._space(node, column - 2)
            first, *others = self._text[node.start : node.end].split("\n")
            self._out.lines[-1] += first.rstrip() if remarks_inside else f"{first[0]}{self._text[node.end - 1]}"
            self._out.lines += [" " * column + line.strip() for line in others if remarks_inside]
            self._out.at = node.end
            return
        holder = len(self._out.lines) - 1
        if "#" in self._text[self._out.at : node.start]:
            self._out.gap(node.start)
            inline = False
        self._loose(node, column, inline=inline)
        self._out.at = node.end
        if holder >= 0 and "#" not in self._out.lines[holder]:
            self._out.tail(holder)

    def _loose(self, node: Node, column: int, *, inline: bool) -> None:
        """Write NODE, which stood in brackets or is part of what did, one item a line."""
        signed = [(f"{self._text[each.start : each.end]}:", each.node) for each in node.entries]
        signed += [("-", each) for each in node.items]
        for number, (sign, below) in enumerate(signed):
            self._out.write(sign, column, beside=inline and number == 0)
            if below.entries or below.items:
                self._loose(below, column + 2, inline=sign == "-")
            elif below.style in {"[", "{"}:
                self._out.lines[-1] += f" {self._text[below.start]}{self._text[below.end - 1]}"
            elif below.end > below.start:
                first, *others = scalar_lines(below, self._text, column)
                self._out.lines[-1] += f" {first}"
                self._out.lines += others
