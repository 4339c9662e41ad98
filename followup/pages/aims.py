"""Indicators on the first screen: the latest value of each held against its target, and how many have no values yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from followup.pages import address
from followup.pages.indicators import group_anchor
from followup.pages.measured import EVERYBODY, Compared, compared, has_sample
from followup.pages.number import Number, Told, Words, count_of, numbers_in
from followup.pages.page import Link, Whole
from followup.records.indicator import Indicator
from followup.vietnamese import amount

MOST_SHOWN = 5
_RANK: Mapping[bool | None, int] = MappingProxyType({False: 0, True: 1, None: 2})
"""What is short of its target comes first, what has none last."""
_RESULTS: Mapping[bool | None, str] = MappingProxyType({False: "Chưa đạt", True: "Đạt", None: "Chưa có mức giao"})


class Aim(NamedTuple):
    """One indicator for one group of units. `fill` and `tick` are shares (0 to 100) of a scale of its own.

    `target` is empty and `tick` None where there is no target; `source` names the document that sets it, else the
    indicator; empty where none is named.
    """

    name: Link
    year: int
    value: Told
    target: str
    source: str
    result: str
    fill: float
    tick: float | None


class Aims(NamedTuple):
    """The first of the indicators with values, those short of their target before others.

    `silent` counts the indicators without values; `sample` tells that some of the rows are invented.
    """

    finding: Words
    rows: tuple[Aim, ...]
    silent: Number | None
    sample: bool

    @property
    def numbers(self) -> tuple[Number, ...]:
        return (*numbers_in(self.finding), *((self.silent,) if self.silent else ()))


def aims(whole: Whole) -> Aims | None:
    """Tell of all indicators; None where there are none."""
    every = tuple(whole.register.movement.indicators.values())
    if not every:
        return None
    stood = tuple((each, compared(each, whole)) for each in every)
    silent = [each for each, groups in stood if not groups]
    rows = [(each, of) for each, groups in stood for of in groups]
    rows.sort(key=lambda row: _RANK[row[1].latest.met])
    shown = rows[:MOST_SHOWN]
    rule = "Chưa có giá trị nào đã nhận đến ngày tính số liệu."
    return Aims(
        finding=_finding(stood),
        rows=tuple(_aim(each, of) for each, of in shown),
        silent=_count("chi-tieu-chua-so-lieu", "Chỉ tiêu chưa có số liệu", rule, silent) if silent else None,
        sample=any(has_sample(each, whole) for each, _ in shown),
    )


def _aim(indicator: Indicator, of: Compared) -> Aim:
    latest, here = of.latest, address.indicator(indicator.id)
    end = max(latest.value, latest.target or latest.value)
    group = f" – {of.name}" if of.name != EVERYBODY else ""
    return Aim(
        name=Link(f"{indicator.name}{group}", here),
        year=latest.year,
        value=Told(latest.value, Link(of.name, here, group_anchor(of)), indicator.measure),
        target="" if latest.target is None else amount(latest.target, indicator.measure),
        source=latest.given_by or indicator.source or "",
        result=_RESULTS[latest.met],
        fill=_share(latest.value, end),
        tick=None if latest.target is None else _share(latest.target, end),
    )


def _share(value: Decimal, end: Decimal) -> float:
    return round(float(100 * value / end), 1) if value > 0 else 0.0


def _finding(stood: Iterable[tuple[Indicator, Sequence[Compared]]]) -> Words:
    known = [(each, [of.latest.met for of in groups]) for each, groups in stood if groups]
    judged = [each for each, met in known if any(one is not None for one in met)]
    if not known:
        return ("Chưa chỉ tiêu nào có số liệu",)
    if not judged:
        rule = "Có ít nhất một giá trị đã nhận đến ngày tính số liệu."
        valued = _count("chi-tieu-co-so-lieu", "Chỉ tiêu có số liệu", rule, [each for each, _ in known])
        return (valued, " chỉ tiêu có số liệu, chưa chỉ tiêu nào có mức giao")
    rule = "Chỉ tiêu có số liệu, và có mức giao cho năm gần nhất có số liệu."
    every = _count("chi-tieu-duoc-xet", "Chỉ tiêu có số liệu và mức giao", rule, judged)
    short = [each for each, met in known if False in met]
    if not short:
        return ("Đã đạt mức giao ở cả ", every, " chỉ tiêu có số liệu và mức giao")
    rule = "Giá trị năm gần nhất chưa bằng mức giao, ở ít nhất một nhóm đơn vị."
    number = _count("chi-tieu-chua-dat", "Chỉ tiêu chưa đạt mức giao", rule, short)
    return (number, " trong ", every, " chỉ tiêu có mức giao chưa đạt")


def _count(name: str, title: str, rule: str, indicators: Iterable[Indicator]) -> Number:
    return count_of(name, title, rule, (Link(each.name, address.indicator(each.id)) for each in indicators))
