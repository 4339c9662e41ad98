"""How units stand among their like: a dot a unit, one line a group, a tick where the middle of the group stands.

Groups are not compared with each other, and no unit is ranked: the drawing shows how far units lie apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from followup.charts.figure import Column, Dot, Drawing, Figure, Json, Key, Label, Line, as_json, name_and_value, plain
from followup.vietnamese import amount, count

_PITCH = 64
_NAME_BASE = 14
_AXIS = 54
_DOT_STEP = 11
_MOST_STACKED = 3
_CELLS = 40  # places side by side that dots are put in


@dataclass(frozen=True, slots=True)
class Strip:
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
        columns=(Column("Đơn vị"), Column("Nhóm"), Column("Giá trị")),
        rows=tuple((name, each.name, amount(value, unit)) for each in shown for name, value in each.values),
        drawing=_drawing(unit, shown),
        legend=(Key("s1", "Một đơn vị", sign="dot"), Key("target", "Một nửa số đơn vị đạt từ", sign="line")),
        plotly=as_json(_plotly(unit, shown)),
    )


def _finding(unit: str, shown: Sequence[Strip]) -> str:
    if not shown:
        return "Chưa đơn vị nào có giá trị."
    told = (f"{each.name}: một nửa số đơn vị đạt từ {amount(each.middle, unit)}" for each in shown)
    return f"{'; '.join(told)}."


def _farthest(shown: Sequence[Strip]) -> Decimal:
    return max((value for each in shown for _, value in each.values), default=Decimal(0))


def _share(value: Decimal, farthest: Decimal) -> float:
    return round(float(100 * value / farthest), 2) if farthest > 0 else 0.0


def _drawing(unit: str, shown: Sequence[Strip]) -> Drawing:
    farthest = _farthest(shown)
    lines: list[Line] = []
    marks: list[Line] = []
    dots: list[Dot] = []
    labels: list[Label] = []
    for place, each in enumerate(shown):
        axis, x = place * _PITCH + _AXIS, _share(each.middle, farthest)
        labels += name_and_value(each.name, _value(each, unit), place * _PITCH + _NAME_BASE)
        lines.append(Line(0, axis, 100, axis, "grid"))
        marks.append(Line(x, axis - 30, x, axis + 6, "target"))
        for at, height, words in _stacked(each, unit, farthest):
            dots.append(Dot(at, axis - height * _DOT_STEP, "s1", words))
    return Drawing(
        max(0, len(shown) * _PITCH), lines=tuple(lines), dots=tuple(dots), labels=tuple(labels), marks=tuple(marks)
    )


def _value(strip: Strip, unit: str) -> str:
    return f"{count(len(strip.values))} đơn vị, một nửa đạt từ {amount(strip.middle, unit)}"


def _stacked(strip: Strip, unit: str, farthest: Decimal) -> Iterator[tuple[float, int, str]]:
    """Yield place, height and words of each dot; dots of one place stand on each other, the fourth on the first."""
    taken: dict[int, int] = {}
    for name, value in strip.values:
        x = _share(value, farthest)
        cell = round(x * _CELLS / 100)
        height = taken.get(cell, 0)
        taken[cell] = height + 1
        yield x, height % _MOST_STACKED, f"{name}: {amount(value, unit)}"


def _plotly(unit: str, shown: Sequence[Strip]) -> dict[str, Json]:
    farthest = _farthest(shown)
    points = [
        (each.name, name, value, place - 0.25 * height)
        for place, each in enumerate(shown)
        for (name, value), (_, height, _) in zip(each.values, _stacked(each, unit, farthest), strict=True)
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
            "xaxis": {"fixedrange": True, "range": [0, float(farthest) * 1.04 or 1]},
            "yaxis": {
                "fixedrange": True,
                "range": [len(shown) - 0.5, -0.9],
                "tickvals": list(range(len(shown))),
                "ticktext": [plain(each.name) for each in shown],
                "visible": False,
            },
        },
    }
