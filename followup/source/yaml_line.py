"""Look at one line of YAML as an editor typed it: what is odd about it, and how its value is written in quotes.

Parsers give up late and far from the cause; these patterns find the cause on the line itself.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from followup.diagnostics import Diagnostic, Location

CODES = ("no-break-space", "full-width-colon", "blank-after-colon", "wrong-list-dash")

WIDE_BLANKS = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
SHORT = 60  # characters of a value that a hint repeats

_KEY = re.compile(r"[a-z][a-z0-9_]*")
_BEFORE = r"^\s*(?:- +)*"
_WORDS = r"[^\W\d][\w ]{0,40}?"
_ODD_LINES = (
    ("wrong-list-dash", re.compile(r"^\s*(?:- +)*(?P<here>[–—−‐‑•·●▪◦]|-(?=[^\s\-\d>]))")),
    ("no-break-space", re.compile(rf"^ *(?P<here>[{WIDE_BLANKS}]+)|{_BEFORE}{_WORDS}:(?P<after>[{WIDE_BLANKS}]+)")),
    ("full-width-colon", re.compile(rf"{_BEFORE}{_WORDS} ?(?P<here>：)")),
    (
        "blank-after-colon",
        re.compile(rf"{_BEFORE}(?!(?:https?|mailto|tel):)[A-Za-z][A-Za-z0-9_]*(?P<here>:)(?=[^\s:/{WIDE_BLANKS}])"),
    ),
)
_TEXTS = {
    "wrong-list-dash": (
        "đầu dòng có `{}` chưa thành dấu gạch của danh sách",
        "mở đầu mỗi mục bằng dấu trừ và một dấu cách: `- nội dung`; nếu đây là lời văn thì đặt cả giá trị sau `|`",
    ),
    "no-break-space": (
        "chỗ này là dấu cách đặc biệt chép từ nơi khác, trông giống dấu cách thường nhưng không thay được nó",
        "xóa khoảng trắng này rồi gõ lại bằng phím cách",
    ),
    "full-width-colon": (
        "dấu hai chấm này là loại rộng của chữ Hán, không phải dấu `:` nên khóa không được nhận ra",
        "gõ lại dấu `:` bằng bàn phím, sau nó là một dấu cách",
    ),
    "blank-after-colon": (
        "thiếu dấu cách sau dấu hai chấm nên khóa và giá trị dính thành một chữ",
        "ghi `{}: {}`; nếu đây là lời văn thì đặt cả giá trị trong ngoặc kép",
    ),
}
_PARTS = re.compile(
    r"(?P<before>\s*(?:- +)*)(?:(?P<key>[^\s\"'\[\]{}#&*!|>%@`:][^:]*):(?:\s+|$))?(?P<value>.*)", re.DOTALL
)


class YamlLine(NamedTuple):
    """The parts of a line; `start` is the index of its value."""

    before: str
    key: str | None
    value: str
    start: int

    @property
    def indent(self) -> int:
        return len(self.before) - len(self.before.lstrip())


def parts_of(line: str) -> YamlLine:
    """Take a line apart: blanks and dashes, the key if it has one, the value."""
    found = _PARTS.match(line)
    if found is None:  # every part may be empty, so this cannot be
        raise AssertionError(line)
    key = found["key"].rstrip() if found["key"] is not None else None
    return YamlLine(found["before"], key, found["value"].rstrip(), found.start("value"))


def odd_line(path: str, number: int, line: str) -> Diagnostic | None:
    """Give the finding if line NUMBER (from 1) only looks like a key or an item of a list, and is none."""
    for code, pattern in _ODD_LINES:
        found = pattern.match(line)
        if found is None:
            continue
        group = "here" if found["here"] is not None else "after"
        start, end = found.span(group)
        message, hint = _TEXTS[code]
        if code == "wrong-list-dash":
            message = message.format(found[group])
        if code == "blank-after-colon":
            hint = hint.format(line[:start].lstrip(" -"), _shortened(line[end:].strip()))
        return Diagnostic(Location(path, number, start + 1, number, end + 1), code, message, hint=hint)
    return None


def in_quotes(line: str) -> str:
    """Say how to write the value of LINE so that every sign in it is only text."""
    parts = parts_of(line)
    key, text = parts.key, _without_outer_quotes(parts.value)
    if key is not None and "-" in parts.before and not _KEY.fullmatch(key):
        key, text = None, line[len(parts.before) :].rstrip()  # an item of prose, not a key
    head = f"{key}: " if key is not None else "- " if "-" in parts.before else ""
    if not head:
        return "ghi `>-` ngay sau dấu hai chấm của khóa ở trên, rồi viết cả nội dung ở các dòng dưới"
    for quote, spoilers in (('"', '"\\'), ("'", "'")):
        if len(text) <= SHORT and not any(sign in text for sign in spoilers):
            return f"đặt cả giá trị trong ngoặc: `{head}{quote}{text}{quote}`"
    return f"ghi `{head}>-`, rồi xuống dòng, lùi vào thêm hai dấu cách và viết nội dung ở đó"


def _without_outer_quotes(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return text


def _shortened(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"
