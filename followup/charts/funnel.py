"""How far things have come on a road of steps: one bar a step, in order; what left the road stands apart below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.charts.figure import Column, Drawing, Figure, Json, Key, as_json
from followup.charts.stacked_bars import Series, bar_layout, bars_height, piece, row_labels
from followup.vietnamese import count, percent

_ON = Series("s1", "Đã đến bước này")
_OFF = Series("s6", "Đã rời phong trào", "/")


class Step(NamedTuple):
    """One step: its word and how many have ever reached it. `apart` are those that left the road."""

    word: str
    number: int
    apart: bool = False


def funnel(key: str, title: str, counted: str, steps: Sequence[Step]) -> Figure:
    """Draw STEPS in their order; each is held against the first. COUNTED is what is counted ("mô hình")."""
    looks = tuple(each for each in (_ON, _OFF) if any(step.apart is (each is _OFF) for step in steps))
    return Figure(
        key=key,
        title=title,
        finding=_finding(counted, steps),
        columns=(
            Column("Bước"),
            Column(f"Số {counted}", numeric=True),
            Column("So với bước đầu"),
        ),
        rows=tuple((each.word, each.number, _share(each, steps)) for each in steps),
        drawing=_drawing(counted, steps),
        legend=tuple(Key(each.look, each.word, pattern=each.pattern) for each in looks),
        plotly=as_json(_plotly(counted, steps)),
    )


def _finding(counted: str, steps: Sequence[Step]) -> str:
    on = [each for each in steps if not each.apart]
    if not on or not on[0].number:
        return f"Chưa có {counted} nào."
    told = [f"{count(each.number)} đến bước {each.word.lower()} ({_share(each, steps)})" for each in on[1:]]
    left = [f"{count(each.number)} {each.word.lower()}" for each in steps if each.apart and each.number]
    first = f"{count(on[0].number)} {counted} ở bước {on[0].word.lower()}"
    said = f"Trong {first}, {', '.join(told)}" if told else f"Có {first}"
    return f"{'; '.join([said, *left])}."


def _share(step: Step, steps: Sequence[Step]) -> str:
    return percent(step.number, steps[0].number) if steps[0].number else ""


def _value(counted: str, step: Step, steps: Sequence[Step]) -> str:
    share = _share(step, steps) if step is not steps[0] else ""
    return f"{count(step.number)} {counted}" + (f" ({share})" if share else "")


def _width(step: Step, steps: Sequence[Step]) -> float:
    longest = max(each.number for each in steps)
    return 100 * step.number / longest if longest else 0


def _drawing(counted: str, steps: Sequence[Step]) -> Drawing:
    labels = [
        label
        for place, each in enumerate(steps)
        for label in row_labels(place, each.word, _value(counted, each, steps))
    ]
    bars = [
        piece(
            place, 0, _width(each, steps), _OFF if each.apart else _ON, f"{each.word}: {count(each.number)} {counted}"
        )
        for place, each in enumerate(steps)
        if each.number
    ]
    return Drawing(height=bars_height(len(steps)), bars=tuple(bars), labels=tuple(labels))


def _plotly(counted: str, steps: Sequence[Step]) -> dict[str, Json]:
    traces: list[Json] = [
        {
            "customdata": [step.word for _, step in shown],
            "hovertemplate": f"%{{customdata}}: %{{x:,d}} {counted}<extra></extra>",
            "marker": {"pattern": {"shape": series.pattern}},
            "meta": series.look,
            "name": series.word,
            "orientation": "h",
            "type": "bar",
            "x": [step.number for _, step in shown],
            "y": [place for place, _ in shown],
        }
        for series, apart in ((_ON, False), (_OFF, True))
        if (shown := [(place, step) for place, step in enumerate(steps) if step.apart is apart])
    ]
    layout = bar_layout(
        [each.word for each in steps],
        [_value(counted, each, steps) for each in steps],
        max((each.number for each in steps), default=0),
    )
    return {"data": traces, "layout": layout}
