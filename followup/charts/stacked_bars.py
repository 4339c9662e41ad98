"""Bars made of pieces, one bar for each row: the form that several charts share. No chart of its own.

Each row has its name above its bar, so that the drawing reads the same on a phone and on a wide screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.charts.figure import (
    Bar,
    Cell,
    Column,
    Drawing,
    Figure,
    Json,
    Key,
    Label,
    as_json,
    name_and_value,
    plain,
    short_name,
)
from followup.vietnamese import count

PITCH = 54
_NAME_BASE = 14
_BAR_TOP = 21
_BAR_HEIGHT = 22
_BELOW = 7  # what the last bar does not need of its pitch
_ROOM_PER_FIGURE = 3  # per cent of a drawing that is 300 pixels wide
_ROOM_ASIDE = 1


class Series(NamedTuple):
    """What one kind of piece stands for, and how it looks; see `Key` for `pattern`."""

    look: str
    word: str
    pattern: str = ""


class Row(NamedTuple):
    """One bar: its name and the size of each piece, in the order of the series."""

    name: str
    counts: tuple[int, ...]


class Words(NamedTuple):
    """What the chart is called, what its rows and what is counted in them."""

    title: str
    finding: str
    row: str
    counted: str


def stacked(key: str, words: Words, series: Sequence[Series], rows: Sequence[Row]) -> Figure:
    """Give the chart of ROWS. A series that never occurs keeps its column, but has no piece and no line of legend."""
    totals = [sum(row.counts[index] for row in rows) for index in range(len(series))]
    return Figure(
        key=key,
        title=words.title,
        finding=words.finding,
        columns=(
            Column(words.row),
            *(Column(each.word, numeric=True) for each in series),
            Column("Cộng", numeric=True),
        ),
        rows=_table(rows, totals),
        drawing=_drawing(words, series, rows),
        legend=tuple(
            Key(each.look, each.word, count(total), each.pattern)
            for each, total in zip(series, totals, strict=True)
            if total
        ),
        plotly=as_json(_plotly(words, series, rows)),
    )


def number_fits(number: str, width: float) -> bool:
    """Tell whether NUMBER can stand on a bar of WIDTH per cent, even on a phone."""
    return width >= _ROOM_PER_FIGURE * len(number) + _ROOM_ASIDE


def row_labels(place: int, name: str, value: str) -> tuple[Label, Label]:
    """Give the two labels above the bar number PLACE: its name and what it comes to."""
    return name_and_value(name, value, place * PITCH + _NAME_BASE)


def bars_height(rows: int) -> int:
    """Give the height of a drawing of that many bars."""
    return max(0, rows * PITCH - _BELOW)


def piece(place: int, x: float, width: float, series: Series, text: str, number: str = "") -> Bar:
    """Give a piece of the bar number PLACE, with its NUMBER on it if there is room."""
    shown = number if number_fits(number, width) else ""
    return Bar(
        round(x, 2), place * PITCH + _BAR_TOP, round(width, 2), _BAR_HEIGHT, series.look, text, shown, series.pattern
    )


def bar_layout(names: Sequence[str], values: Sequence[str], longest: int) -> dict[str, Json]:
    """Give Plotly's layout for bars that reach to LONGEST, with NAMES and VALUES above them as in the drawing.

    Rows count downwards from 0. Plotly itself would let them run upwards and turn the legend round.
    """
    return {
        "annotations": [
            _above(place, side, text)
            for place, pair in enumerate(zip(names, values, strict=True))
            for side, text in (("left", plain(short_name(*pair))), ("right", pair[1]))
        ],
        "bargap": 0.55,
        "barmode": "stack",
        "hovermode": "closest",
        "legend": {"orientation": "h", "traceorder": "normal", "x": 0, "y": 0, "yanchor": "top"},
        "margin": {"b": 0, "l": 0, "r": 0, "t": 0},
        "showlegend": True,
        "uniformtext": {"minsize": 11, "mode": "hide"},
        "xaxis": {"range": [0, longest], "fixedrange": True, "visible": False},
        "yaxis": {"range": [len(names) - 0.5, -0.5], "fixedrange": True, "visible": False},
    }


def _above(place: int, side: str, text: str) -> dict[str, Json]:
    return {
        "font": {"weight": "bold" if side == "left" else "normal"},
        "showarrow": False,
        "text": text,
        "x": 0 if side == "left" else 1,
        "xanchor": side,
        "xref": "paper",
        "y": place,
        "yanchor": "bottom",
        "yshift": _BAR_HEIGHT // 2,
    }


def _table(rows: Sequence[Row], totals: Sequence[int]) -> tuple[tuple[Cell, ...], ...]:
    lines: list[tuple[Cell, ...]] = [(row.name, *row.counts, sum(row.counts)) for row in rows]
    if len(rows) > 1:
        lines.append(("Cộng", *totals, sum(totals)))
    return tuple(lines)


def _drawing(words: Words, series: Sequence[Series], rows: Sequence[Row]) -> Drawing:
    longest = max((sum(row.counts) for row in rows), default=0)
    bars: list[Bar] = []
    labels: list[Label] = []
    for place, row in enumerate(rows):
        labels.extend(row_labels(place, row.name, f"{count(sum(row.counts))} {words.counted}"))
        before = 0
        for each, number in zip(series, row.counts, strict=True):
            if number:
                shown = count(number)
                text = f"{row.name}, {each.word.lower()}: {shown} {words.counted}"
                x, width = 100 * before / longest, 100 * number / longest
                bars.append(piece(place, x, width, each, text, shown))
            before += number
    return Drawing(height=bars_height(len(rows)), bars=tuple(bars), labels=tuple(labels))


def _plotly(words: Words, series: Sequence[Series], rows: Sequence[Row]) -> dict[str, Json]:
    sums = [sum(row.counts) for row in rows]
    values = [f"{count(each)} {words.counted}" for each in sums]
    traces: list[Json] = [
        {
            "customdata": [plain(row.name) for row in rows],
            "hovertemplate": f"%{{customdata}}<br>{each.word}: %{{x:,d}} {words.counted}<extra></extra>",
            "marker": {"pattern": {"shape": each.pattern}},
            "meta": each.look,
            "name": each.word,
            "orientation": "h",
            "text": [count(row.counts[index]) if row.counts[index] else "" for row in rows],
            "textangle": 0,
            "textposition": "inside",
            "insidetextanchor": "middle",
            "type": "bar",
            "x": [row.counts[index] for row in rows],
            "y": list(range(len(rows))),
        }
        for index, each in enumerate(series)
        if any(row.counts[index] for row in rows)
    ]
    layout = bar_layout([row.name for row in rows], values, max(sums, default=0))
    return {"data": traces, "layout": layout}
