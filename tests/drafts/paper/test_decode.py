from __future__ import annotations

import unicodedata

import pytest

from followup.drafts.paper.decode import decode

WORDS = "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành và các huyện thực hiện tốt công tác dân vận trong năm."


def test_unicode_is_read_with_and_without_a_mark() -> None:
    assert decode(WORDS.encode()) == WORDS
    assert decode(WORDS.encode("utf-8-sig")) == WORDS
    assert decode(WORDS.encode("utf-16")) == WORDS
    assert decode(WORDS.encode("utf-16-le")) == WORDS


def test_windows_1258_is_read() -> None:
    read = decode("".join(map(_with_tone_apart, WORDS)).encode("cp1258"))

    assert unicodedata.normalize("NFC", read or "") == WORDS


def _with_tone_apart(letter: str) -> str:
    """Write a letter as Windows-1258 has it: the vowel with its own mark, then the tone."""
    parts = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323"), "")
    return unicodedata.normalize("NFC", parts.replace(tone, "")) + tone if tone else letter


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("C¸c huyÖn vµ c¸c c¬ quan cña tØnh vÒ viÖc thùc hiÖn", "Các huyện và các cơ quan của tỉnh về việc thực hiện"),
        (
            "Caùc huyeän vaø caùc cô quan cuûa tænh veà vieäc thöïc hieän",
            "Các huyện và các cơ quan của tỉnh về việc thực hiện",
        ),
    ],
)
def test_old_fonts_are_read_as_bytes_and_as_mistaken_letters(typed: str, meant: str) -> None:
    assert decode(typed.encode("latin-1")) == meant
    assert decode(typed.encode()) == meant


def test_what_is_no_vietnamese_in_any_reading_is_refused() -> None:
    assert decode(bytes(range(128, 256)) * 20) is None
