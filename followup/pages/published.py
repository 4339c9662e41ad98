"""Figures that others have published about the movement: facts of their sources, apart from what units report here.

Nothing is corrected: where the parts of a figure do not add up, or two sources differ, both stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from followup.pages import address
from followup.pages.number import Number, Told, Words, count_of, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.published_sums import PartsSum, differences, parts_sum
from followup.records.published_figure import PublishedFigure, Span
from followup.records.published_source import PublishedSource, Reliability
from followup.vietnamese import amount, slug, with_capital

_DOUBTED = frozenset({Reliability.LOW, Reliability.COMMON, Reliability.UNCHECKED})


class Source(NamedTuple):
    """Where a figure was read. `address` is empty where none is known; `shortened` where it is not whole."""

    text: str
    address: str
    shortened: bool
    published_on: date | None
    doubt: str


class PartRow(NamedTuple):
    """One part of a figure as its source breaks it down."""

    name: str
    value: str


class FigureRow(NamedTuple):
    """One figure. `approximate` where its source says hơn, trên, gần; `sum` tells how its parts add up."""

    anchor: str
    place: str
    time: str
    what: str
    value: str
    approximate: bool
    parts: tuple[PartRow, ...]
    sum: Words
    adds_up: bool
    source: Source | None
    others: tuple[Link, ...]
    note: str


class FiguresOf(NamedTuple):
    """The figures of one topic."""

    topic: str
    anchor: str
    rows: tuple[FigureRow, ...]


class PublishedView(NamedTuple):
    """All figures. `apart` are those whose parts come to something else, `pairs` what two sources tell differently."""

    sentence: Words
    apart: tuple[FigureRow, ...]
    pairs: tuple[tuple[FigureRow, ...], ...]
    topics: tuple[FiguresOf, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    figures = whole.register.movement.published_figures
    rows = {name: _row(each, figures.values()) for name, each in figures.items()}
    view = PublishedView(
        sentence=sentence(tuple(figures.values())),
        apart=tuple(rows[name] for name, each in figures.items() if _is_off(each)),
        pairs=tuple((rows[each.first.id], rows[each.second.id]) for each in differences(figures)),
        topics=tuple(_topics(figures.values(), rows.values())),
    )
    yield Page(
        address=address.PUBLISHED,
        template="pages/published.html",
        title="Số liệu công bố",
        description=plain(view.sentence),
        section=address.MORE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE)),
        numbers=numbers_in(view.sentence),
    )


def sentence(figures: tuple[PublishedFigure, ...]) -> Words:
    """Count the figures, those that are approximate, and those whose parts do not add up."""
    if not figures:
        return ("Chưa có số liệu công bố nào.",)
    near = [each for each in figures if each.approximate]
    apart = [each for each in figures if _is_off(each)]
    every = _number("so-lieu", "Số liệu công bố", "Mỗi con số của một nguồn được đếm một lần.", figures)
    rule = "Nguồn ghi hơn, trên, gần, khoảng."
    about = _number("gan-dung", "Số gần đúng", rule, near)
    rule = "Các phần mà nguồn chia ra cộng lại không bằng con số chung của chính nguồn đó."
    off = _number("khong-khop", "Số có các phần không khớp", rule, apart)
    return (
        *("Có ", every, " con số của các nguồn công khai"),
        *((", ", about, " số là gần đúng") if near else ()),
        *((", ", off, " số có các phần cộng lại không khớp") if apart else ()),
        ".",
    )


def time_words(figure: PublishedFigure) -> str:
    """Say what stretch of time FIGURE covers, in the words of its source where there are some."""
    if figure.time:
        return with_capital(figure.time)
    years = "–".join(str(each) for each in (figure.from_year, figure.to_year) if each)
    if figure.span is Span.UNSTATED or not years:
        return Span.UNSTATED.label
    if figure.span is Span.CUMULATIVE and figure.from_year is None:
        return f"Lũy kế đến {years}"
    return f"{ {Span.YEAR: 'Năm', Span.PHASE: 'Giai đoạn', Span.CUMULATIVE: 'Lũy kế'}[figure.span] } {years}"


def sum_words(added: PartsSum, measure: str) -> Words:
    """Say how the parts of a figure add up; of an approximate one they may come to something else."""
    told: Words = ("Các phần cộng lại ", Told(added.sum, measure=measure))
    if not added.missing:
        return (*told, ", khớp với con số chung.")
    if added.approximate:
        return (*told, "; con số chung là số gần đúng.")
    return (*told, ", con số chung chênh ", Told(abs(added.missing), measure=measure), ".")


def _is_off(figure: PublishedFigure) -> bool:
    """Tell whether the parts of FIGURE come to something else, be it that the figure is approximate."""
    added = parts_sum(figure)
    return added is not None and bool(added.missing)


def _number(name: str, title: str, rule: str, figures: Iterable[PublishedFigure]) -> Number:
    return count_of(name, title, rule, (_link(each) for each in figures))


def _link(figure: PublishedFigure) -> Link:
    return Link(f"{figure.place}: {_value(figure)} ({figure.what})", address.PUBLISHED, figure.id)


def _value(figure: PublishedFigure) -> str:
    return figure.words or amount(figure.value, figure.measure)


def _topics(figures: Iterable[PublishedFigure], rows: Iterable[FigureRow]) -> Iterator[FiguresOf]:
    found: dict[str, list[FigureRow]] = {}
    for figure, row in zip(figures, rows, strict=True):
        found.setdefault(figure.topic, []).append(row)
    for topic, of in found.items():
        yield FiguresOf(topic, f"nhom-{slug(topic)}", tuple(of))


def _row(figure: PublishedFigure, others: Iterable[PublishedFigure]) -> FigureRow:
    added = parts_sum(figure)
    return FigureRow(
        anchor=figure.id,
        place=figure.place,
        time=time_words(figure),
        what=figure.what,
        value=_value(figure),
        approximate=figure.approximate,
        parts=tuple(
            PartRow(each.name, ("khoảng " if each.approximate else "") + amount(each.value, ""))
            for each in figure.parts
        ),
        sum=sum_words(added, figure.measure) if added else (),
        adds_up=added.adds_up if added else True,
        source=_source(figure.source, figure.reliability),
        others=tuple(
            _link(each) for each in others if each.id in figure.conflicts_with or figure.id in each.conflicts_with
        ),
        note=figure.note or "",
    )


def _source(source: PublishedSource | None, reliability: Reliability) -> Source | None:
    if source is None:
        return None
    where = source.address or ""
    host = where.partition("//")[2].partition("/")[0].removeprefix("www.")
    return Source(
        text=source.title or host or "Nguồn không ghi tên",
        address="" if source.shortened else where,
        shortened=source.shortened,
        published_on=source.published_on,
        doubt=reliability.label if reliability in _DOUBTED else "",
    )
