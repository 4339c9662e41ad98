"""Turn the bytes of a file into clean text, or say in which encoding the file seems to be instead of UTF-8.

The text keeps every line and column of the file, so that places stay true: a line break of any kind becomes
a line feed, and a forbidden character becomes a mark (`followup.source.characters.MARK`) of the same width.
"""

from __future__ import annotations

from followup.diagnostics import Diagnostic, Location, Outcome
from followup.source.characters import check_characters, check_form
from followup.source.legacy import check_old_fonts, likely_encoding

CODES = ("file-too-large", "not-a-text-file", "not-utf-8")

OFFICE_FILES = (
    (b"PK\x03\x04", "Word, Excel hoặc tệp nén"),
    (b"\xd0\xcf\x11\xe0", "Word hoặc Excel"),
    (b"{\\rtf", "Word hoặc WordPad"),
    (b"%PDF", "PDF"),
)
SAVE_AS_UTF_8 = "mở tệp bằng VS Code, bấm tên bảng mã ở góc dưới bên phải, chọn «Save with Encoding» → UTF-8"
REOPEN = "mở bằng VS Code, bấm tên bảng mã ở góc dưới: «Reopen with Encoding» → {}, rồi «Save with Encoding» → UTF-8"
OLD_FONT = (
    "mở bảng chuyển mã của UniKey (Ctrl+Shift+F6), chọn nguồn {}, đích Unicode, chuyển tệp rồi lưu lại bằng UTF-8"
)
RETYPE = "gõ lại chữ ở chỗ này, rồi lưu bằng VS Code: «Save with Encoding» → UTF-8"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
MANY_ZEROS = 0.2  # of all bytes: more than a text in UTF-8 ever has, less than UTF-16 has in any Vietnamese text


def read_text(path: str, data: bytes, *, limit: int) -> Outcome[str | None]:
    """Give the text of DATA, which may have at most LIMIT bytes; None if it is no text in UTF-8."""
    start = Location(path)
    if len(data) > limit:
        message = f"tệp lớn {_kilobytes(len(data))}, quá mức {_kilobytes(limit)} mà một tệp được phép có"
        finding = Diagnostic(start, "file-too-large", message, hint="chia nội dung thành nhiều tệp nhỏ hơn")
        return Outcome(None, (finding,))
    for opening, kind in OFFICE_FILES:
        if data.startswith(opening):
            message = f"đây là tệp {kind} chỉ đổi đuôi tên, không phải tệp chữ"
            hint = "mở tệp bằng phần mềm của nó, chép nội dung sang một tệp mới tạo trong VS Code"
            return Outcome(None, (Diagnostic(start, "not-a-text-file", message, hint=hint),))
    if data and not data.strip(b"\0"):
        message = "tệp chỉ còn toàn ký tự rỗng, nội dung đã mất, thường do máy tắt đột ngột khi đang lưu"
        hint = "lấy lại tệp từ bản lưu gần nhất, hoặc ghi lại nội dung"
        return Outcome(None, (Diagnostic(start, "not-a-text-file", message, hint=hint),))
    wide = _wide_encoding(data)
    if wide is not None:
        message = f"tệp được lưu theo bảng mã {wide}, còn ở đây chỉ đọc được UTF-8"
        return Outcome(None, (Diagnostic(start, "not-utf-8", message, hint=SAVE_AS_UTF_8),))
    return _decode(path, data.removeprefix(BYTE_ORDER_MARK))


def lines_of(data: bytes) -> list[str]:
    """Give the lines of a file as places count them, without their ends; what is no UTF-8 shows as �."""
    return _one_line_break(data.removeprefix(BYTE_ORDER_MARK).decode("utf-8", "replace")).split("\n")


def _one_line_break(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _kilobytes(size: int) -> str:
    return f"{-(-size // 1000):,} KB".replace(",", ".")


def _wide_encoding(data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "UTF-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    zeros = data.count(0) / max(1, len(data))
    if zeros < MANY_ZEROS:
        return None
    return "UTF-32" if zeros > 0.6 else "UTF-16"  # noqa: PLR2004 - three of four bytes are zero there, here one of two


def _decode(path: str, data: bytes) -> Outcome[str | None]:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        return Outcome(None, (_bad_byte(path, data, fault.start),))
    text = _one_line_break(text)
    old_fonts = check_old_fonts(path, text)
    form = check_form(path, text)
    text, forbidden = check_characters(path, text)
    # An old encoding uses forbidden characters as letters: one finding says it all.
    return Outcome(text, (*form, *(old_fonts or forbidden)))


def _bad_byte(path: str, data: bytes, start: int) -> Diagnostic:
    before = _one_line_break(data[:start].decode("utf-8"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    where = Location(path, line, column, line, column + 1)
    name = likely_encoding(data)
    if name is None:
        message = f"chữ ở đây bị hỏng (byte {data[start]:02X} không có trong UTF-8)"
        return Diagnostic(where, "not-utf-8", message, hint=RETYPE)
    if name == "Windows-1258":
        message = "tệp không phải UTF-8 mà có vẻ được lưu theo bảng mã cũ Windows-1258"
        return Diagnostic(where, "not-utf-8", message, hint=REOPEN.format("Vietnamese (Windows 1258)"))
    message = f"tệp không phải UTF-8 mà có vẻ được gõ bằng bảng mã cũ {name}"
    return Diagnostic(where, "not-utf-8", message, hint=OLD_FONT.format(name))
