"""Show findings to a person: the place, what is so, the line of the file with a caret, and the way out.

data/don-vi/x.yaml:14:24: lỗi[unknown-unit] không có đơn vị 'hoi-phu-nu-tinh'
   |
14 |     chu_tri: [hoi-phu-nu-tinh]
   |               ^^^^^^^^^^^^^^^
   = gợi ý: có phải 'hoi-lhpn-tinh'?
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from followup.diagnostics import Diagnostic, Location, Severity

SourceLine: TypeAlias = Callable[[str, int], "str | None"]

LONGEST = 100  # characters of a source line that are shown
BEFORE = 40  # of these, at most so many before the caret when the line is cut
PAINT = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
GUTTER_PAINT = "34"


def show(diagnostics: Iterable[Diagnostic], source_line: SourceLine, *, colour: bool = False) -> str:
    """Give located findings as text, a blank line between two of them; nothing for none.

    SOURCE_LINE gives line n (from 1) of a path as it is in the file, or None where there is none.
    COLOUR adds the escape sequences of a terminal; what is said stays the same.
    """
    return "\n".join("".join(f"{line}\n" for line in _lines(each, source_line, colour)) for each in diagnostics)


def _lines(diagnostic: Diagnostic, source_line: SourceLine, colour: bool) -> Iterator[str]:  # noqa: FBT001 -- private
    def paint(text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if colour else text

    style = PAINT[diagnostic.severity]
    where = diagnostic.location
    gutter = " " * len(str(where.line))
    label = paint(f"{diagnostic.severity}[{diagnostic.code}]", style)
    yield f"{_spot(where)}: {label} {_visible(diagnostic.message)}"
    text = source_line(where.path, where.line)
    if text is not None:
        shown, caret = _excerpt(text.rstrip("\r\n"), where)
        yield paint(f"{gutter} |", GUTTER_PAINT)
        yield f"{paint(f'{where.line} |', GUTTER_PAINT)} {shown}".rstrip()
        yield f"{paint(f'{gutter} |', GUTTER_PAINT)} {' ' * caret.index('^')}{paint(caret.lstrip(), style)}"
    if diagnostic.hint is not None:
        yield f"{gutter} = gợi ý: {_visible(diagnostic.hint)}"
    for other in diagnostic.related:
        if isinstance(other.where, Location):
            yield f"{gutter} = xem thêm: {_spot(other.where)} {_visible(other.message)}"


def _spot(where: Location) -> str:
    return f"{_visible(where.path)}:{where.line}:{where.column}"


def _excerpt(text: str, where: Location) -> tuple[str, str]:
    """Give the part of TEXT around the place, and blanks and carets that stand under it."""
    start = min(where.column, len(text) + 1) - 1
    end = max(start, where.end_column - 1) if where.end_line == where.line else len(text)
    before, marked, after = (_cells(part) for part in (text[:start], text[start:end], text[end:]))
    cells = before + marked + after
    first, last = len(before), len(before) + max(1, len(marked))
    if len(cells) > LONGEST:
        cut = min(max(0, first - BEFORE), len(cells) - LONGEST)
        left = ["…"] if cut else []
        right = ["…"] if cut + LONGEST < len(cells) else []
        cells = left + cells[cut + len(left) : cut + LONGEST - len(right)] + right
        first, last = first - cut, min(last - cut, LONGEST)
    return "".join(cells), " " * _width(cells[:first]) + "^" * max(1, _width(cells[first:last]))


def _cells(text: str) -> list[str]:
    """Split text into what takes one place on the screen: a letter with the marks that sit on it."""
    cells: list[str] = []
    for letter in _visible(unicodedata.normalize("NFC", text)):
        if cells and unicodedata.combining(letter):
            cells[-1] += letter
            continue
        cells.append(letter)
    return cells


def _visible(text: str) -> str:
    """Show tabs as arrows, and what a screen would obey or hide instead of showing as a replacement mark."""
    return "".join(
        "→" if letter == "\t" else "�" if unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else letter
        for letter in text
    )


def _width(cells: Sequence[str]) -> int:
    """Count the columns that CELLS take on the screen."""
    letters = "".join(cells)
    wide = sum(unicodedata.east_asian_width(letter) in {"W", "F"} for letter in letters)
    return wide + sum(not unicodedata.combining(letter) for letter in letters)
