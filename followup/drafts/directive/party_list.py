"""Read lists of bodies: Kính gửi and Nơi nhận, one body a line, a long one over several lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.drafts.directive.cells import Cell
from followup.drafts.directive.found import Found, found
from followup.drafts.directive.letters import CAPITAL, begins_low, even, is_upper
from followup.drafts.directive.signature import is_of_signature
from followup.drafts.paper.lines import Line
from followup.drafts.paper.traced import Traced, joined

_LETTER = re.compile(r"\W*(?P<words>kinh g[uo]i)\s*[:.]?\s*")
_BULLET = re.compile(r"[-–—+•*]\s*(?=\S)")
_INLINE = re.compile(r"(?<=[,;.])\s+[-–—]\s+")
_SENTENCE = re.compile(rf"(?<=[^\W\d_A-Z]{{2}}\.)\s+(?=[{CAPITAL}][^\W\d_]* )")
_SEMICOLON = re.compile(r";\s+")
_LONG = 130  # letters; a line of a list is shorter than a paragraph
_RECIPIENTS = re.compile(r"\W*noi nhan\s*[:.]?\s*")


def letter_at(lines: Sequence[Line]) -> int | None:
    """Give the line that begins "Kính gửi"."""
    return next((at for at, line in enumerate(lines) if _LETTER.match(even(line.words))), None)


def letter_words(line: Line) -> Traced:
    """Give the words "Kính gửi" of LINE."""
    match = _LETTER.match(even(line.words))
    return line.text.group(match, "words") if match else line.text


def read_addressees(lines: Sequence[Line], first: int) -> tuple[tuple[Found, ...], int, Traced | None]:
    """Give the addressees from line FIRST on, the line after them, and text that follows on the same line."""
    match = _LETTER.match(even(lines[first].words))
    items: list[list[Traced]] = []
    rest: Traced | None = None
    start = lines[first].text.cut(match.end() if match else 0)
    at = first + 1
    if start:
        rest = _take(items, start)
    while at < len(lines) and rest is None and _belongs(lines[at], items):
        if _BULLET.match(lines[at].words) or not items or _ends_item(items):
            items.append([])
        rest = _take(items, lines[at].text)
        at += 1
    if not any(_BULLET.match(line.words) for line in lines[first + 1 : at]) and not _INLINE.search(start.text):
        items = [[part] for item in items for part in joined(item).split(_SEMICOLON)]
    return _founds("kinh_gui", items), at, rest


def _take(items: list[list[Traced]], text: Traced) -> Traced | None:
    """Put TEXT into the last of ITEMS, or into several; give what is no part of the list any more."""
    cut = _SENTENCE.search(text.text)
    after = text.cut(cut.end()) if cut else None
    for number, part in enumerate((text.cut(0, cut.start()) if cut else text).split(_INLINE)):
        match = _BULLET.match(part.text)
        if number or not items:
            items.append([])
        items[-1].append(part.cut(match.end() if match else 0).stripped())
    return after


def _belongs(line: Line, items: Sequence[Sequence[Traced]]) -> bool:
    if _BULLET.match(line.words):
        return True
    if not items:
        return len(line.words) < _LONG
    last = items[-1][-1].text
    if line.gap and last.endswith((".", ";")):
        return False
    if begins_low(line.words):
        return True
    return not line.gap and len(line.words) < _LONG and not last.endswith(".") and not line.words.endswith(":")


def _ends_item(items: Sequence[Sequence[Traced]]) -> bool:
    """Tell whether a list without dashes has a new body on its next line: its lines end with a semicolon."""
    return items[-1][-1].text.endswith(";")


def read_recipients(foot: Sequence[Cell], first: int) -> tuple[tuple[Found, ...], frozenset[int]]:
    """Give the recipients in the cells of FOOT from the one that begins "Nơi nhận", and which cells they take up."""
    items: list[list[Traced]] = []
    taken = {first}
    match = _RECIPIENTS.match(even(foot[first].words))
    if match and (start := foot[first].text.cut(match.end())):
        _take(items, start)
    for place in range(first + 1, len(foot)):
        words = foot[place].words
        if mark := _BULLET.match(words):
            items.append([])
            _take(items, foot[place].text.cut(mark.end()))
        elif items and not is_upper(words) and not is_of_signature(words) and _goes_on(items, words):
            items[-1].append(foot[place].text)
        elif not items and not is_upper(words) and words.endswith((";", ",")):
            items.append([foot[place].text])
        else:
            continue
        taken.add(place)
    return _founds("noi_nhan", items), frozenset(taken)


def recipients_at(foot: Sequence[Cell]) -> int | None:
    """Give the cell that begins "Nơi nhận"."""
    return next((at for at, cell in enumerate(foot) if _RECIPIENTS.match(even(cell.words))), None)


def _goes_on(items: Sequence[Sequence[Traced]], words: str) -> bool:
    """Tell whether WORDS are a further line of the last recipient: it did not end, or they begin small."""
    return not items[-1][-1].text.endswith((".", ";", ",")) or begins_low(words)


def _founds(field: str, items: Sequence[Sequence[Traced]]) -> tuple[Found, ...]:
    whole = [joined(item) for item in items]
    return tuple(found(f"{field}[{n}].loi_van", each) for n, each in enumerate((each for each in whole if each), 1))
