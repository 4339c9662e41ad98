"""One family of models as a tree: who was the first, and who followed whose example."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.charts.figure import Column, Dot, Drawing, Figure, Json, Key, Label, Line, as_json, plain, shorten
from followup.vietnamese import count

_PITCH = 30
_MIDDLE = 15
_INDENT = 5.0  # per cent a generation
_WIDE, _NARROW = 96, 34


class Kin(NamedTuple):
    """One model, in the order of a tree read from the top. `generation` of the first is 0; `parent` is its row."""

    name: str
    unit: str
    year: str
    generation: int
    parent: int | None = None


def family(key: str, kin: Sequence[Kin]) -> Figure:
    """Draw KIN; each stands below its parent, one step to the right."""
    return Figure(
        key=key,
        title=f"Nhân rộng từ mô hình “{kin[0].name}”" if kin else "Nhân rộng",
        finding=_finding(kin),
        columns=(Column("Mô hình"), Column("Đơn vị"), Column("Năm"), Column("Nhân rộng từ"), Column("Đời")),
        rows=tuple(
            (each.name, each.unit, each.year or None, _parent(each, kin), str(each.generation + 1)) for each in kin
        ),
        drawing=_drawing(kin),
        legend=(
            Key("s2", "Mô hình đầu tiên", sign="dot"),
            *((Key("s1", "Mô hình nhân rộng", sign="dot"),) if len(kin) > 1 else ()),
        ),
        plotly=as_json(_plotly(kin)),
    )


def _finding(kin: Sequence[Kin]) -> str:
    if len(kin) < 2:  # noqa: PLR2004 - the first and one that followed
        return "Chưa có mô hình nào nhân rộng."
    units = len({each.unit for each in kin[1:]})
    generations = max(each.generation for each in kin)
    return f"{count(len(kin) - 1)} mô hình ở {count(units)} đơn vị nhân rộng theo, qua {count(generations)} đời."


def _parent(each: Kin, kin: Sequence[Kin]) -> str | None:
    return None if each.parent is None else kin[each.parent].name


def _look(each: Kin) -> str:
    return "s2" if each.parent is None else "s1"


def _words(each: Kin) -> str:
    return f"{each.name} – {each.unit}{f', {each.year}' if each.year else ''}"


def _y(row: int) -> int:
    return row * _PITCH + _MIDDLE


def _x(each: Kin) -> float:
    return round(1.5 + each.generation * _INDENT, 2)


def _drawing(kin: Sequence[Kin]) -> Drawing:
    lines: list[Line] = []
    for row, each in enumerate(kin):
        if each.parent is not None:
            above = kin[each.parent]
            lines += (
                Line(_x(above), _y(each.parent), _x(above), _y(row), "tie"),
                Line(_x(above), _y(row), _x(each), _y(row), "tie"),
            )
    labels = []
    for row, each in enumerate(kin):
        words = _words(each)
        long, short = shorten(words, _WIDE - 6 * each.generation), shorten(each.name, _NARROW - 3 * each.generation)
        labels.append(Label(_x(each) + 2.5, _y(row) + 5, long, look="item", short="" if short == long else short))
    dots = tuple(Dot(_x(each), _y(row), _look(each), _words(each)) for row, each in enumerate(kin))
    return Drawing(len(kin) * _PITCH, lines=tuple(lines), dots=dots, labels=tuple(labels))


def _plotly(kin: Sequence[Kin]) -> dict[str, Json]:
    xs: list[Json] = []
    ys: list[Json] = []
    for row, each in enumerate(kin):
        if each.parent is not None:
            above = kin[each.parent].generation
            xs += [above, above, each.generation, None]
            ys += [each.parent, row, row, None]
    ties: dict[str, Json] = {
        "hoverinfo": "skip",
        "line": {"width": 1.5},
        "meta": "tie",
        "mode": "lines",
        "name": "Nhân rộng từ",
        "type": "scatter",
        "x": xs,
        "y": ys,
    }
    points = [
        _points(look, word, [(row, each) for row, each in enumerate(kin) if _look(each) == look])
        for look, word in (("s2", "Mô hình đầu tiên"), ("s1", "Mô hình nhân rộng"))
    ]
    generations = max((each.generation for each in kin), default=0)
    return {
        "data": [ties, *points],
        "layout": {
            "hovermode": "closest",
            "legend": {"orientation": "h", "traceorder": "normal", "x": 0, "y": 0, "yanchor": "top"},
            "margin": {"b": 0, "l": 0, "r": 0, "t": 0},
            "showlegend": True,
            "xaxis": {"fixedrange": True, "range": [-0.3, 2 * generations + 4], "visible": False},
            "yaxis": {"fixedrange": True, "range": [len(kin) - 0.4, -0.6], "visible": False},
        },
    }


def _points(look: str, word: str, shown: Sequence[tuple[int, Kin]]) -> dict[str, Json]:
    return {
        "customdata": [plain(_words(each)) for _, each in shown],
        "hovertemplate": "%{customdata}<extra></extra>",
        "marker": {"size": 11, "symbol": "diamond" if look == "s2" else "circle"},
        "meta": look,
        "mode": "markers+text",
        "name": word,
        "text": [plain(shorten(each.name, _NARROW)) for _, each in shown],
        "textposition": "middle right",
        "type": "scatter",
        "x": [each.generation for _, each in shown],
        "y": [row for row, _ in shown],
    }
