"""How units stand among their like: a dot a unit, one line a group, a tick where the middle of the group stands.

Groups are not compared with each other, and no unit is ranked: the drawing shows how far units lie apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median
from typing import NamedTuple

from followup.charts.figure import Column, Dot, Drawing, Figure, Json, Key, Label, Line, as_json, name_and_value, plain
from followup.vietnamese import amount, count

_PITCH = 84
_NAME_BASE = 14
_AXIS = 54
_TICK_DOWN = 18
_DOT_STEP = 11
_MOST_STACKED = 3
_CELLS = 40  # places side by side that dots are put in


class Strip(NamedTuple):
    """A group of like units with the value of each that reported one."""

    name: str
    values: tuple[tuple[str, Decimal], ...]

    @property
    def middle(self) -> Decimal:
        """The median: half of the units reach it or more."""
        return median(value for _, value in self.values)


def dot_strip(key: str, title: str, unit: str, strips: Sequence[Strip]) -> Figure:
    """Draw STRIPS, values in UNIT; a group without values is left out. `amount` writes the numbers."""
    shown = [each for each in strips if each.values]
    return Figure(
        key=key,
        title=title,
        finding=_finding(unit, shown),
        columns=(Column("Đơn vị"), Column("Nhóm"), Column("Giá trị"), Column("Một nửa số đơn vị của nhóm đạt từ")),
        rows=tuple(
            (name, each.name, amount(value, unit), amount(each.middle, unit))
            for each in shown
            for name, value in each.values
        ),
        drawing=_drawing(unit, shown),
        legend=(Key("s1", "Một đơn vị", sign="dot"), Key("target", "Một nửa số đơn vị đạt từ", sign="line")),
        plotly=as_json(_plotly(unit, shown)),
    )


def _finding(unit: str, shown: Sequence[Strip]) -> str:
    if not shown:
        return "Chưa đơn vị nào có giá trị."
    told = (f"{each.name}: một nửa số đơn vị đạt từ {amount(each.middle, unit)}" for each in shown)
    return f"{'; '.join(told)}."


def _ends(shown: Sequence[Strip]) -> tuple[Decimal, Decimal]:
    """Give the ends of the one axis of all strips: zero, or a round number well below where all values lie far off."""
    values = [value for each in shown for _, value in each.values]
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(0))
    spread = high - low
    if low <= spread or not spread:
        return Decimal(0), high
    step = Decimal(1).scaleb(spread.adjusted())
    return (low - spread / 4) // step * step, high


def _share(value: Decimal, ends: tuple[Decimal, Decimal]) -> float:
    low, high = ends
    return round(float(100 * (value - low) / (high - low)), 2) if high > low else 0.0


def _drawing(unit: str, shown: Sequence[Strip]) -> Drawing:
    ends = _ends(shown)
    lines: list[Line] = []
    marks: list[Line] = []
    dots: list[Dot] = []
    labels: list[Label] = []
    for place, each in enumerate(shown):
        axis, x = place * _PITCH + _AXIS, _share(each.middle, ends)
        labels += (
            *name_and_value(each.name, _value(each, unit), place * _PITCH + _NAME_BASE),
            Label(0, axis + _TICK_DOWN, amount(ends[0], unit), look="tick"),
            Label(100, axis + _TICK_DOWN, amount(ends[1], unit), "end", "tick"),
        )
        lines.append(Line(0, axis, 100, axis, "grid"))
        marks.append(Line(x, axis - 30, x, axis + 6, "target"))
        for at, height, words in _stacked(each, unit, ends):
            dots.append(Dot(at, axis - height * _DOT_STEP, "s1", words))
    return Drawing(
        max(0, len(shown) * _PITCH), (), tuple(lines), dots=tuple(dots), labels=tuple(labels), marks=tuple(marks)
    )


def _value(strip: Strip, unit: str) -> str:
    return f"{count(len(strip.values))} đơn vị, một nửa đạt từ {amount(strip.middle, unit)}"


def _stacked(strip: Strip, unit: str, ends: tuple[Decimal, Decimal]) -> Iterator[tuple[float, int, str]]:
    """Yield place, height and words of each dot; dots of one place stand on each other, the fourth on the first."""
    taken: dict[int, int] = {}
    for name, value in strip.values:
        x = _share(value, ends)
        cell = round(x * _CELLS / 100)
        height = taken.get(cell, 0)
        taken[cell] = height + 1
        yield x, height % _MOST_STACKED, f"{name}: {amount(value, unit)}"


def _plotly(unit: str, shown: Sequence[Strip]) -> dict[str, Json]:
    ends = _ends(shown)
    points = [
        (each.name, name, value, place - 0.25 * height)
        for place, each in enumerate(shown)
        for (name, value), (_, height, _) in zip(each.values, _stacked(each, unit, ends), strict=True)
    ]
    traces: list[Json] = [
        {
            "customdata": [[plain(name), amount(value, unit), plain(group)] for group, name, value, _ in points],
            "hovertemplate": "%{customdata[0]}: %{customdata[1]}<br>%{customdata[2]}<extra></extra>",
            "marker": {"size": 10, "symbol": "circle"},
            "meta": "s1",
            "mode": "markers",
            "name": "Một đơn vị",
            "type": "scatter",
            "x": [float(value) for _, _, value, _ in points],
            "y": [y for *_, y in points],
        },
        {
            "customdata": [[plain(each.name), amount(each.middle, unit)] for each in shown],
            "hovertemplate": "%{customdata[0]}: một nửa đạt từ %{customdata[1]}<extra></extra>",
            "marker": {"line": {"width": 3}, "size": 26, "symbol": "line-ns-open"},
            "meta": "net",
            "mode": "markers",
            "name": "Một nửa số đơn vị đạt từ",
            "type": "scatter",
            "x": [float(each.middle) for each in shown],
            "y": list(range(len(shown))),
        },
    ]
    return {
        "data": traces,
        "layout": {
            "hovermode": "closest",
            "legend": {"orientation": "h", "traceorder": "normal", "x": 0, "y": -0.2, "yanchor": "top"},
            "margin": {"b": 40, "l": 0, "r": 0, "t": 0},
            "showlegend": True,
            "xaxis": {"fixedrange": True, "range": _around(ends)},
            "yaxis": {
                "fixedrange": True,
                "range": [len(shown) - 0.5, -0.9],
                "tickvals": list(range(len(shown))),
                "ticktext": [plain(each.name) for each in shown],
                "visible": False,
            },
        },
    }


def _around(ends: tuple[Decimal, Decimal]) -> list[Json]:
    """Give Plotly's range: the axis with room for half a dot on both sides."""
    low, high = float(ends[0]), float(ends[1])
    room = (high - low) / 30 or 1
    return [low - room, high + room]
