"""Where the parser gave up, and the text that it gave up on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.diagnostics import Location


class Fault(NamedTuple):
    """Where and why the parser gave up: its words, and the place from which it read and where it stopped, from 0."""

    words: str
    start: tuple[int, int]
    stop: tuple[int, int]


class Text(NamedTuple):
    """The lines of the file PATH."""

    path: str
    lines: Sequence[str]

    def line(self, number: int) -> str:
        """Give the line of that index; empty beyond the file."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def at(self, number: int, start: int, end: int | None = None) -> Location:
        """Give the place from index START to END of a line, by default its end; beyond the file it is the last line."""
        if number >= len(self.lines) or (number == len(self.lines) - 1 and not self.lines[number] and number > 0):
            number = max((n for n, line in enumerate(self.lines) if line.strip()), default=0)
            start = end = len(self.line(number))
        length = len(self.line(number).rstrip())
        start = min(start, len(self.line(number)))
        stop = max(start, length if end is None else min(end, len(self.line(number))))
        return Location(self.path, number + 1, start + 1, number + 1, stop + 1)
