"""The same columns of years for several things, one panel each on one scale, so that no lines cross.

A year in which the units themselves changed is two columns, with a dashed line between them: what stands on its two
sides was counted in different places.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.charts.break_line import break_lines
from followup.charts.figure import Bar, Cell, Column, Drawing, Figure, Json, Key, Label, Line, as_json, plain, shorten
from followup.vietnamese import count

_PITCH = 122
_NAME_BASE = 14
_FLOOR = 94
_TALLEST = 52
_TICK_BASE = 110
_NUMBER_UP = 4
_COLUMN = 0.72  # of the room of a stretch
_NARROW, _WIDE = 256, 420  # pixels that a drawing has at least: on a phone, in half a page
_PER_FIGURE = 7
_OVER = 1.6  # room of a panel in Plotly, in tallest columns


class Stretch(NamedTuple):
    """A column's time: `word` for the table, `tick` for the axis. `after_break` where the line stands before it.

    Two stretches with the same tick share it.
    """

    word: str
    tick: str
    after_break: bool = False


class Panel(NamedTuple):
    """One thing over the years; `counts` has one number for each stretch."""

    name: str
    counts: tuple[int, ...]


class Words(NamedTuple):
    """What the chart is called and says, what its panels are, what is counted, what happened at the break."""

    title: str
    finding: str
    panel: str
    counted: str
    broken: str


def panels(key: str, words: Words, stretches: Sequence[Stretch], shown: Sequence[Panel]) -> Figure:
    """Draw SHOWN over STRETCHES, all on the scale of the tallest column."""
    return Figure(
        key=key,
        title=words.title,
        finding=words.finding,
        columns=(
            Column(words.panel),
            *(Column(each.word, numeric=True) for each in stretches),
            Column("Cộng", numeric=True),
        ),
        rows=_table(shown),
        drawing=_drawing(words, stretches, shown),
        legend=tuple(Key("unsure", words.broken, sign="line") for each in stretches if each.after_break),
        plotly=as_json(_plotly(words, stretches, shown)),
    )


def _table(shown: Sequence[Panel]) -> tuple[tuple[Cell, ...], ...]:
    rows: list[tuple[Cell, ...]] = [(each.name, *each.counts, sum(each.counts)) for each in shown]
    if len(shown) > 1:
        sums = [sum(column) for column in zip(*(each.counts for each in shown), strict=True)]
        rows.append(("Cộng", *sums, sum(sums)))
    return tuple(rows)


def _tallest(shown: Sequence[Panel]) -> int:
    return max((number for each in shown for number in each.counts), default=0)


def _drawing(words: Words, stretches: Sequence[Stretch], shown: Sequence[Panel]) -> Drawing:
    room, tallest = 100 / max(1, len(stretches)), _tallest(shown)
    bars: list[Bar] = []
    lines: list[Line] = []
    labels: list[Label] = []
    for place, panel in enumerate(shown):
        top = place * _PITCH
        lines.append(Line(0, top + _FLOOR, 100, top + _FLOOR, "grid"))
        lines += _breaks(stretches, room, top)
        name, total = panel.name, f"{count(sum(panel.counts))} {words.counted}"
        labels += (
            Label(0, top + _NAME_BASE, name, short=_short(name, total)),
            Label(100, top + _NAME_BASE, total, "end", "value"),
            *_ticks(stretches, room, top),
        )
        for at, (stretch, number) in enumerate(zip(stretches, panel.counts, strict=True)):
            if number:
                height = max(1, round(_TALLEST * number / tallest))
                x, y = round((at + (1 - _COLUMN) / 2) * room, 2), top + _FLOOR - height
                text = f"{name}, {stretch.word}: {count(number)} {words.counted}"
                bars.append(Bar(x, y, round(_COLUMN * room, 2), height, "s1", text))
                labels += _number(count(number), (at + 0.5) * room, y - _NUMBER_UP, len(stretches))
    return Drawing(max(0, len(shown) * _PITCH - 6), tuple(bars), tuple(lines), labels=tuple(labels))


def _short(name: str, total: str) -> str:
    cut = shorten(name, 36 - len(total))
    return "" if cut == name else cut


def _breaks(stretches: Sequence[Stretch], room: float, top: int) -> list[Line]:
    return [
        Line(round(at * room, 2), top + _FLOOR - _TALLEST - 8, round(at * room, 2), top + _TICK_BASE - 12, "unsure")
        for at, each in enumerate(stretches)
        if each.after_break
    ]


def _ticks(stretches: Sequence[Stretch], room: float, top: int) -> list[Label]:
    """Name each year once, under the middle of its columns; on a phone by its last two figures."""
    found: dict[str, list[int]] = {}
    for at, each in enumerate(stretches):
        found.setdefault(each.tick, []).append(at)
    return [
        Label(
            round((places[0] + places[-1] + 1) / 2 * room, 2),
            top + _TICK_BASE,
            tick,
            "middle",
            "tick",
            f"’{tick[-2:]}" if len(tick) * _PER_FIGURE > room * _NARROW / 100 else "",
        )
        for tick, places in found.items()
    ]


def _number(written: str, x: float, y: int, stretches: int) -> list[Label]:
    """Write a number over its column where it has room; on a phone, where it has none, the table tells it."""
    needed = len(written) * _PER_FIGURE
    if needed > _WIDE / stretches:
        return []
    return [Label(round(x, 2), y, written, "middle", "value", " " if needed > _NARROW / stretches else "")]


def _plotly(words: Words, stretches: Sequence[Stretch], shown: Sequence[Panel]) -> dict[str, Json]:
    step = max(1, round(_tallest(shown) * _OVER))
    bases = [(len(shown) - 1 - place) * step for place in range(len(shown))]
    traces: list[Json] = [
        {
            "base": base,
            "customdata": [[plain(panel.name), each.word] for each in stretches],
            # Plotly's own y would be the top of a column that stands on a base.
            "hovertemplate": f"%{{customdata[0]}}, %{{customdata[1]}}: %{{text}} {words.counted}<extra></extra>",
            "marker": {"pattern": {"shape": ""}},
            "meta": "s1",
            "name": panel.name,
            "text": [count(number) if number else "" for number in panel.counts],
            "textposition": "outside",
            "cliponaxis": False,
            "type": "bar",
            "width": _COLUMN,
            "x": list(range(len(stretches))),
            "y": list(panel.counts),
        }
        for base, panel in zip(bases, shown, strict=True)
    ]
    return {"data": traces, "layout": _layout(stretches, shown, bases, step)}


def _layout(stretches: Sequence[Stretch], shown: Sequence[Panel], bases: Sequence[int], step: int) -> dict[str, Json]:
    return {
        "annotations": [
            {
                "font": {"weight": "bold"},
                "showarrow": False,
                "text": plain(panel.name),
                "x": 0,
                "xanchor": "left",
                "xref": "paper",
                "y": base + step,
                "yanchor": "top",
            }
            for base, panel in zip(bases, shown, strict=True)
        ],
        "bargap": 0.28,
        "barmode": "overlay",
        "hovermode": "closest",
        "margin": {"b": 24, "l": 0, "r": 0, "t": 0},
        "shapes": break_lines(each.after_break for each in stretches),
        "showlegend": False,
        "xaxis": {
            "fixedrange": True,
            "range": [-0.5, len(stretches) - 0.5],
            "tickvals": list(range(len(stretches))),
            "ticktext": [each.tick for each in stretches],
        },
        "yaxis": {"fixedrange": True, "range": [0, max(1, step * len(shown))], "visible": False},
    }
