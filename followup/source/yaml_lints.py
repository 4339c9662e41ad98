"""Find what YAML accepts without a word although it is not what the editor meant.

`so: Số #1` is the value `Số`, `a:1` over `b:2` is one text, quotes “ ” are letters like any other.
"""

from __future__ import annotations

import re

from followup.diagnostics import Diagnostic, Location, Severity
from followup.source.yaml_line import WIDE_BLANKS, in_quotes, odd_line, parts_of
from followup.source.yaml_tree import Span

CODES = ("hash-cuts-value", "curly-quotes", "list-in-text")

_HASH = re.compile(r"(?<=[ \t])#(?=[^\s#])")
_CUT = re.compile(r"[ \t]+#(?=[^\s#])")
_BEFORE = re.compile(r"[ \t-]*")
_ODD_START = frozenset("–—−‐‑•·●▪◦-“”„‘’") | {chr(0xA0), chr(0x202F), chr(0x3000), *map(chr, range(0x2000, 0x200B))}
_ODD_INSIDE = re.compile(rf":[^\s/]|：|:[{WIDE_BLANKS}]")
_SECOND_KEY = re.compile(r"(?<=[\s,;])([a-z]+(?:_[a-z0-9]+)*):(?=\s|$)")
_OPENING, _CLOSING = "“”„‘’", "”“’‘"


class PlainLints:
    """Looks at each key and value that was written without quotes."""

    def __init__(self, path: str, text: str) -> None:
        self.findings: list[Diagnostic] = []
        self._path = path
        self.lines = text.split("\n")
        self._has_hash = "#" in text and _HASH.search(text) is not None

    def key(self, text: str, span: Span) -> None:
        """Look at a key: only what makes it no key at all; the records know which keys there are."""
        if text[:1] in _ODD_START:
            self._lines_of(span)

    def value(self, text: str, span: Span) -> None:
        """Look at a value."""
        if self._has_hash and self._cut_by_hash(span):
            return
        if not text:
            return
        if span[0] != span[2] or text[0] in _ODD_START or _ODD_INSIDE.search(text):
            self._lines_of(span)
        if text[0] in _OPENING and len(text) > 1 and text[-1] in _CLOSING:
            message = "dấu ngoặc cong này là một phần của nội dung, không phải ngoặc bao quanh giá trị"
            inner = text[1:-1]
            hint = f'nếu chỉ để bao quanh thì bỏ đi; nếu là nội dung thì ghi thêm ngoặc thẳng ở ngoài: `"{text}"`'
            if '"' in inner or len(inner) > 60:  # noqa: PLR2004 - what fits on a line of the screen
                hint = "nếu chỉ để bao quanh thì bỏ đi; nếu là nội dung thì thêm ngoặc thẳng ở ngoài"
            where = Location(self._path, *span)
            self.findings.append(Diagnostic(where, "curly-quotes", message, Severity.WARNING, hint))

    def _cut_by_hash(self, span: Span) -> bool:
        if span[2] > len(self.lines):
            return False  # what an unclosed bracket lacks stands behind the last line
        line = self.lines[span[2] - 1]
        found = _CUT.match(line, span[3] - 1)
        if found is not None:
            self.findings.append(cut_by_hash(self._path, span[2], line, found.end() - 1))
        return found is not None

    def _lines_of(self, span: Span) -> None:
        """Look at the lines of a value; at the first one only if nothing but dashes stands before the value."""
        for number in range(span[0], span[2] + 1):
            line = self.lines[number - 1]
            begin = _BEFORE.match(line)
            if number == span[0] and begin is not None and begin.end() < span[1] - 1:
                continue
            found = odd_line(self._path, number, line)
            if found is None and number > span[0] and line.lstrip().startswith("- "):
                found = _list_in_text(self._path, number, line)
            if found is not None:
                self.findings.append(found)
                return


def second_key(value: str) -> str | None:
    """Give what looks like a second key inside VALUE, as in `doan_the cap: tinh`; words of a text have marks."""
    found = _SECOND_KEY.search(value)
    return found[1] if found is not None else None


def cut_by_hash(path: str, number: int, line: str, index: int) -> Diagnostic:
    """Give the finding that the # at INDEX of LINE cuts a value."""
    where = Location(path, number, index + 1, number, len(line.rstrip()) + 1)
    message = f"từ dấu # trở đi bị coi là ghi chú, nên giá trị mất phần `{_shortened(line[index:].rstrip())}`"
    quoted = in_quotes(line) if parts_of(line).value else "đặt cả giá trị trong ngoặc kép"
    hint = f"{quoted}; nếu đúng là ghi chú thì thêm một dấu cách sau dấu #"
    return Diagnostic(where, "hash-cuts-value", message, hint=hint)


def _list_in_text(path: str, number: int, line: str) -> Diagnostic:
    start = line.index("-")
    where = Location(path, number, start + 1, number, len(line.rstrip()) + 1)
    message = "dấu gạch này bị coi là chữ của giá trị bắt đầu ở trên, không mở ra mục mới của danh sách"
    hint = "danh sách thì cho các dấu gạch thẳng hàng, sau khóa không ghi gì; lời văn thì ghi `|` sau dấu hai chấm"
    return Diagnostic(where, "list-in-text", message, hint=hint)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004 - enough to recognise the text
