"""One indicator over the periods: a column for what was reached, a tick for what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from followup.charts.break_line import break_lines
from followup.charts.figure import Bar, Column, Drawing, Figure, Json, Key, Label, Line, as_json
from followup.vietnamese import amount

_FLOOR = 150
_TALLEST = 116
_TICK_BASE = 168
_HEIGHT = 176
_COLUMN = 0.6
_NUMBER_UP = 5
_PER_FIGURE = 7
_NARROW = 256
_BROKEN = "Sắp xếp lại đơn vị hành chính ngày 01/7/2025"


class Reached(NamedTuple):
    """What one period asked and what was reached; None where it is not known.

    `after_break` where the units themselves changed between the period before and this one.
    """

    period: str
    value: Decimal | None
    target: Decimal | None
    after_break: bool = False


def target_by_year(key: str, title: str, finding: str, unit: str, shown: Sequence[Reached]) -> Figure:
    """Draw SHOWN in order of time; all values have the same UNIT of measure."""
    return Figure(
        key=key,
        title=title,
        finding=finding,
        columns=(Column("Kỳ"), Column("Thực hiện"), Column("Mức giao")),
        rows=tuple((each.period, _written(each.value, unit), _written(each.target, unit)) for each in shown),
        drawing=_drawing(unit, shown),
        legend=(
            Key("s1", "Thực hiện"),
            *((Key("target", "Mức giao", sign="line"),) if any(each.target is not None for each in shown) else ()),
            *((Key("unsure", _BROKEN, sign="line"),) if any(each.after_break for each in shown) else ()),
        ),
        plotly=as_json(_plotly(unit, shown)),
    )


def _written(x: Decimal | None, unit: str) -> str | None:
    return None if x is None else amount(x, unit)


def _farthest(shown: Sequence[Reached]) -> Decimal:
    return max((x for each in shown for x in (each.value, each.target) if x is not None), default=Decimal(0))


def _drawing(unit: str, shown: Sequence[Reached]) -> Drawing:
    room, farthest = 100 / max(1, len(shown)), _farthest(shown)
    bars: list[Bar] = []
    lines = [Line(0, _FLOOR, 100, _FLOOR, "grid")]
    marks: list[Line] = []
    labels: list[Label] = []
    for at, each in enumerate(shown):
        x, width, middle = (at + (1 - _COLUMN) / 2) * room, _COLUMN * room, round((at + 0.5) * room, 2)
        tops = [_FLOOR]
        labels.append(Label(middle, _TICK_BASE, each.period, "middle", "tick", _narrow(each.period, len(shown))))
        if each.value is not None and each.value > 0:
            tops.append(_FLOOR - _height(each.value, farthest))
            text = f"{each.period}: {amount(each.value, unit)}"
            bars.append(Bar(round(x, 2), tops[-1], round(width, 2), _FLOOR - tops[-1], "s1", text))
        if each.target is not None:
            tops.append(_FLOOR - _height(each.target, farthest))
            marks.append(Line(round(x - 2, 2), tops[-1], round(x + width + 2, 2), tops[-1], "target"))
        if each.after_break:
            lines.append(Line(round(at * room, 2), 8, round(at * room, 2), _FLOOR, "unsure"))
        if each.value is not None:
            figure = amount(each.value, "%" if unit == "%" else "")
            labels.append(Label(middle, min(tops) - _NUMBER_UP, figure, "middle", "value", _narrow(figure, len(shown))))
    return Drawing(_HEIGHT, tuple(bars), tuple(lines), labels=tuple(labels), marks=tuple(marks))


def _narrow(words: str, columns: int) -> str:
    """Leave WORDS out on a phone where they would touch their neighbours: the table tells them."""
    return " " if len(words) * _PER_FIGURE > _NARROW / max(1, columns) else ""


def _height(x: Decimal, farthest: Decimal) -> int:
    return max(1, round(float(_TALLEST * x / farthest))) if farthest > 0 else 1


def _plotly(unit: str, shown: Sequence[Reached]) -> dict[str, Json]:
    known = [(each.period, each.value) for each in shown if each.value is not None]
    asked = [(each.period, each.target) for each in shown if each.target is not None]
    data: list[Json] = [
        {
            "customdata": [amount(x, unit) for _, x in known],
            "hovertemplate": "%{x}: %{customdata}<extra></extra>",
            "marker": {"pattern": {"shape": ""}},
            "meta": "s1",
            "name": "Thực hiện",
            "type": "bar",
            "width": _COLUMN,
            "x": [period for period, _ in known],
            "y": [float(x) for _, x in known],
        }
    ]
    if asked:
        data.append(
            {
                "customdata": [amount(x, unit) for _, x in asked],
                "hovertemplate": "%{x}, mức giao: %{customdata}<extra></extra>",
                "marker": {"line": {"width": 3}, "size": 40, "symbol": "line-ew-open"},
                "meta": "net",
                "mode": "markers",
                "name": "Mức giao",
                "type": "scatter",
                "x": [period for period, _ in asked],
                "y": [float(x) for _, x in asked],
            }
        )
    return {
        "data": data,
        "layout": {
            "hovermode": "closest",
            "legend": {"orientation": "h", "traceorder": "normal", "x": 0, "y": -0.15, "yanchor": "top"},
            "margin": {"b": 40, "l": 44, "r": 0, "t": 8},
            "shapes": break_lines(each.after_break for each in shown),
            "showlegend": True,
            "xaxis": {"categoryarray": [each.period for each in shown], "fixedrange": True, "type": "category"},
            "yaxis": {"fixedrange": True, "rangemode": "tozero"},
        },
    }
