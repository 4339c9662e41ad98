"""Text that knows where each of its letters came from, however it was tidied, cut and joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of the original text; offsets count characters from 0, END is exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Traced:
    """A text; letter i came from the original's characters STARTS[i] up to ENDS[i]."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def span(self) -> Span:
        """Where the text lies in the original, with all that was taken out in between. The text must not be empty."""
        return Span(min(self.starts), max(self.ends))

    def cut(self, start: int, end: int | None = None) -> Traced:
        """Give the letters from START up to END."""
        return Traced(self.text[start:end], self.starts[start:end], self.ends[start:end])

    def stripped(self, around: str = " \t\v") -> Traced:
        """Give the text without the characters of AROUND at both ends."""
        start = len(self.text) - len(self.text.lstrip(around))
        return self.cut(start, max(start, len(self.text.rstrip(around))))

    def group(self, match: re.Match[str], name: str | int = 0) -> Traced:
        """Give what MATCH, found in this text, has in the group NAME; empty if it took no part."""
        start, end = match.span(name)
        return self.cut(start, end) if start >= 0 else self.cut(0, 0)

    def split(self, pattern: re.Pattern[str]) -> Iterator[Traced]:
        """Yield the parts between the matches of PATTERN."""
        start = 0
        for match in pattern.finditer(self.text):
            yield self.cut(start, match.start())
            start = match.end()
        yield self.cut(start)

    def replaced(self, pattern: re.Pattern[str], by: str) -> Traced:
        """Give the text with each match of PATTERN replaced; the first letter of BY stands for all that went."""
        parts: list[Traced] = []
        done = 0
        for match in pattern.finditer(self.text):
            parts.append(self.cut(done, match.start()))
            if by and match.end() > match.start():
                whole = self.cut(*match.span()).span
                parts.append(Traced(by, (whole.start,) * len(by), (whole.end,) * len(by)))
            done = match.end()
        return joined([*parts, self.cut(done)], "") if done else self


def traced(text: str, at: int = 0) -> Traced:
    """Give TEXT, which stands at the offset AT of the original, letter for letter."""
    return Traced(text, tuple(range(at, at + len(text))), tuple(range(at + 1, at + 1 + len(text))))


def joined(parts: Sequence[Traced], glue: str = " ") -> Traced:
    """Give PARTS as one text with GLUE in between, which came from nowhere but the end of what it follows."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for part in parts:
        if not part:
            continue
        if text and glue:
            text.append(glue)
            starts += [ends[-1]] * len(glue)
            ends += [ends[-1]] * len(glue)
        text.append(part.text)
        starts += part.starts
        ends += part.ends
    return Traced("".join(text), tuple(starts), tuple(ends))
