"""Recognise what numbers the parts of a document: Phần, I., Điều 1., 1., 1.1., a), đ), -, +."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from followup.drafts.directive.letters import CAPITAL, even

_ROMAN = {
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
    r"(?:phan|chuong|(?P<section>muc)) (?P<ordinal>thu [a-z]+|[ivx]+|[0-9]{1,2})\b(?! (?:cua|dieu|chi thi|ke hoach|nay))[.:\s-]*"
)
_CAPITAL = re.compile(rf"(?P<n>[A-HK-UYĐ])\s?[.\-–/)]\s*(?=[{CAPITAL}])")
_ARTICLE = re.compile(r"dieu (?P<n>[0-9lio]{1,2}) ?[.:]\s*")
_NUMERALS = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi")
_COUNTED = re.compile(
    rf"(?:(?P<n>{'|'.join(_NUMERALS)}) la|(?P<ordinal>thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi))) ?[,:]\s*"
)
_ROMANS = re.compile(r"(?P<n>[IVX][IVXl1]{0,4})\s?[.\-/)–]\s*(?=\S)")
_DECIMAL = re.compile(r"(?P<n>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?:\s?[.)/–-]\s*|\s+)(?=[^\W\d])")
_FIGURE = re.compile(rf"(?P<n>[0-9]{{1,2}})\s?[.)/-]\s*(?=[{CAPITAL}“\"(\[a-zđ])")
_MISREAD = re.compile(rf"(?P<n>[lI])\s?[.)]\s*(?=[{CAPITAL}])")
_LETTER = re.compile(r"(?P<n>[a-zđ])\s?[.)/]\s*(?=\S)")
_BULLETS = (
    (re.compile(r"[-–—•●▪·\uf0b7]\s*(?=\S)"), Style.DASH),
    (re.compile(r"[+]\s*(?=\S)"), Style.PLUS),
    (re.compile(r"[*o]\s+(?=\S)"), Style.STAR),
)


def read_label(words: str) -> Label | None:
    """Give the label that WORDS begin with. Whether it counts on from those before it is for whoever follows them."""
    if (match := _PART.match(even(words))) and (number := _ordinal(match["ordinal"])):
        return Label(Style.SECTION if match["section"] else Style.PART, (number,), match.end())
    if match := _ARTICLE.match(even(words)):
        return Label(Style.ARTICLE, (int(match["n"].translate(str.maketrans("lio", "110"))),), match.end())
    if (match := _ROMANS.match(words)) and not match["n"].isdecimal() and (number := _roman(match["n"])):
        return Label(Style.ROMAN, (number,), match.end())
    if match := _CAPITAL.match(words):
        return Label(Style.CAPITAL, (_place(match["n"].lower()),), match.end())
    if match := _DECIMAL.match(words):
        return Label(Style.DECIMAL, tuple(map(int, match["n"].split("."))), match.end())
    if match := _FIGURE.match(words) or _MISREAD.match(words):
        typed = match["n"]
        return Label(Style.FIGURE, (int(typed) if typed.isdecimal() else 1,), match.end())
    if match := _LETTER.match(words):
        return Label(Style.LETTER, (_place(match["n"]),), match.end(), match["n"])
    if match := _COUNTED.match(even(words)):
        number = _NUMERALS.index(match["n"]) + 1 if match["n"] else _ordinal(match["ordinal"])
        return Label(Style.COUNTED, (number,), match.end())
    for pattern, style in _BULLETS:
        if match := pattern.match(words):
            return Label(style, (), match.end())
    return None


def _roman(typed: str) -> int:
    """Give the number that TYPED means, with the mix-up of I, l and 1; 0 if it is none."""
    return _ROMAN.get(typed.replace("l", "I").replace("1", "I"), 0)


def _ordinal(words: str) -> int:
    if words in _ORDINALS:
        return _ORDINALS.index(words) + 1
    return int(words) if words.isdecimal() else _ROMAN.get(words.upper(), 0)


def _place(letter: str) -> int:
    """Give the place of LETTER in a list; f, j, w and z, which Vietnamese lists leave out, follow the one before."""
    return (
        LETTERS.index(letter) + 1 if letter in LETTERS else sum(other < letter for other in LETTERS if other != "đ") + 1
    )
