"""One indicator: what it is and where it comes from, target against actual by year, units among their like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from followup.charts.dot_strip import Strip, dot_strip
from followup.charts.figure import Figure
from followup.charts.target_by_year import Reached, target_by_year
from followup.pages import address, naming
from followup.pages.indicators import group_anchor, value_words
from followup.pages.measured import Compared, Together, compared, has_sample
from followup.pages.number import Number, Told, Words, count_of, numbers_in
from followup.pages.page import Link, Page, Whole
from followup.records.indicator import Baseline, Indicator, Target
from followup.register import Register
from followup.status.indicators import UnitYear
from followup.vietnamese import amount, slug

_LEAST_COMPARED = 3  # fewer dots say nothing
_BREAK_YEAR = 2025  # a year's value is told by the units at its end, after 01/7/2025


class UnitRow(NamedTuple):
    """One unit in its group: its value in each year of the group, then its latest target and how far it has come."""

    unit: Link
    values: tuple[str, ...]
    divided: str
    target: str
    progress: Told | None
    met: str


class GroupTold(NamedTuple):
    """One group of like units: the chart over the years and the table of its units, in order of protocol."""

    name: str
    anchor: str
    sentence: Words
    over_years: Figure
    years: tuple[int, ...]
    rows: tuple[UnitRow, ...]


class Given(NamedTuple):
    """One target or baseline: for when, for whom, how much, by which document."""

    period: str
    who: str
    value: str
    source: str


class IndicatorView(NamedTuple):
    """Everything that is known of one indicator."""

    meaning: str
    topic: str
    measure: str
    direction: str
    sums: str
    frequency: str
    formula: str
    numerator: str
    denominator: str
    source: str
    duties: tuple[Link, ...]
    leads: tuple[Link, ...]
    post: str
    note: str
    latest: tuple[Words, ...]
    baselines: tuple[Given, ...]
    targets: tuple[Given, ...]
    groups: tuple[GroupTold, ...]
    strips: Figure | None


def plan(whole: Whole) -> Iterator[Page]:
    """Plan one page for each indicator."""
    for each in whole.register.movement.indicators.values():
        yield _page(each, whole)


def finding(indicator: Indicator, of: Compared) -> str:
    """Say how the latest value stands against its target, or against the first year."""
    latest, first = of.latest, of.years[0]
    value = amount(latest.value, indicator.measure)
    if latest.target is not None:
        met = "đã đạt" if latest.met else "chưa đạt"
        return f"Năm {latest.year}: {value}, {met} mức giao {amount(latest.target, indicator.measure)}."
    if first is latest:
        return f"Năm {latest.year}: {value}; chưa có mức giao."
    return (
        f"Từ {amount(first.value, indicator.measure)} năm {first.year} đến {value} năm {latest.year}; chưa có mức giao."
    )


def _page(indicator: Indicator, whole: Whole) -> Page:
    stood = compared(indicator, whole)
    groups = tuple(_group(indicator, each, whole.register) for each in stood)
    strips = [Strip(each.name, _values(each.latest, whole.register)) for each in stood if _comparable(each)]
    view = _view(indicator, stood, groups, strips, whole.register)
    return Page(
        address=address.indicator(indicator.id),
        template="pages/indicator.html",
        title=indicator.name,
        description=f"{indicator.meaning} Đơn vị tính: {indicator.measure}.",
        section=address.MORE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE), Link("Chỉ tiêu", address.INDICATORS)),
        origin=indicator.origin,
        figures=(*(each.over_years for each in groups), *((view.strips,) if view.strips else ())),
        numbers=tuple(number for each in groups for number in numbers_in(each.sentence)),
        sample=has_sample(indicator, whole),
    )


def _comparable(of: Compared) -> bool:
    return len(of.latest.units) >= _LEAST_COMPARED


def _view(
    indicator: Indicator,
    stood: Sequence[Compared],
    groups: tuple[GroupTold, ...],
    strips: Sequence[Strip],
    register: Register,
) -> IndicatorView:
    title = "Các đơn vị trong nhóm của mình, năm gần nhất"
    return IndicatorView(
        meaning=indicator.meaning,
        topic=indicator.topic,
        measure=indicator.measure,
        direction=indicator.direction.label,
        sums=indicator.sums.label,
        frequency=indicator.frequency.label,
        formula=indicator.formula or "",
        numerator=indicator.numerator or "",
        denominator=indicator.denominator or "",
        source=indicator.source or "",
        duties=tuple(naming.duty_link(register.duties[each]) for each in indicator.duties if each in register.duties),
        leads=naming.party_links(indicator.leads, register),
        post=indicator.post or "",
        note=indicator.note or "",
        latest=tuple(value_words(indicator, each) for each in stood),
        baselines=tuple(_given(each, indicator, register) for each in indicator.baselines),
        targets=tuple(_given(each, indicator, register) for each in indicator.targets),
        groups=groups,
        strips=dot_strip(f"{indicator.id}-don-vi", title, indicator.measure, strips) if strips else None,
    )


def _given(each: Target | Baseline, indicator: Indicator, register: Register) -> Given:
    party = register.party(each.unit) if each.unit else None
    return Given(
        period=_period_words(each.period),
        who=party.name if party else "Chung",
        value=amount(each.value, indicator.measure),
        source=each.source or "",
    )


def _period_words(period: str) -> str:
    return f"Năm {period.removesuffix('-nam')}" if period.endswith("-nam") else f"Kỳ {period}"


def _group(indicator: Indicator, of: Compared, register: Register) -> GroupTold:
    first = of.years[0].year
    shown = [
        Reached(str(each.year), each.value, each.target, after_break=first < each.year == _BREAK_YEAR)
        for each in of.years
    ]
    anchor = group_anchor(of)
    title = f"{of.name}: thực hiện và mức giao từng năm"
    return GroupTold(
        name=of.name,
        anchor=anchor,
        sentence=_sentence(of, anchor, register),
        over_years=target_by_year(
            f"{indicator.id}-{slug(of.name)}"[:80], title, finding(indicator, of), indicator.measure, shown
        ),
        years=tuple(each.year for each in of.years),
        rows=tuple(_rows(indicator, of, register)),
    )


def _sentence(of: Compared, anchor: str, register: Register) -> Words:
    latest = of.latest
    rule = f"Đơn vị của nhóm có số liệu năm {latest.year} đã nhận đến ngày tính số liệu."
    every = _units(f"co-so-lieu-{anchor}", f"{of.name}: đơn vị có số liệu", rule, latest.units, register)
    judged = [each for each in latest.units if each.reached is not None]
    if not judged:
        return (every, f" đơn vị có số liệu năm {latest.year}; chưa đơn vị nào có mức giao.")
    rule = f"Đơn vị của nhóm có mức giao năm {latest.year}."
    asked = _units(f"co-muc-giao-{anchor}", f"{of.name}: đơn vị có mức giao", rule, judged, register)
    rule = "Giá trị bằng hoặc tốt hơn mức giao của đơn vị."
    met = _units(f"dat-{anchor}", f"{of.name}: đơn vị đạt", rule, [e for e in judged if e.reached], register)
    return (every, f" đơn vị có số liệu năm {latest.year}; ", met, " trong ", asked, " đơn vị có mức giao đã đạt.")


def _units(name: str, title: str, rule: str, units: Sequence[UnitYear], register: Register) -> Number:
    return count_of(name, title, rule, naming.party_links((each.unit for each in units), register))


def _values(latest: Together, register: Register) -> tuple[tuple[str, Decimal], ...]:
    return tuple((register.units[each.unit].name, each.measured.value) for each in latest.units)


def _rows(indicator: Indicator, of: Compared, register: Register) -> Iterator[UnitRow]:
    """Give a row for each unit that has a value in any of the years, in order of protocol."""
    by_unit: dict[str, dict[int, UnitYear]] = {}
    for together in of.years:
        for each in together.units:
            by_unit.setdefault(each.unit, {})[each.year] = each
    for unit in (name for name in register.units if name in by_unit):
        years = by_unit[unit]
        last = years[max(years)]
        yield UnitRow(
            unit=naming.party_link(unit, register),
            values=tuple(_written(years.get(each.year), indicator) for each in of.years),
            divided=_divided(last),
            target=amount(last.target.value, indicator.measure) if last.target else "",
            progress=Told(last.progress * 100, measure="%") if last.progress is not None else None,
            met="" if last.reached is None else "Đạt" if last.reached else "Chưa đạt",
        )


def _written(each: UnitYear | None, indicator: Indicator) -> str:
    return amount(each.measured.value, indicator.measure) if each else ""


def _divided(each: UnitYear) -> str:
    above, below = each.measured.numerator, each.measured.denominator
    return f"{amount(above, '')}/{amount(below, '')}" if above is not None and below is not None else ""
