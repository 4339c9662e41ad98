"""Recognise what numbers the parts of a document: Phần, I., Điều 1., 1., 1.1., a), đ), -, +."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from followup.drafts.directive.letters import CAPITAL, even

ROMAN = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10,
    "XI": 11, "XII": 12, "XIII": 13, "XIV": 14, "XV": 15,
}  # fmt: skip
_ORDINALS = (
    "thu nhat",
    "thu hai",
    "thu ba",
    "thu tu",
    "thu nam",
    "thu sau",
    "thu bay",
    "thu tam",
    "thu chin",
    "thu muoi",
)
LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters of a list, in order: Nghị định 30/2020/NĐ-CP, Phụ lục I."""


class Style(Enum):
    """How a part is numbered."""

    PART = "Phần thứ nhất"
    SECTION = "Mục 1"
    CAPITAL = "A."
    ROMAN = "I."
    ARTICLE = "Điều 1."
    FIGURE = "1."
    DECIMAL = "1.1."
    COUNTED = "Một là,"
    LETTER = "a)"
    BRACKETED = "(1)"
    DASH = "-"
    PLUS = "+"
    STAR = "*"


class Label(NamedTuple):
    """A label at the beginning of a line: its STYLE, the figures in it (a letter counts by its place), its LENGTH."""

    style: Style
    numbers: tuple[int, ...]
    length: int
    letter: str = ""


_PART = re.compile(
    r"(?:phan|chuong|(?P<section>muc)) (?P<ordinal>thu [a-z]+|[ivx]+|[0-9]{1,2})\b(?! (?:cua|dieu|chi thi|ke hoach"
    r"|nay))[.:\s-]*"
)
_CAPITAL = re.compile(rf"(?P<n>[A-HK-UYĐ])\s?[.\-–/)]\s*(?=[{CAPITAL}])")
_ARTICLE = re.compile(r"dieu (?P<n>[0-9lio]{1,2}) ?[.:]\s*")
_MIXED_UP = str.maketrans("lioIO", "11010")
_NUMERALS = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi")
_COUNTED = re.compile(
    rf"(?:(?P<n>{'|'.join(_NUMERALS)}) la|(?P<ordinal>thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi))) ?[,:]\s*"
)
_ROMANS = re.compile(r"(?P<n>[IVX][IVXl1]{0,4})\s?[.\-/)–]\s*(?=\S)")
_DECIMAL = re.compile(r"(?P<n>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?:\s?[.)/–-]\s*|\s+)(?=[^\W\d])")
_FIGURE = re.compile(
    rf"(?P<n>[0-9]{{1,2}})\s?(?:[.)/-]\s*(?=[{CAPITAL}“\"(\[a-zđ])|[.)]\s+(?=[0-9]+(?:[.,][0-9]+)*\s?%))"
)
_BRACKETED = re.compile(rf"\((?P<n>[0-9]{{1,2}})\)\s*(?=[{CAPITAL}“\"])")
_MISREAD = re.compile(rf"(?P<n>[lI])\s?[.)]\s*(?=[{CAPITAL}])")
_LETTER = re.compile(r"(?P<n>[a-zđ])\s?[.)/]\s*(?=\S)")
_BULLETS = (
    (re.compile(r"[-–—•●▪·\uf0b7]\s*(?=\S)"), Style.DASH),
    (re.compile(r"[+]\s*(?=\S)"), Style.PLUS),
    (re.compile(r"[*o]\s+(?=\S)"), Style.STAR),
)


def read_label(words: str) -> Label | None:
    """Give the label that WORDS begin with. Whether it counts on from those before it is for whoever follows them."""
    return next((label for read in _READERS if (label := read(words))), None)


def _part(words: str) -> Label | None:
    match = _PART.match(even(words))
    number = _ordinal(match["ordinal"]) if match else 0
    if match is None or not number:
        return None
    return Label(Style.SECTION if match["section"] else Style.PART, (number,), match.end())


def _article(words: str) -> Label | None:
    match = _ARTICLE.match(even(words))
    return Label(Style.ARTICLE, (int(match["n"].translate(_MIXED_UP)),), match.end()) if match else None


def _roman_part(words: str) -> Label | None:
    match = _ROMANS.match(words)
    number = _roman(match["n"]) if match else 0
    return Label(Style.ROMAN, (number,), match.end()) if match and number else None


def _capital(words: str) -> Label | None:
    match = _CAPITAL.match(words)
    return Label(Style.CAPITAL, (_place(match["n"].lower()),), match.end()) if match else None


def _decimal(words: str) -> Label | None:
    match = _DECIMAL.match(words)
    return Label(Style.DECIMAL, tuple(map(int, match["n"].split("."))), match.end()) if match else None


def _figure(words: str) -> Label | None:
    match = _FIGURE.match(words) or _MISREAD.match(words)
    return Label(Style.FIGURE, (int(match["n"].translate(_MIXED_UP)),), match.end()) if match else None


def _bracketed(words: str) -> Label | None:
    match = _BRACKETED.match(words)
    return Label(Style.BRACKETED, (int(match["n"]),), match.end()) if match else None


def _letter(words: str) -> Label | None:
    match = _LETTER.match(words)
    return Label(Style.LETTER, (_place(match["n"]),), match.end(), match["n"]) if match else None


def _counted(words: str) -> Label | None:
    match = _COUNTED.match(even(words))
    if match is None:
        return None
    number = _NUMERALS.index(match["n"]) + 1 if match["n"] else _ordinal(match["ordinal"])
    return Label(Style.COUNTED, (number,), match.end())


def _bullet(words: str) -> Label | None:
    found = ((style, pattern.match(words)) for pattern, style in _BULLETS)
    return next((Label(style, (), match.end()) for style, match in found if match), None)


_READERS = (_part, _article, _roman_part, _capital, _decimal, _figure, _bracketed, _letter, _counted, _bullet)


def _roman(typed: str) -> int:
    """Give the number that TYPED means, with the mix-up of I, l and 1; 0 if it is none."""
    return ROMAN.get(typed.replace("l", "I").replace("1", "I"), 0)


def _ordinal(words: str) -> int:
    if words in _ORDINALS:
        return _ORDINALS.index(words) + 1
    return int(words) if words.isdecimal() else ROMAN.get(words.upper(), 0)


def _place(letter: str) -> int:
    """Give the place of LETTER in a list; f, j, w and z, which Vietnamese lists leave out, follow the one before."""
    return (
        LETTERS.index(letter) + 1 if letter in LETTERS else sum(other < letter for other in LETTERS if other != "đ") + 1
    )
