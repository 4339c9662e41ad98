"""Who has come how far with which document: units across, directives along, one cell for what is due there.

Obligations stand with those who carry them on today; what nobody carries on has a row of its own, so that the cells add
up to all obligations. Totals are figures of the page of the unit or of the directive, told again; where a unit took
over from another, its page tells of others, and the total explains itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.again import again, words_again
from followup.pages.coverage_cell import LATE_RULE, Cell, Covered, covered
from followup.pages.number import Number, Told, Words, count_of, numbers_in, plain, share_of
from followup.pages.obligation_link import obligation_links
from followup.pages.page import Link, Page, Whole
from followup.pages.progress import LATE, RATE, sentence, tracked
from followup.records.directive import Directive
from followup.register import Register
from followup.status.ageing import overdue
from followup.status.standing import DATED, DONE_DATED
from followup.status.state import State
from followup.vietnamese import slug

NOBODY = "Cần phân công lại"
DONE_RULE = "Đầu việc có thời hạn đã hoàn thành trên số đầu việc có thời hạn."


class Margin(NamedTuple):
    """The figures at the end of a row or column: `done` is None where nothing has a deadline, `late` where none is."""

    done: Number | Told | None
    late: Number | Told | None

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The figures that explain themselves."""
        return tuple(each for each in (self.done, self.late) if isinstance(each, Number))


class Row(NamedTuple):
    """One unit; a cell is None where the directive gives it nothing. `unit` is None for what nobody carries on."""

    unit: Link | None
    name: str
    cells: tuple[Covered | None, ...]
    margin: Margin


class CoverageView(NamedTuple):
    """The table: directives in order of issue, units in order of protocol. Empty while nothing was given to anybody."""

    sentence: Words
    columns: tuple[Link, ...]
    rows: tuple[Row, ...]
    margins: tuple[Margin, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    view = _view(whole)
    margins = (*view.margins, *(row.margin for row in view.rows))
    yield Page(
        address=address.COVERAGE,
        template="pages/coverage.html",
        title="Đơn vị và văn bản",
        description=plain(view.sentence),
        section=address.UNITS,
        view=view,
        as_of=whole.as_of,
        crumbs=(Link("Tổng quan", address.HOME), Link("Đơn vị", address.UNITS)),
        numbers=(
            *numbers_in(view.sentence),
            *(number for margin in margins for number in margin.numbers),
            *(number for row in view.rows for cell in row.cells if cell for number in cell.numbers),
        ),
        sample=whole.standings.sample,
    )


def _view(whole: Whole) -> CoverageView:
    register, standings = whole.register, whole.standings
    asked = tuple(each for each in register.directives.values() if standings.of_directive(each.id))
    rows = tuple(_rows(asked, whole))
    columns = tuple(map(naming.directive_link, asked))
    said = sentence(standings, register)
    return CoverageView(
        sentence=words_again(said, address.DUTIES) if tracked(standings.states) else said,
        columns=columns,
        rows=rows,
        margins=tuple(
            _margin(f"vb-{each.id}", of.text, of.address, standings.of_directive(each.id), register)
            for each, of in zip(asked, columns, strict=True)
        ),
    )


def _rows(asked: Sequence[Directive], whole: Whole) -> Iterator[Row]:
    for unit in whole.register.units.values():
        if whole.standings.of_unit_now(unit.id):
            yield _row(unit.id, unit.name, f"dv-{unit.id}", asked, whole)
    if whole.standings.of_unit_now(""):
        yield _row("", NOBODY, "chua-ai-nhan", asked, whole)


def _row(unit: str, name: str, key: str, asked: Sequence[Directive], whole: Whole) -> Row:
    """Put what UNIT carries on in a row; its page can be narrowed to directives that their names tell apart there."""
    held, then = whole.standings.of_unit_now(unit), whole.standings.of_unit(unit)
    here = naming.party_link(unit, whole.register) if unit else None
    on_its_page = _by_directive(then if tracked((*then, *held)) else ())
    choices = Counter(slug(_name(each, whole.register)) for each in on_its_page)
    cells: dict[str, Covered | None] = {}
    for each, states in _by_directive(held).items():
        of = _name(each, whole.register)
        listed = bool(slug(of)) and choices[slug(of)] == 1 and states == on_its_page.get(each)
        cell = Cell(f"{key}-{each}", f"{name}, {of}", (unit, of) if listed else None)
        cells[each] = covered(cell, states, whole.register)
    told_at = here.address if here and held == then else ""
    margin = _margin(key, name, told_at, held, whole.register)
    return Row(here, name, tuple([cells.get(each.id) for each in asked]), margin)


def _name(directive: str, register: Register) -> str:
    return naming.directive_link(register.directives[directive]).text


def _by_directive(states: Sequence[State]) -> dict[str, list[State]]:
    found: dict[str, list[State]] = {}
    for each in states:
        found.setdefault(each.duty.partition("/")[0], []).append(each)
    return found


def _margin(key: str, of: str, told_at: str, states: Sequence[State], register: Register) -> Margin:
    """Put the total of STATES in figures: those of the page TOLD_AT if it tells of the same, else some of its own."""
    dated = [each for each in states if each.standing in DATED]
    done = [each for each in dated if each.standing in DONE_DATED]
    rest = [each for each in dated if each.standing not in DONE_DATED]
    late = overdue(states)
    known = told_at != "" and tracked(states)
    share = share_of(
        RATE if known else f"{key}-hoan-thanh",
        f"Tỷ lệ hoàn thành: {of}",
        DONE_RULE,
        obligation_links(done, register),
        obligation_links(rest, register),
    )
    number = count_of(
        LATE if known else f"{key}-qua-han",
        f"Đầu việc quá hạn: {of}",
        LATE_RULE,
        obligation_links(late, register),
    )
    if known:
        return Margin(again(share, told_at) if share else None, again(number, told_at) if late else None)
    return Margin(share, number if late else None)
