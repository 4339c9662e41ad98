"""Find characters that nobody sees but every program obeys, and letters whose marks stand apart.

They come from web pages, PDF and Word by copying. U+2028 and U+0085 would even shift every line number, because
YAML counts them as line breaks and editors do not.
"""

from __future__ import annotations

import re
import unicodedata

from followup.diagnostics import Diagnostic, Location, Severity

CODES = ("forbidden-character", "not-nfc")

MARK = "\ufffd"  # stands for a forbidden character while a text is parsed; then it is dropped
MOST = 10  # findings of this kind in one file

_KINDS = (
    ("ký tự điều khiển", "\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f"),
    ("dấu xuống dòng lạ", "\x85\u2028\u2029"),
    ("ký tự vô hình", "\xad\u180e\u200b-\u200d\u2060-\u2064\ufeff\U000e0000-\U000e007f"),
    ("ký tự đổi chiều chữ", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"),
    ("chữ đã hỏng khi chuyển bảng mã", MARK),
    ("hình riêng của một phông chữ", "\ue000-\uf8ff\ufff9-\ufffc\U000f0000-\U0010ffff"),
    (
        "ký tự không có nghĩa",
        "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
        + "".join(f"{chr(n + 0xFFFE)}{chr(n + 0xFFFF)}" for n in range(0x10000, 0xE0000, 0x10000)),
    ),
)
_FORBIDDEN = re.compile("[" + "".join(characters for _, characters in _KINDS) + "]+")
_KIND_OF = tuple((name, re.compile(f"[{characters}]")) for name, characters in _KINDS)
_DELETE = "xóa ký tự này: đặt con trỏ ngay sau nó, bấm Backspace, rồi gõ lại chữ hoặc dấu cách nếu cần"
_RETYPE = "gõ lại chữ đúng theo văn bản gốc"


def check_characters(path: str, text: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Give TEXT with a mark or a blank in place of each forbidden character, and one finding for each run of them."""
    # What is forbidden never counts as printable, but for two signs: this settles nearly every file at once.
    if text.replace("\n", "").isprintable() and MARK not in text and "\ufffc" not in text:
        return text, ()
    found = list(_FORBIDDEN.finditer(text))
    if not found:
        return text, ()
    findings = []
    for hit in found[: MOST + 1]:
        line, column = text.count("\n", 0, hit.start()) + 1, hit.start() - text.rfind("\n", 0, hit.start())
        findings.append(forbidden(Location(path, line, column, line, column + len(hit[0])), hit[0][0]))
    if len(found) > MOST:
        message = f"từ đây đến cuối tệp còn {len(found) - MOST} chỗ có ký tự như vậy"
        findings[-1] = Diagnostic(findings[-1].where, CODES[0], message, hint="sửa các chỗ trên rồi kiểm tra lại")
    return _FORBIDDEN.sub(_stand_in, text), tuple(findings)


def forbidden(where: Location, character: str, hint: str | None = None) -> Diagnostic:
    """Give the finding that CHARACTER stands at WHERE."""
    kind = next(name for name, pattern in _KIND_OF if pattern.match(character))
    message = f"ở đây có {kind} (mã U+{ord(character):04X}), thứ không được có trong tệp"
    return Diagnostic(where, CODES[0], message, hint=hint or (_RETYPE if character == MARK else _DELETE))


def first_forbidden(text: str) -> str | None:
    """Give the first forbidden character of TEXT."""
    hit = _FORBIDDEN.search(text)
    return hit[0][0] if hit else None


def without_forbidden(text: str) -> str:
    """Give TEXT without its forbidden characters and their marks."""
    return _FORBIDDEN.sub("", text)


def check_form(path: str, text: str) -> tuple[Diagnostic, ...]:
    """Warn once, on the first such letter, if letters and marks of TEXT stand apart (not Unicode's form NFC)."""
    if unicodedata.is_normalized("NFC", text):
        return ()
    for number, line in enumerate(text.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line):
            column = _first_loose_mark(line) + 1
            where = Location(path, number, column, number, min(column + 2, len(line) + 1))
            message = "chữ và dấu trong tệp được ghi rời nhau, khác với cách gõ thông thường"
            hint = "khi đọc sẽ tự ghép lại; muốn hết nhắc thì chọn Unicode dựng sẵn trong bộ gõ rồi gõ lại"
            return (Diagnostic(where, CODES[1], message, Severity.WARNING, hint),)
    return ()


def _first_loose_mark(line: str) -> int:
    """Give the index of the letter that the first mark belongs to."""
    for index, letter in enumerate(line):
        if unicodedata.normalize("NFC", letter) != letter:
            return index
        if unicodedata.combining(letter):
            return max(0, index - 1)
    return 0


def _stand_in(hit: re.Match[str]) -> str:
    # After `key:` or a list dash the character stands where a blank should, and a mark there would hide the key.
    follows_sign = hit.start() > 0 and hit.string[hit.start() - 1] in ":-"
    return (" " if follows_sign else MARK) * len(hit[0])
