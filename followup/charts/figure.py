"""A chart before it is drawn: one set of rows that feeds the drawing, the table, the download and Plotly.

The drawing stands in the page as SVG, made by the template part `parts/chart.html`; Plotly takes its place
when the reader reaches for it. Every number that is visible in either is in the rows.
"""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from followup.vietnamese import count

Cell: TypeAlias = "str | int | None"
Json: TypeAlias = "str | int | float | bool | None | Sequence[Json] | Mapping[str, Json]"

_SPOKEN_ROWS = 12
_NUMBER = re.compile(r"(?<![\w/.,-])\d+(?:\.\d{3})*(?:,\d+)?%?(?![\w/-]|[.,]\d)")
_NARROW = 38  # letters side by side in a drawing on the narrowest phone, 256 pixels wide
_WIDE = 62  # in half a page of a desktop screen, 420 pixels


class Column(NamedTuple):
    """A column of the table behind a chart; `numeric` ones are set flush right."""

    title: str
    numeric: bool = False


class Key(NamedTuple):
    """One line of the legend: `look` finds colour and pattern, `word` is what people read, `amount` what it comes to.

    `pattern` is laid over the colour, so that nothing is told by colour alone: none, or one of Plotly's
    signs `/ . x - |`, which the template part knows too. `sign` says what the drawing shows for it: bar, dot or line.
    """

    look: str
    word: str
    amount: str = ""
    pattern: str = ""
    sign: str = "bar"


class Bar(NamedTuple):
    """A bar or a piece of one. `x` and `width` are shares (0 to 100) of the drawing's width, `y` and `height` pixels.

    `text` says in words what the bar shows; `number` is written on it, empty where there is no room.
    """

    x: float
    y: int
    width: float
    height: int
    look: str
    text: str
    number: str = ""
    pattern: str = ""

    @property
    def middle(self) -> float:
        """Where the number stands."""
        return round(self.x + self.width / 2, 2)


class Line(NamedTuple):
    """A straight line between two points, in the units of `Bar`; `look` is grid, tie, unsure or target."""

    x1: float
    y1: int
    x2: float
    y2: int
    look: str


class Dot(NamedTuple):
    """A point with its meaning in words, in the units of `Bar`; `look` finds shape and colour: own or cited."""

    x: float
    y: int
    look: str
    text: str


class Label(NamedTuple):
    """Words in the drawing, `y` on their base line; `short` takes their place where the drawing is narrow.

    `anchor` is start, middle or end; `look` is name, item, value or tick.
    """

    x: float
    y: int
    text: str
    anchor: str = "start"
    look: str = "name"
    short: str = ""


class Drawing(NamedTuple):
    """What stands in the page without JavaScript. `height` is in pixels; the width is that of the page.

    `lines` lie under the bars, `marks` over them with a rim that keeps them apart.
    """

    height: int
    bars: tuple[Bar, ...] = ()
    lines: tuple[Line, ...] = ()
    dots: tuple[Dot, ...] = ()
    labels: tuple[Label, ...] = ()
    marks: tuple[Line, ...] = ()


class Shown(NamedTuple):
    """A number as readers see it: 1.234, 70,6%."""

    text: str

    @property
    def value(self) -> str:
        """The number for machines: 1234, 70.6."""
        return self.text.rstrip("%").replace(".", "").replace(",", ".")


class Figure(NamedTuple):
    """A chart: `title` is plain, `finding` the one sentence that its rows say.

    `key` is unique in the site and names the download: small letters, figures and hyphens. `plotly` is the
    specification for Plotly (data and layout) as JSON text, without a template and without colours.
    """

    key: str
    title: str
    finding: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    drawing: Drawing
    legend: tuple[Key, ...]
    plotly: str

    @property
    def told(self) -> tuple[str | Shown, ...]:
        """The finding in pieces: words, and the numbers in it that the rows, their sums or the legend hold."""
        held = _held(self)
        parts: list[str | Shown] = []
        end = 0
        for found in _NUMBER.finditer(self.finding):
            if found.group() in held:
                parts += [self.finding[end : found.start()], Shown(found.group())]
                end = found.end()
        return (*parts, self.finding[end:])

    @property
    def spoken(self) -> str:
        """The drawing in words for those who do not see it; long ones send the reader to the table."""
        if len(self.rows) > _SPOKEN_ROWS:
            return f"{self.title}. {self.finding} Số liệu từng dòng ở bảng ngay dưới hình."
        return " ".join((f"{self.title}.", self.finding, *(f"{self._told(row)}." for row in self.rows)))

    def _told(self, row: tuple[Cell, ...]) -> str:
        cells = zip(self.columns[1:], row[1:], strict=True)
        said = ", ".join(f"{column.title.lower()} {cell}" for column, cell in cells if cell is not None)
        return f"{row[0]}: {said}"


def _held(figure: Figure) -> frozenset[str]:
    """Give the numbers that the table holds: cells, their sums, how often a cell occurs in a column, how many rows."""
    held = {count(len(figure.rows)), *(key.amount for key in figure.legend)}
    for place, column in enumerate(zip(*figure.rows, strict=True)):
        cells = Counter(cell for cell in column if cell is not None)
        held |= {count(number) for number in (*cells.values(), cells.total(), len(cells))}
        numbers = [cell for cell in column if isinstance(cell, int)]
        held |= {count(sum(numbers)), *map(count, numbers)}
        if place:  # the first column names the rows
            held.update(text for cell in cells if isinstance(cell, str) for text in _NUMBER.findall(cell))
    return frozenset(held)


def as_json(spec: Mapping[str, Json]) -> str:
    """Write SPEC with its keys in order. NaN and infinity, which JSON does not know, raise ValueError."""
    return json.dumps(spec, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def plain(text: str) -> str:
    """Give TEXT for Plotly, which takes a few HTML tags for formatting: signs that begin a tag stay signs."""
    return html.escape(text, quote=False)


def name_and_value(name: str, value: str, y: int, *, indent: int = 0) -> tuple[Label, Label]:
    """Give the two labels of a line of the drawing: what it tells of on the left, what it comes to on the right."""
    long, short = (shorten(name, most - indent - len(value)) for most in (_WIDE, _NARROW))
    look = "item" if indent else "name"
    return (
        Label(indent, y, long, look=look, short="" if short == long else short),
        Label(100, y, value, "end", "value"),
    )


def short_name(name: str, value: str) -> str:
    """Give NAME so short that it and VALUE stand side by side on a phone."""
    return shorten(name, _NARROW - len(value))


def shorten(text: str, most: int) -> str:
    """Give TEXT, or its first whole words and … where it has more than MOST characters."""
    if len(text) <= most:
        return text
    cut = text[:most]
    whole = cut.rpartition(" ")[0] if " " in cut else cut[:-1]
    return f"{whole.rstrip(' ,;:.(–-')}…"
