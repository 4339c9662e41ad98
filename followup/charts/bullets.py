"""Values held against their targets: a bar each, ticks for the target and the start, a dot for the middle of the group.

Each line has a scale of its own, because its unit of measure is its own: only places within one line compare.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from followup.charts.figure import Bar, Column, Dot, Drawing, Figure, Json, Key, Label, Line, as_json, plain, shorten
from followup.charts.stacked_bars import Series, bar_layout, bars_height, piece
from followup.vietnamese import amount, count

_PITCH = 54
_NAME_BASE = 14
_BAR_TOP, _BAR_END = 21, 43
_WIDE, _NARROW = 90, 38  # letters side by side: bullets have the whole width of a page
_VALUE = Series("s1", "Thực hiện")
_TARGET = Key("target", "Mức giao", sign="line")
_BASELINE = Key("unsure", "Số gốc", sign="line")
_MIDDLE = Key("s2", "Một nửa số đơn vị trong nhóm đạt từ mức này", sign="dot")


class Bullet(NamedTuple):
    """One value with its UNIT of measure and what it is held against; None where that is not known.

    `met` tells whether the target is reached, by the direction in which the value is to go.
    """

    name: str
    unit: str
    value: Decimal
    target: Decimal | None = None
    baseline: Decimal | None = None
    middle: Decimal | None = None
    met: bool | None = None

    @property
    def farthest(self) -> Decimal:
        """The end of the line's scale."""
        return max(
            each for each in (self.value, self.target, self.baseline, self.middle, Decimal(0)) if each is not None
        )


def bullets(key: str, title: str, shown: Sequence[Bullet]) -> Figure:
    """Draw SHOWN in the order given."""
    return Figure(
        key=key,
        title=title,
        finding=_finding(shown),
        columns=tuple(map(Column, ("Chỉ tiêu", "Thực hiện", "Mức giao", "Số gốc", "Một nửa số đơn vị đạt từ"))),
        rows=tuple((each.name, *(_written(x, each) or None for x in _values(each))) for each in shown),
        drawing=_drawing(shown),
        legend=_legend(shown),
        plotly=as_json(_plotly(shown)),
    )


def _values(each: Bullet) -> tuple[Decimal | None, ...]:
    return each.value, each.target, each.baseline, each.middle


def _written(x: Decimal | None, each: Bullet) -> str:
    return "" if x is None else amount(x, each.unit)


def _finding(shown: Sequence[Bullet]) -> str:
    if not shown:
        return "Chưa chỉ tiêu nào có giá trị."
    judged = [each for each in shown if each.met is not None]
    if not judged:
        return f"{count(len(shown))} chỉ tiêu có giá trị, chưa chỉ tiêu nào có mức giao."
    met = sum(each.met is True for each in judged)
    rest = len(shown) - len(judged)
    said = f"{count(met)} trong {count(len(judged))} chỉ tiêu có mức giao đã đạt"
    return f"{said}; {count(rest)} chỉ tiêu chưa có mức giao." if rest else f"{said}."


def _legend(shown: Sequence[Bullet]) -> tuple[Key, ...]:
    marks = (
        (_TARGET, any(each.target is not None for each in shown)),
        (_BASELINE, any(each.baseline is not None for each in shown)),
        (_MIDDLE, any(each.middle is not None for each in shown)),
    )
    return (Key(_VALUE.look, _VALUE.word), *(key for key, found in marks if found))


def _share(x: Decimal, each: Bullet) -> float:
    return round(float(100 * x / each.farthest), 2) if each.farthest else 0.0


def _value_words(each: Bullet) -> str:
    told = _written(each.value, each)
    return f"{told} / {_written(each.target, each)}" if each.target is not None else told


def _drawing(shown: Sequence[Bullet]) -> Drawing:
    bars: list[Bar] = []
    lines: list[Line] = []
    marks: list[Line] = []
    dots: list[Dot] = []
    labels: list[Label] = []
    for place, each in enumerate(shown):
        top = place * _PITCH
        labels += _labels(each, top + _NAME_BASE)
        if each.value > 0:
            bars.append(piece(place, 0, _share(each.value, each), _VALUE, f"{each.name}: {_written(each.value, each)}"))
        lines.append(Line(0, top + _BAR_END, 100, top + _BAR_END, "grid"))
        for mark, look in ((each.baseline, "unsure"), (each.target, "target")):
            if mark is not None:
                x = _share(mark, each)
                marks.append(Line(x, top + _BAR_TOP - 3, x, top + _BAR_END + 5, look))
        if each.middle is not None:
            words = f"{each.name}: một nửa số đơn vị đạt từ {_written(each.middle, each)}"
            dots.append(Dot(_share(each.middle, each), top + (_BAR_TOP + _BAR_END) // 2, "s2", words))
    return Drawing(bars_height(len(shown)), tuple(bars), tuple(lines), tuple(dots), tuple(labels), tuple(marks))


def _labels(each: Bullet, y: int) -> tuple[Label, Label]:
    value = _value_words(each)
    long, short = (shorten(each.name, most - len(value)) for most in (_WIDE, _NARROW))
    return Label(0, y, long, short="" if short == long else short), Label(100, y, value, "end", "value")


def _plotly(shown: Sequence[Bullet]) -> dict[str, Json]:
    bars: dict[str, Json] = {
        "customdata": [[plain(each.name), _written(each.value, each)] for each in shown],
        "hovertemplate": "%{customdata[0]}<br>Thực hiện: %{customdata[1]}<extra></extra>",
        "marker": {"pattern": {"shape": ""}},
        "meta": _VALUE.look,
        "name": _VALUE.word,
        "orientation": "h",
        "type": "bar",
        "x": [_share(each.value, each) for each in shown],
        "y": list(range(len(shown))),
    }
    marks = [
        _marks("s2", _MIDDLE.word, "diamond", [(at, each, each.middle) for at, each in enumerate(shown)]),
        _marks("net", _TARGET.word, "line-ns-open", [(at, each, each.target) for at, each in enumerate(shown)]),
        _marks("unsure", _BASELINE.word, "line-ns-open", [(at, each, each.baseline) for at, each in enumerate(shown)]),
    ]
    layout = bar_layout([each.name for each in shown], [_value_words(each) for each in shown], 100)
    return {"data": [bars, *(each for each in marks if each["x"])], "layout": layout}


def _marks(look: str, word: str, symbol: str, points: Sequence[tuple[int, Bullet, Decimal | None]]) -> dict[str, Json]:
    known = [(at, each, x) for at, each, x in points if x is not None]
    return {
        "customdata": [[plain(each.name), _written(x, each)] for _, each, x in known],
        "hovertemplate": f"%{{customdata[0]}}<br>{word}: %{{customdata[1]}}<extra></extra>",
        "marker": {"line": {"width": 3}, "size": 12 if symbol == "diamond" else 26, "symbol": symbol},
        "meta": look,
        "mode": "markers",
        "name": word,
        "type": "scatter",
        "x": [_share(x, each) for _, each, x in known],
        "y": [at for at, _, _ in known],
    }
