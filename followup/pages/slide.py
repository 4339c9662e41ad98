"""Slides for a meeting ("Trình chiếu"): what a page tells, one finding a screen.

A slide computes nothing of its own: its sentence and its rows are those of the page that it comes from, and its
figures lead to the explanations of that page. So a slide and its page cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import takewhile
from typing import NamedTuple, TypeAlias

from followup.charts.figure import Figure
from followup.pages import address, deadline
from followup.pages.comparison import Comparison
from followup.pages.link import Link
from followup.pages.mark import Counted, Slice
from followup.pages.number import Number, Told, Words, told_of
from followup.pages.obligation_row import ObligationRow
from followup.pages.overdue import Gathering
from followup.pages.page import Page

MOST_ROWS = 5
"""How many rows of two lines a projector of 1024 by 768 shows below a long sentence."""

MOST_LINES = 10
"""How many lines in two columns it shows there."""

Cell: TypeAlias = tuple[str | Number | Told | Link, ...]


class Column(NamedTuple):
    """A column of a slide's table; `numeric` ones are set flush right."""

    title: str
    numeric: bool = False


class Table(NamedTuple):
    """A short table; the first cell of a row names it."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Slide(NamedTuple):
    """One finding: its sentence, and below it at most one bar with its legend, one drawing, one list or one table."""

    topic: str
    headline: Words
    bar: tuple[Slice, ...] = ()
    legend: tuple[Counted, ...] = ()
    kinds: tuple[deadline.Slice, ...] = ()
    compared: Comparison | None = None
    drawing: Figure | None = None
    lines: tuple[Cell, ...] = ()
    table: Table | None = None


class SlidesView(NamedTuple):
    """The slides of one page, which explains their figures."""

    of: Link
    as_of: date
    slides: tuple[Slide, ...]


def slides_of(page: Page, slides: Iterable[Slide], as_of: date) -> Page:
    """Plan the slides of PAGE as things stand on AS_OF."""
    title = f"Trình chiếu: {page.title}"
    return Page(
        address=address.slides(page.address),
        template="pages/slides.html",
        title=title,
        description=f"{title}, mỗi màn hình một điều, để dùng trong cuộc họp.",
        section=page.section,
        view=SlidesView(Link(page.title, page.address), as_of, tuple(slides)),
        origin=page.origin,
        sample=page.sample,
        listed=False,
    )


def overdue_table(rows: Sequence[ObligationRow]) -> Table:
    """Put what is overdue longest in a table."""
    columns = Column("Quá hạn", numeric=True), Column("Việc"), Column("Đơn vị"), Column("Thời hạn")
    told = ((_days(each), (each.duty,), (each.unit,), (each.due.words,)) for each in rows[:MOST_ROWS])
    return Table(columns, tuple(told))


def most_overdue(held: Sequence[Gathering]) -> Words:
    """Say who holds most of what is overdue; nobody is named where several hold as much. HELD has the most first."""
    first = held[0]
    number = told_of(first.unit.address, "qua-han", first.overdue)
    if len(list(takewhile(lambda each: each.overdue == first.overdue, held))) > 1:
        return ("Đơn vị có nhiều đầu việc quá hạn nhất có ", number, " đầu việc.")
    return (first.unit.text, " có nhiều đầu việc quá hạn nhất: ", number, " đầu việc.")


def _days(row: ObligationRow) -> Cell:
    return (Told(row.late or 0), " ngày")
