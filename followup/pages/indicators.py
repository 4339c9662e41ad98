"""The list of indicators by topic: where each stands against its target, and among units of one kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from followup.charts.bullets import Bullet, bullets
from followup.charts.figure import Figure
from followup.pages import address
from followup.pages.measured import EVERYBODY, Compared, compared, has_sample
from followup.pages.number import Told, Words, count_of, numbers_in, plain, told_of
from followup.pages.page import Link, Page, Whole
from followup.records.indicator import Indicator
from followup.vietnamese import slug

TITLE = "Chỉ tiêu"


class IndicatorRow(NamedTuple):
    """One indicator in short: how it counts, its latest value for each group, or none."""

    name: Link
    measure: str
    direction: str
    sums: str
    latest: tuple[Words, ...]
    sample: bool


class Topic(NamedTuple):
    """The indicators of one topic; `figure` where some have values."""

    name: str
    anchor: str
    figure: Figure | None
    rows: tuple[IndicatorRow, ...]


class IndicatorsView(NamedTuple):
    """All indicators."""

    sentence: Words
    topics: tuple[Topic, ...]


_Stood = Mapping[str, tuple[Compared, ...]]


def charts(whole: Whole) -> tuple[Figure, ...]:
    """Give what the page draws."""
    return tuple(each.figure for each in _view(whole).topics if each.figure)


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    view = _view(whole)
    yield Page(
        address=address.INDICATORS,
        template="pages/indicators.html",
        title=TITLE,
        description=plain(view.sentence),
        section=address.MORE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE)),
        figures=tuple(each.figure for each in view.topics if each.figure),
        numbers=numbers_in(view.sentence),
        sample=any(row.sample for each in view.topics for row in each.rows),
    )


def _view(whole: Whole) -> IndicatorsView:
    indicators = tuple(whole.register.movement.indicators.values())
    stood = {each.id: compared(each, whole) for each in indicators}
    topics: dict[str, list[Indicator]] = {}
    for each in indicators:
        topics.setdefault(each.topic, []).append(each)
    return IndicatorsView(
        sentence=sentence(indicators, stood),
        topics=tuple(_topic(name, of, stood, whole) for name, of in topics.items()),
    )


def sentence(indicators: Sequence[Indicator], stood: _Stood) -> Words:
    """Count the indicators, those that have values and those that have a target."""
    if not indicators:
        return ("Chưa có chỉ tiêu nào.",)
    valued = [each for each in indicators if stood[each.id]]
    aimed = [each for each in indicators if each.targets]
    every = count_of("chi-tieu", "Chỉ tiêu", "Mỗi chỉ tiêu có tệp riêng được đếm một lần.", map(_link, indicators))
    rule = "Có ít nhất một giá trị đã nhận đến ngày tính số liệu."
    known = count_of("co-so-lieu", "Chỉ tiêu có số liệu", rule, map(_link, valued))
    rule = "Có mức giao cho ít nhất một năm hoặc nhiệm kỳ."
    asked = count_of("co-muc-giao", "Chỉ tiêu có mức giao", rule, map(_link, aimed))
    return (
        *("Có ", every, " chỉ tiêu"),
        *((", ", known, " chỉ tiêu có số liệu") if valued else (", chưa chỉ tiêu nào có số liệu",)),
        *((", ", asked, " chỉ tiêu có mức giao.") if aimed else ("; văn bản chưa giao mức phải đạt.",)),
    )


def value_words(indicator: Indicator, of: Compared) -> Words:
    """Give the latest value of one group in words, which lead to how it is put together of the units."""
    latest, page, anchor = of.latest, address.indicator(indicator.id), group_anchor(of)
    group = f"{of.name}: " if of.name != EVERYBODY else ""
    value = Told(latest.value, Link(of.name, page, anchor), indicator.measure)
    units = told_of(page, f"co-so-lieu-{anchor}", len(latest.units))
    of_units: Words = (" (", units, " đơn vị)") if len(latest.units) > 1 else ()
    return (group, value, f", năm {latest.year}", *of_units)


def group_anchor(of: Compared) -> str:
    """Give the anchor of one group on the page of its indicator."""
    return f"nhom-{slug(of.name)}"


def _link(indicator: Indicator) -> Link:
    return Link(indicator.name, address.indicator(indicator.id))


def _topic(name: str, indicators: Sequence[Indicator], stood: _Stood, whole: Whole) -> Topic:
    shown = tuple(_bullet(each, of) for each in indicators for of in stood[each.id])
    key = f"chi-tieu-{slug(name)}"
    return Topic(
        name=name,
        anchor=f"nhom-{slug(name)}",
        figure=bullets(key, f"{name}: so với mức giao", shown) if shown else None,
        rows=tuple(_row(each, stood[each.id], whole) for each in indicators),
    )


def _bullet(indicator: Indicator, of: Compared) -> Bullet:
    latest = of.latest
    group = f" – {of.name}" if of.name != EVERYBODY else ""
    return Bullet(
        name=f"{indicator.name}{group}, {latest.year}",
        unit=indicator.measure,
        value=latest.value,
        target=latest.target,
        baseline=latest.baseline,
        middle=latest.middle if indicator.measure == "%" else None,
        met=latest.met,
    )


def _row(indicator: Indicator, stood: Sequence[Compared], whole: Whole) -> IndicatorRow:
    return IndicatorRow(
        name=_link(indicator),
        measure=indicator.measure,
        direction=indicator.direction.label,
        sums=indicator.sums.label,
        latest=tuple(value_words(indicator, each) for each in stood),
        sample=has_sample(indicator, whole),
    )
