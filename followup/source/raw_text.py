"""A file's text with its own line ends, so that a tool can change a stretch of it and leave every other byte alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from followup.source.text_file import BYTE_ORDER_MARK

_LINE_END = re.compile(r"\r\n|\r|\n")


class RawText(NamedTuple):
    """The text of a file that could be read; `starts` are the indices at which its lines begin."""

    text: str
    starts: tuple[int, ...]
    marked: bool

    @classmethod
    def of(cls, data: bytes) -> RawText:
        """Give the text of DATA, which `read_text` has taken for UTF-8."""
        text = data.removeprefix(BYTE_ORDER_MARK).decode("utf-8")
        return cls(text, (0, *(hit.end() for hit in _LINE_END.finditer(text))), data.startswith(BYTE_ORDER_MARK))

    @property
    def line_end(self) -> str:
        """How the first line ends; a line feed where there is only one line."""
        first = _LINE_END.search(self.text)
        return first[0] if first else "\n"

    def index_of(self, line: int, column: int) -> int:
        """Give the index of a place that counts from 1; the end of the text for one beyond it."""
        if line > len(self.starts):
            return len(self.text)
        return min(self.starts[line - 1] + column - 1, len(self.text))

    def column(self, index: int) -> int:
        """Give how many characters stand before INDEX on its line."""
        return index - self.line_start(index)

    def line_start(self, index: int) -> int:
        """Give where the line of INDEX begins."""
        return max(self.text.rfind("\n", 0, index), self.text.rfind("\r", 0, index)) + 1

    def line_stop(self, index: int) -> int:
        """Give where the line of INDEX ends, before its line end."""
        hit = _LINE_END.search(self.text, index)
        return hit.start() if hit else len(self.text)

    def in_file(self, text: str) -> str:
        """Give TEXT, whose lines end in line feeds, with the line ends of the file."""
        return text.replace("\n", self.line_end)

    def encode(self, text: str) -> bytes:
        """Give the bytes of the file with TEXT in it."""
        return (BYTE_ORDER_MARK if self.marked else b"") + text.encode()
