"""A chart before it is drawn: one set of rows that feeds the drawing, the table, the download and Plotly.

The drawing in the page is made by the template part `parts/chart_KIND.html` from `marks`; Plotly takes
its place from `plotly` when the reader reaches for it. Both come from the same `rows`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = "str | int | float | None"
Json: TypeAlias = "str | int | float | bool | None | Sequence[Json] | Mapping[str, Json]"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table behind a chart; `numeric` ones are set flush right."""

    title: str
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar, dot or line end of the drawing. Coordinates are shares (0 to 100) of the drawing's width or height.

    `look` names the colour-and-pattern class (`s1` … `s6`, or a state's key); `text` is what the mark says in words.
    """

    x: float
    y: float
    width: float
    height: float
    look: str
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """A word in the drawing. `anchor` is start, middle or end; coordinates as in `Mark`."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    address: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart: `title` is plain, `finding` the one sentence that its rows say.

    `key` is unique in the site (record id and chart name) and names the download. `plotly` is the
    specification for Plotly (data and layout) as JSON text, without a template.
    """

    key: str
    title: str
    finding: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    legend: tuple[tuple[str, str], ...]  # (look, word)
    height: int  # of the drawing, in pixels
    plotly: str
