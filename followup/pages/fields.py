"""Models by field on the first screen: how many were registered in each year, all fields on one scale."""

from __future__ import annotations

from typing import NamedTuple

from followup.charts.panels import Panel, Stretch
from followup.pages import address
from followup.pages.life_figures import registered
from followup.pages.number import Told, Words, told_of
from followup.pages.page import Whole
from followup.vietnamese import count, join_words

_TALLEST = 34  # pixels of the longest column


class Column(NamedTuple):
    """The models of one year: `x` and `width` are shares (0 to 100) of the drawing, `height` is in pixels."""

    x: float
    width: float
    height: int


class FieldRow(NamedTuple):
    """One field: all its models, and the columns of the years; `spoken` tells these in words."""

    name: str
    models: Told
    columns: tuple[Column, ...]
    spoken: str


class Fields(NamedTuple):
    """All fields in the order of the settings. `breaks` is where the line of 01/7/2025 stands, None where it is not."""

    finding: Words
    years: str
    height: int
    breaks: float | None
    rows: tuple[FieldRow, ...]


def by_field(whole: Whole) -> Fields | None:
    """Tell the models by field; None without models."""
    if not whole.lived:
        return None
    stretches, panels = registered(whole)
    models = [
        told_of(address.INITIATIVE_LISTS, f"linh-vuc-{field.id}", sum(panel.counts))
        for field, panel in zip(whole.register.settings.fields, panels, strict=True)
    ]
    tallest = max(number for panel in panels for number in panel.counts)
    broken = (at for at, each in enumerate(stretches) if each.after_break)
    return Fields(
        finding=_finding(panels, models),
        years=" – ".join(dict.fromkeys((stretches[0].tick, stretches[-1].tick))),
        height=_TALLEST,
        breaks=next((round(100 * at / len(stretches), 1) for at in broken), None),
        rows=tuple(
            FieldRow(panel.name, told, _columns(panel, tallest), _spoken(panel, stretches))
            for panel, told in zip(panels, models, strict=True)
        ),
    )


def _finding(panels: tuple[Panel, ...], models: list[Told]) -> Words:
    most = max(each.number for each in models)
    named = [(panel.name, each) for panel, each in zip(panels, models, strict=True) if each.number == most]
    every = told_of(address.LIFE_CYCLE, "mo-hinh", sum(sum(panel.counts) for panel in panels))
    each = ", mỗi lĩnh vực " if len(named) > 1 else " "
    names = join_words([name for name, _ in named])
    return (f"Nhiều mô hình nhất ở lĩnh vực {names}:{each}", named[0][1], " trong ", every)


def _columns(panel: Panel, tallest: int) -> tuple[Column, ...]:
    room = 100 / len(panel.counts)
    return tuple(
        Column(round(at * room + room / 8, 1), round(room * 3 / 4, 1), max(1, round(_TALLEST * number / tallest)))
        for at, number in enumerate(panel.counts)
        if number
    )


def _spoken(panel: Panel, stretches: tuple[Stretch, ...]) -> str:
    told = (f"{each.word}: {count(number)}" for each, number in zip(stretches, panel.counts, strict=True))
    return f"Mô hình đăng ký mới từng năm. {'; '.join(told)}"
