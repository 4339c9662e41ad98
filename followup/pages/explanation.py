"""Where the figures of a page come from: one page for each page with figures, one section for each figure.

A section says the rule in words, then lists the records that are counted, those that a share or a change is held
against, and those left out with the reason. Long lists show their beginning, which is shorter on a page of many
figures; the whole is a column of a table to take along. A list that stands behind several figures is written once, and
others lead to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple, TypeAlias

from followup.pages import address
from followup.pages.number import How, Number
from followup.pages.page import Link, Page
from followup.pages.record_list import SOONER_READ, RecordList, likened, record_lists
from followup.pages.record_table import RecordTable, record_tables
from followup.vietnamese import count

MOST_SHOWN = 100
LEAST_SHOWN = SOONER_READ
MOST_TOGETHER = 1500
Lists: TypeAlias = tuple[tuple[RecordList, RecordList | None], ...]


class Like(NamedTuple):
    """Where the same records are listed already: in the part of that name, of the figure that the link leads to."""

    part: str
    figure: Link


class Download(NamedTuple):
    """The column of the table at the address `table` that marks the records of a long list."""

    table: str
    column: str


class Part(NamedTuple):
    """Records of one kind behind a figure: all are counted, the first are shown unless they are LIKE an earlier list.

    `download` is None where all are shown, here or there.
    """

    name: str
    amount: int
    shown: tuple[Link, ...]
    more: int
    download: Download | None
    like: Like | None


class Explained(NamedTuple):
    """One figure with its rule, its arithmetic in words and its records."""

    number: Number
    reckoning: str
    counted: Part
    against: Part | None
    left_out: tuple[Part, ...]


class ExplanationView(NamedTuple):
    """The figures of one page; `listed` counts the records that stand below them."""

    of: Link
    sentence: str
    figures: tuple[Explained, ...]
    listed: int


def explanation(page: Page, lists: Lists, tables: Iterable[RecordTable]) -> Page:
    """Give the page that explains the figures of PAGE, whose LISTS are these and its `long_lists` TABLES."""
    of = Link(page.title, page.address)
    figures = tuple(_explained(lists, page.address, most_shown(page), tables))
    listed = sum(len(part.shown) for each in figures for part in _parts(each))
    view = ExplanationView(of, sentence(page), figures, listed)
    return Page(
        address=address.explanation(page.address),
        template="pages/explanation.html",
        title="Số liệu từ đâu",
        description=view.sentence,
        section=page.section,
        view=view,
        crumbs=(*page.crumbs, of),
        origin=page.origin,
        sample=page.sample,
        listed=False,
    )


def sentence(page: Page) -> str:
    """Say how many figures are explained."""
    return f"Trang “{page.title}” có {count(len(page.numbers))} con số; mỗi số có quy tắc và các mục được tính."


def most_shown(page: Page) -> int:
    """Give how many records of each list the explanation of PAGE shows."""
    return max(LEAST_SHOWN, min(MOST_SHOWN, MOST_TOGETHER // max(1, len(page.numbers))))


def explained(number: Number, page: str, *, most: int = MOST_SHOWN) -> Explained:
    """Put one figure of the page at the address PAGE in words and lists of at most MOST records."""
    lists = lists_of((number,))
    return next(_explained(lists, page, most, _tables(lists, page, most)))


def lists_of(numbers: Iterable[Number]) -> Lists:
    """Give the lists of records behind NUMBERS, each with the one before it that holds the same."""
    return tuple(likened([each for number in numbers for each in record_lists(number)]))


def long_lists(page: Page, lists: Lists) -> tuple[RecordTable, ...]:
    """Give the tables of those of LISTS of PAGE that are too long for its explanation."""
    return _tables(lists, page.address, most_shown(page))


def reckoning(number: Number) -> str:
    """Tell the arithmetic of a figure: "12 trên 30 = 40,0%"; empty for a plain count."""
    if number.how is How.SHARE:
        return f"{count(number.numerator)} trên {count(number.denominator)} = {number.shown}"
    if number.how in (How.CHANGE, How.DIFFERENCE):
        return f"{count(number.numerator)} cộng vào, {count(len(number.against))} trừ đi: {number.shown}"
    return ""


def _parts(explained: Explained) -> Iterator[Part]:
    yield explained.counted
    if explained.against is not None:
        yield explained.against
    yield from explained.left_out


def _explained(lists: Lists, page: str, most: int, tables: Iterable[RecordTable]) -> Iterator[Explained]:
    downloads = {column.of.file: Download(table.address, column.title) for table in tables for column in table.lists}
    for number, group in groupby(lists, lambda each: each[0].number):
        parts = [_part(each, like, page, most, downloads) for each, like in group]
        left_out = 1 if number.how is How.COUNT else 2
        against = None if number.how is How.COUNT else parts[1]
        yield Explained(number, reckoning(number), parts[0], against, tuple(parts[left_out:]))


def _tables(lists: Lists, page: str, most: int) -> tuple[RecordTable, ...]:
    return tuple(record_tables(page, [each for each, like in lists if like is None and len(each.links) > most]))


def _part(each: RecordList, like: RecordList | None, page: str, most: int, downloads: Mapping[str, Download]) -> Part:
    size = len(each.links)
    if like is not None:
        where = Link(like.number.name, address.explanation(page), address.number_anchor(like.number.id))
        return Part(each.name, size, (), 0, None, Like(like.name, where))
    return Part(each.name, size, tuple(each.links[:most]), max(0, size - most), downloads.get(each.file), None)
