"""Put Vietnamese words, and the codes of duties, in the order in which an office expects them.

Words: letter by letter (a ă â b … d đ e ê …), then by tone (ngang huyền hỏi ngã sắc nặng), then small before
capital. That is the order of a Vietnamese dictionary and of ICU's `vi`, which the tests hold it to.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_ALPHABET = f" _-‑–—,;:!?.…·'\"«»()[]{{}}§@*/\\&#%‰•`^°+±÷×<=>|~$₫€0123456789{_LETTERS}"
_ALIKE = {"\u00a0": " ", "‘": "'", "’": "'", "“": '"', "”": '"', "ð": "đ", "ɖ": "đ"}
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_OTHER_MARK = str(len(_TONES) + 1)
_LATIN = "".join(map(chr, (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))))
_RANK = {letter: chr(ord(" ") + place) for place, letter in enumerate(_ALPHABET)}
_RANK |= {letter: _RANK[like] for letter, like in _ALIKE.items()}
_PIECE = re.compile(r"[0-9]+|[^\W\d_]+")
_LAST = ("M", "P")


class _Zero(dict[int, str]):
    """A table for `str.translate` that turns every character that it does not hold into a zero."""

    def __missing__(self, key: int) -> str:
        return "0"


def sort_key(text: str) -> tuple[str, str, str, str]:
    """Give the key that puts TEXT in Vietnamese order among others.

    Signs come before figures and figures before letters; letters of other scripts come last. Texts that only
    look alike (NFC and NFD forms) are equal; otherwise the text itself settles a tie, so an order is total.
    """
    whole = unicodedata.normalize("NFC", text)
    return whole.translate(_PRIMARY), whole.translate(_SECONDARY), whole.translate(_TERTIARY), whole


def natural_key(code: str) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """Give the key that puts the code of a duty where its document has it.

    "1.2" comes before "1.10", "1" before "1.a", and letters follow the alphabet of official documents
    (a b c d đ e g). The codes M and P, which no numbered section has, come last.
    """
    pieces: list[str] = _PIECE.findall(unicodedata.normalize("NFC", code))
    return tuple(_piece_key(piece) for piece in pieces)


def _piece_key(piece: str) -> tuple[int, int, tuple[str, ...]]:
    if piece.isascii() and piece.isdigit():
        return 0, len(piece.lstrip("0")), (piece.lstrip("0"), piece)
    return (2 if piece in _LAST else 1), 0, sort_key(piece)


def _taken_apart(character: str) -> tuple[str, str]:
    """Give the small letter of the alphabet that CHARACTER is made on, and the rank of its tone.

    A mark that Vietnamese has not (ü, ñ) counts as a tone after all tones, so such a letter stands with its base.
    """
    decomposed = unicodedata.normalize("NFD", character.lower())
    letter = decomposed[0]
    tone = "0"
    for mark in decomposed[1:]:
        richer = unicodedata.normalize("NFC", letter + mark)
        if richer in _RANK:
            letter = richer
        else:
            tone = str(_TONES.index(mark) + 1) if mark in _TONES else _OTHER_MARK
    return letter, tone


def _tables() -> tuple[dict[int, str], _Zero, _Zero]:
    primary = {ord(sign): rank for sign, rank in _RANK.items()}
    secondary, tertiary = (_Zero(dict.fromkeys(primary, "0")) for _ in range(2))
    for character in _LATIN:
        letter, tone = _taken_apart(character)
        if letter not in _RANK:
            continue
        primary[ord(character)] = _RANK[letter]
        secondary[ord(character)] = tone
        tertiary[ord(character)] = "1" if character.isupper() else "0"
    return primary, secondary, tertiary


_PRIMARY, _SECONDARY, _TERTIARY = _tables()
