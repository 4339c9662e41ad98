"""The lines of a new text, and how far the old one has come: what stands between two pieces goes where it stood."""

from __future__ import annotations

import re

_TAIL = re.compile(r"[ \t]+#[^\n]*")
_BETWEEN = re.compile(r"(?:\s|(?<!\S)#[^\n]*)*")
_MARKER = re.compile(r"(?:---|\.\.\.|%)")


class TooOddError(Exception):
    """The text is YAML, but written in a way that the printer does not know."""


class Output:
    """`at` is how far the old text has come, `lines` is what has been written.

    `open` are the columns, old and new, of the lists and mappings around the next piece. `keeps` tells that the last
    piece is a block of text to which the blank lines at its end belong.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.at = 0
        self.lines: list[str] = []
        self.open: list[tuple[int, int]] = []
        self.keeps = False
        self._last: list[tuple[int, int]] = []  # as `open`, around the piece before

    def write(self, sign: str, column: int, *, beside: bool) -> None:
        """Write a key or a dash on a line of its own, or BESIDE the dash on the last line."""
        self.keeps = False
        if beside:
            self.lines[-1] += f" {sign}"
        else:
            self.lines.append(" " * column + sign)
        self._last = list(self.open)

    def tail(self, number: int = -1) -> None:
        """Take the remark that stands behind a value, and write it behind the line of that NUMBER."""
        tail = _TAIL.match(self._text, self.at)
        if tail is not None:
            self.lines[number] += tail[0].rstrip()
            self.at = tail.end()

    def come_to(self, start: int, *, beside: bool) -> int:
        """Come to the key or dash at START; BESIDE a dash nothing stands between. Gives the number of lines between."""
        if not beside:
            return self.gap(start)
        self.at = start
        return 0

    def gap(self, start: int) -> int:
        """Write the remarks and blank lines before START, and tell how many lines they are."""
        beside, *lines = self._text[self.at : start].split("\n")
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
        levels = [each for each in (*self._last, *self.open) if each[0] <= old]
        new = max(levels, key=lambda each: each[0], default=(0, 0))
        same = [each for each in self.open if each[0] == new[0]]
        return " " * (same[-1] if same else new)[1] + bare

    def next(self) -> int:
        """Give where the next piece begins, past blanks and remarks."""
        hit = _BETWEEN.match(self._text, self.at)
        return hit.end() if hit else self.at

    def column(self, index: int) -> int:
        """Give how many characters stand before INDEX on its line of the old text."""
        return index - self._text.rfind("\n", 0, index) - 1

    def end(self) -> str:
        """Give the whole text: no blank line begins or ends it, but for those that belong to a block of text."""
        self.gap(len(self._text))
        while self.lines and not self.lines[-1] and not self.keeps:
            self.lines.pop()
        first = next((number for number, line in enumerate(self.lines) if line), 0)
        return "\n".join((*self.lines[first:], ""))
