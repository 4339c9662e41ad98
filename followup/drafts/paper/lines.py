"""Lay a document out in tidy lines: letters in one form, page numbers and rules gone, footnotes out of the flow.

Every letter keeps its place in the original text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from followup.drafts.paper.one_line import broken
from followup.drafts.paper.traced import Traced, joined, traced
from followup.source.characters import first_forbidden

_BREAKS = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
_CLUSTER = re.compile(r"[^\u0300-\u036f]?[\u0300-\u036f]+|.", re.DOTALL)
_DROPPED = dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\ufffe"))
_SAME = str.maketrans(
    {**dict.fromkeys("\v\xa0\u2002\u2003\u2007\u2009\u202f", " "), "Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "‑": "-"}
)
_EMPHASIS = re.compile(r"(?<=\S)\*+|\*+(?=\S)|^\s*\*+\s*$")
_TAG = re.compile(r"^\s*#{1,6} |</?(?:u|b|i|em|strong|sup|sub)>|!\[[^]]*\]\([^)]*\)")
_RULE = re.compile(r"[\s_\-–—=~.…*]*")
_PAGE_NUMBER = re.compile(
    r"(?:\S\s{3,})?[-–—]?\s*(?:Trang\s*)?(?P<number>[0-9]{1,3})(?:\s*/\s*[0-9]{1,3})?\s*[-–—]?", re.IGNORECASE
)
_RAISED = r"(?:⁽?[⁰¹²³⁴-⁹]+⁾?)"
_NOTE = re.compile(rf"(?P<mark>{_RAISED}|[0-9]{{1,2}}(?= [^\W\d_a-zà-ỹ])|\[[0-9]{{1,2}}\]|\([0-9]{{1,2}}\))\s*(?=\S)")
_IN_FLOW = re.compile(
    rf"{_RAISED}|(?<=[^\W\d_A-Z]{{2}})(?<!km)(?<!cm)(?<!mm)[0-9]{{1,2}}(?=[\s.,;:)]|$)"
    rf"|(?<=[^\W\d])(?:\[[0-9]{{1,2}}\]|\([0-9]{{1,2}}\))"
)
_MISREAD = re.compile(r"(?<![^\W_])(?=[OolI]*[0-9])[0-9OolI]+(?![^\W_])")
_FIGURES = str.maketrans("OolI", "0011")
_BLANKS = re.compile(r"\s+")
_FAR = 8  # lines between two page numbers, at least


class Line(NamedTuple):
    """One line: as it lies on the page (`raw`), and its words without needless blanks (`text`).

    PAGE counts from 1. GAP: a blank line, a rule or a page break stands above.
    """

    raw: Traced
    text: Traced
    page: int
    gap: bool

    @property
    def words(self) -> str:
        return self.text.text


class Layout(NamedTuple):
    """The lines of the flow, and the footnotes that were taken out of it."""

    lines: tuple[Line, ...]
    notes: tuple[Traced, ...]


def lay_out(text: str) -> Layout:
    """Give the document TEXT in lines."""
    rows = [_Row(raw, page) for page, raw in _rows(text)]
    _drop_page_numbers(rows)
    notes = tuple(_take_notes(rows))
    marks = {note.text[: match.end()].strip() for note in notes if (match := _NOTE.match(note.text))}
    return Layout(tuple(_lines(rows, marks)), tuple(_without_mark(note) for note in notes))


def as_line(text: Traced, line: Line) -> Line:
    """Give TEXT, a part of LINE, as a line."""
    return line._replace(raw=text, text=squeezed(text))


def squeezed(text: Traced) -> Traced:
    """Give TEXT with single blanks, none at its ends."""
    return text.replaced(_BLANKS, " ").stripped()


@dataclass(slots=True)
class _Row:
    raw: Traced
    page: int
    dropped: bool = False

    @property
    def words(self) -> str:
        return self.raw.text.strip()


def _rows(text: str) -> Iterator[tuple[int, Traced]]:
    page, start = 1, 0
    ends = [*(match.span() for match in _BREAKS.finditer(text)), (len(text), len(text))]
    for end, following in ends:
        row = text[start:end]
        for number, part in enumerate(row.split("\f")):
            page += number > 0
            whole = _tidy(traced(part, start))
            for each in broken(whole):
                yield page, each
            start += len(part) + 1
        start = following


def _tidy(row: Traced) -> Traced:
    """Give ROW with letters and marks together (NFC), one kind of Đ and of blank, without marks of emphasis.

    Figures that a scan took for letters ("3O/11", "l45") are figures again.
    """
    if not (row.text.isascii() and "*" not in row.text):
        letters: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for match in _CLUSTER.finditer(row.text):
            for letter in unicodedata.normalize("NFC", match[0]).translate(_SAME).translate(_DROPPED):
                letters.append(letter)
                starts.append(row.starts[match.start()])
                ends.append(row.ends[match.end() - 1])
        row = Traced("".join(letters), tuple(starts), tuple(ends))
    row = row.replaced(_EMPHASIS, "") if "*" in row.text else row
    row = row.replaced(_TAG, "") if set("<#!") & set(row.text) else row
    if first_forbidden(row.text.replace("\t", " ")):
        keep = [place for place, letter in enumerate(row.text) if letter == "\t" or not first_forbidden(letter)]
        row = Traced(
            "".join(row.text[n] for n in keep), tuple(row.starts[n] for n in keep), tuple(row.ends[n] for n in keep)
        )
    return Traced(_MISREAD.sub(lambda match: match[0].translate(_FIGURES), row.text), row.starts, row.ends)


def _drop_page_numbers(rows: Sequence[_Row]) -> None:
    """Drop what counts the pages: a number alone at a page break, or numbers alone that count on, far apart."""
    alone = [(at, int(match["number"])) for at, row in enumerate(rows) if (match := _PAGE_NUMBER.fullmatch(row.words))]
    for place, (at, number) in enumerate(alone):
        above = alone[place - 1] if place else (at - 2 * _FAR, number - 1)
        below = alone[place + 1] if place + 1 < len(alone) else (at + 2 * _FAR, number + 1)
        counts_on = number - above[1] == 1 and at - above[0] >= _FAR and below[0] - at >= _FAR
        if _at_page_end(rows, at) or counts_on:
            rows[at].dropped = True


def _at_page_end(rows: Sequence[_Row], at: int) -> bool:
    below = next((row for row in rows[at + 1 :] if row.words), None)
    above = next((row for row in reversed(rows[:at]) if row.words), None)
    here = rows[at].page
    return (below is not None and below.page > here) or (above is not None and above.page < here)


def _take_notes(rows: Sequence[_Row]) -> Iterator[Traced]:
    """Take out the footnotes: what begins with a mark that a word above carries, down to a blank line or page end."""
    carried: set[str] = set()
    note: list[Traced] = []
    for at, row in enumerate(rows):
        if row.dropped:
            continue
        begins = _NOTE.match(row.words)
        if begins and begins["mark"] in carried:
            yield from _whole(note)
            note = []
        elif not note or not row.words or row.page > rows[at - 1].page:
            yield from _whole(note)
            note = []
            carried.update(match[0] for match in _IN_FLOW.finditer(row.raw.text))
            continue
        note.append(row.raw.stripped())
        row.dropped = True
    yield from _whole(note)


def _whole(note: Sequence[Traced]) -> Iterator[Traced]:
    if note:
        yield joined(note)


def _without_mark(note: Traced) -> Traced:
    match = _NOTE.match(note.text)
    return squeezed(note.cut(match.end() if match else 0))


def _as_carried(mark: str) -> str:
    """Give the pattern of a footnote's MARK where the text carries it; a plain figure only right after a word."""
    return rf"(?<=[^\W\d_A-Z]{{2}}){mark}(?=[\s.,;:)]|$)" if mark.isdecimal() else re.escape(mark)


def _lines(rows: Sequence[_Row], marks: set[str]) -> Iterator[Line]:
    gap, page = True, 1
    mark = re.compile("|".join(_as_carried(each) for each in sorted(marks, key=len, reverse=True)) or r"(?!)")
    for row in rows:
        gap = gap or row.page > page
        page = row.page
        if _RULE.fullmatch(row.raw.text):
            gap = True
        elif not row.dropped:
            raw = row.raw.replaced(mark, "")
            yield Line(raw, squeezed(raw), row.page, gap)
            gap = False
