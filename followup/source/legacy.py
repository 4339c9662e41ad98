"""Recognise text that was typed in an old Vietnamese encoding: TCVN3 (fonts .VnTime), VNI, Windows-1258.

TCVN3 and VNI arrive as valid UTF-8 whose letters are wrong (`C¸c huyÖn`, `Caùc huyeän` for `Các huyện`), because
both used the places of Western letters for Vietnamese ones. The patterns below are pairs of letters that these
encodings produce all the time and that neither Vietnamese nor a foreign name in a Vietnamese text has.
"""

from __future__ import annotations

import re

from followup.diagnostics import Diagnostic, Location

CODE = "old-encoding"

_TWICE = "chữ bị chuyển sai bảng mã"
ENOUGH = 2  # one such pair may be a foreign name; two in one file are none

# What the bytes 80-BF, which never begin a letter in UTF-8, look like in Windows-1252 or Latin-1.
_SECOND_BYTES = "\x80-\xbf" + "".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0))

# None of the old encodings does without these letters for long, and Vietnamese text has hardly any of them.
_FOREIGN = re.compile(r"[¡-¦¨©«ª¬-¯±´-¶¸¹ºÄ-ÇËÎ-ÑÖ-ØÛÜÞßä-çëîïñö-øûüþÿƒˆ‰™›œ†‡]")

_PATTERNS = (
    # TCVN3: a sign (¸ µ ¶ ¨ © ® …) or a Western capital inside a word, or ® (its đ) before a letter.
    (
        "TCVN3 (phông .VnTime)",
        re.compile(
            r"[A-Za-z®][¡-¦¨-¬¯µ¶¸¾¼½»](?=[a-z®\xa0-\xff])(?![»])|[A-Za-z][ÄÅÆÇËÎÏÑÖ×ØÛÜÞß](?=[a-z])"
            r"|[a-z][ÈÊÌÒÓÔÙÝ](?=[a-z\s]|$)|(?<![A-Za-z])®[a-z\xa1-\xff]"
        ),
    ),
    # VNI: a plain vowel, then a second letter that carries its marks; its đ is ñ, its ơ ô, its ư ö.
    (
        "VNI (phông VNI-Times)",
        re.compile(
            r"[aA][ùøûõïâàáåãäêéèúüëÙØÛÕÏÂÀÁÅÃÄÊÉÈÚÜË]|[eE][ùøûõïâáàåãäÙØÛÕÏÂÁÀÅÃÄ]|[oO][ùøûõïâåäÙØÛÕÏÂÅÄ]"
            r"|[uUyY][ùøûõïÙØÛÕÏ]|[öÖ][ùøûõïôÙØÛÕÏÔ]|\b[ñÑ][aeiouöôæAEIOUÖÔÆ]"
        ),
    ),
    # UTF-8 that was read as Windows-1252 and saved again: "á»‡" for ệ, "Æ°" for ư.
    (_TWICE, re.compile(f"á[º»][{_SECOND_BYTES}]|Ä[‘\x91]|Æ[°¡]|Ã[¡-¿]")),
)
# In bytes of Windows-1258 a vowel is followed by one of its five combining tone marks.
_WINDOWS_1258 = re.compile(
    rb"[aeiouyAEIOUY\xe2\xea\xf4\xe3\xf5\xfd\xc2\xca\xd4\xc3\xd5\xdd][\xcc\xec\xd2\xde\xf2](?![\x80-\xbf])"
)


def likely_encoding(data: bytes) -> str | None:
    """Name the old encoding that DATA, which is not UTF-8, seems to be in; None if nothing speaks for one."""
    read = data.decode("utf-8", "replace")
    damaged = read.count("\ufffd")
    if sum(not letter.isascii() for letter in read) > 2 * damaged:
        return None  # nearly all is UTF-8 after all
    text = data.decode("latin-1")
    hits = {name: len(pattern.findall(text)) for name, pattern in _PATTERNS[:2]}
    hits["Windows-1258"] = len(_WINDOWS_1258.findall(data))
    name = max(hits, key=lambda each: hits[each])
    return name if hits[name] >= ENOUGH else None


def check_old_fonts(path: str, text: str) -> tuple[Diagnostic, ...]:
    """Give one finding, on the first such word, if TEXT holds words in an old encoding."""
    if not _FOREIGN.search(text):
        return ()
    hits = {name: list(pattern.finditer(text)) for name, pattern in _PATTERNS}
    name = max(hits, key=lambda each: len(hits[each]))
    if len(hits[name]) < ENOUGH:
        return ()
    lines = {text.count("\n", 0, hit.start()) + 1 for hit in hits[name][:2000]}
    more = f", ở {len(lines)} dòng" if len(lines) > 1 else ""
    message = f"chữ tiếng Việt ở đây được gõ bằng bảng mã cũ {name}{more}, nên người đọc sẽ thấy chữ sai"
    hint = "chuyển đoạn này bằng bảng chuyển mã của UniKey (Ctrl+Shift+F6), đích Unicode, hoặc gõ lại"
    if name == _TWICE:
        message = f"chữ tiếng Việt ở đây đã bị chuyển sai bảng mã{more}, nên người đọc sẽ thấy chữ sai"
        hint = "lấy lại đoạn này từ bản gốc, hoặc gõ lại"
    return (Diagnostic(_word(path, text, hits[name][0].start()), CODE, message, hint=hint),)


def _word(path: str, text: str, position: int) -> Location:
    """Give the place of the word around POSITION."""
    start = position
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    end = position
    while end < len(text) and not text[end].isspace():
        end += 1
    line, bol = text.count("\n", 0, start) + 1, text.rfind("\n", 0, start) + 1
    return Location(path, line, start - bol + 1, line, end - bol + 1)
