"""Work out the labels that Word draws before numbered paragraphs and does not keep in their text: "1.", "a)", "-"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class _Level(NamedTuple):
    kind: str
    words: str
    start: int


@dataclass(slots=True)
class Labels:
    """The lists of one document. `of` must be asked for each paragraph once, in their order."""

    numbering: BaseOxmlElement | None
    styles: BaseOxmlElement | None
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def of(self, paragraph: BaseOxmlElement) -> str:
        """Give the label of PARAGRAPH with a blank after it; empty if it has none."""
        number, depth = self._list_of(paragraph)
        level = self._level(number, depth) if number else None
        if level is None or level.kind == "none":
            return ""
        if level.kind == "bullet":
            return "- "
        self._counts[number, depth] = self._counts.get((number, depth), level.start - 1) + 1
        for deeper in [key for key in self._counts if key[0] == number and key[1] > depth]:
            del self._counts[deeper]
        return f"{re.sub(r'%([1-9])', lambda part: self._figure(number, int(part[1]) - 1), level.words)} "

    def _figure(self, number: str, depth: int) -> str:
        level = self._level(number, depth)
        count = self._counts.get((number, depth), level.start if level else 1)
        return _figure(count, level.kind if level else "decimal")

    def _list_of(self, paragraph: BaseOxmlElement) -> tuple[str, int]:
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if own is None:
            style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            own = self._of_style(str(style.get(qn("w:val")))) if style is not None else None
        if own is None:
            return "", 0
        number, depth = own.find(qn("w:numId")), own.find(qn("w:ilvl"))
        typed = "" if number is None else str(number.get(qn("w:val")))
        return "" if typed == "0" else typed, 0 if depth is None else int(str(depth.get(qn("w:val"))))

    def _of_style(self, name: str) -> BaseOxmlElement | None:
        for style in self.styles.findall(qn("w:style")) if self.styles is not None else ():
            if style.get(qn("w:styleId")) == name:
                found: BaseOxmlElement | None = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
                return found
        return None

    def _level(self, number: str, depth: int) -> _Level | None:
        if self.numbering is None:
            return None
        for num in _with(self.numbering, "w:num", "w:numId", number):
            abstract = num.find(qn("w:abstractNumId"))
            forced = [_value(each, "w:startOverride") for each in _with(num, "w:lvlOverride", "w:ilvl", str(depth))]
            for each in _with(self.numbering, "w:abstractNum", "w:abstractNumId", str(abstract.get(qn("w:val")))):
                for level in _with(each, "w:lvl", "w:ilvl", str(depth)):
                    start = next((text for text in forced if text), _value(level, "w:start")) or "1"
                    return _Level(_value(level, "w:numFmt"), _value(level, "w:lvlText"), int(start))
        return None


def _with(parent: BaseOxmlElement, tag: str, name: str, value: str) -> Iterator[BaseOxmlElement]:
    return (each for each in parent.findall(qn(tag)) if each.get(qn(name)) == value)


def _value(parent: BaseOxmlElement, tag: str) -> str:
    found = parent.find(qn(tag))
    return "" if found is None else str(found.get(qn("w:val")) or "")


def _figure(count: int, kind: str) -> str:
    if kind in {"upperRoman", "lowerRoman"}:
        roman, rest = "", count
        for worth, letters in _ROMAN:
            roman += letters * (rest // worth)
            rest %= worth
        return roman if kind == "upperRoman" else roman.lower()
    if kind in {"upperLetter", "lowerLetter"} and count <= len(_LETTERS):
        letter = _LETTERS[count - 1]
        return letter.upper() if kind == "upperLetter" else letter
    return f"{count:02}" if kind == "decimalZero" else str(count)
