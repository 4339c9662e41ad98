"""Who has what of one directive: a table of units and tasks, on the directive's page or, if long, on its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.again import CountedAgain, legend_again, words_again
from followup.pages.number import Words
from followup.pages.page import Link, Page, Whole
from followup.pages.progress import progress, tracked
from followup.pages.strip import Cell, cell
from followup.records.directive import Directive
from followup.records.duty import Duty
from followup.status.standings import Standings
from followup.status.state import State

MOST_ON_DIRECTIVE = 12
"""How many units a table may have before it gets a page of its own."""


class Column(NamedTuple):
    """One task: `code` leads to its page, `title` is what must be done."""

    code: Link
    title: str


class Row(NamedTuple):
    """One unit; a cell is None where the task does not bind it."""

    unit: Link
    cells: tuple[Cell | None, ...]


class Matrix(NamedTuple):
    """Units in order of protocol, tasks in order of the document; tasks that bind nobody are left out."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class MatrixView(NamedTuple):
    """The page of a long matrix."""

    directive: Link
    sentence: Words
    legend: tuple[CountedAgain, ...]
    matrix: Matrix


def plan(whole: Whole) -> Iterator[Page]:
    """Plan a page for each directive whose matrix is long."""
    for directive in whole.register.directives.values():
        yield from plan_directive(directive, whole)


def plan_directive(directive: Directive, whole: Whole) -> Iterator[Page]:
    """Plan the page of the matrix of DIRECTIVE if it is long. No obligation of another is looked at for it."""
    made = matrix(directive, whole)
    if made is not None and len(made.rows) > MOST_ON_DIRECTIVE:
        yield _page(directive, made, whole)


def matrix(directive: Directive, whole: Whole) -> Matrix | None:
    """Make the matrix of DIRECTIVE; None while nothing is known of its obligations but what the document says."""
    states = whole.standings.of_directive(directive.id)
    if not tracked(states):
        return None
    held: dict[tuple[str, str], list[State]] = {}
    for each in states:
        held.setdefault((each.unit, each.duty), []).append(each)
    bound, binding = {unit for unit, _ in held}, {duty for _, duty in held}
    duties = [each for each in whole.register.leaves(directive.id) if each.id in binding]
    rows = tuple(
        Row(naming.party_link(unit, whole.register), tuple(_cell(held.get((unit, duty.id)), duty) for duty in duties))
        for unit in whole.register.units
        if unit in bound
    )
    return Matrix(tuple(Column(Link(each.code, address.duty(each.id)), each.summary) for each in duties), rows)


def _cell(states: list[State] | None, duty: Duty) -> Cell | None:
    return cell(states, whose=f"Mục {duty.code}") if states else None


def _page(directive: Directive, made: Matrix, whole: Whole) -> Page:
    states = whole.standings.of_directive(directive.id)
    told = progress(Standings(states), whole.register)
    here = Link(naming.label(directive), address.directive(directive.id))
    return Page(
        address=address.matrix(directive.id),
        template="pages/matrix.html",
        title=f"Đơn vị và nhiệm vụ: {naming.label(directive)}",
        description=f"Tình trạng từng việc của từng đơn vị theo {naming.label(directive)}.",
        section=address.DIRECTIVES,
        view=MatrixView(here, words_again(told.sentence, here.address), legend_again(told.legend, here.address), made),
        as_of=whole.as_of,
        crumbs=(Link("Tổng quan", address.HOME), Link("Văn bản chỉ đạo", address.DIRECTIVES), here),
        origin=directive.origin,
        sample=any(each.sample for each in states),
    )
