"""Who has come how far with which document: units across, directives along, one cell for what is due there.

Obligations stand with those who carry them on today; what nobody carries on has a row of its own, so that the cells add
up to all obligations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followup.pages import address, naming
from followup.pages.lateness import overdue
from followup.pages.number import Number, Words, count_of, numbers_in, plain, share_of
from followup.pages.obligation_link import obligation_links
from followup.pages.page import Link, Page, Whole
from followup.pages.progress import NO_GROUND, sentence
from followup.records.directive import Directive
from followup.register import Register
from followup.status.standing import DATED, DONE_DATED
from followup.status.state import State

NOBODY = "Cần phân công lại"
DONE_RULE = "Đầu việc có thời hạn đã hoàn thành trên số đầu việc có thời hạn."
LATE_RULE = "Đếm đầu việc chưa hoàn thành mà thời hạn đã qua trước ngày tính số liệu."


@dataclass(frozen=True, slots=True)
class Margin:
    """The figures at the end of a row or column: `done` is None where nothing has a deadline, `late` where none is."""

    done: Number | None
    late: Number | None


@dataclass(frozen=True, slots=True)
class Covered:
    """One cell: done of what has a deadline, `share` of it in percent, and the overdue; or `all` where nothing has one.

    `done` and `dated` are None where nothing has a deadline, `late` where nothing is overdue.
    """

    done: Number | None
    dated: Number | None
    share: int
    all: Number | None
    late: Number | None

    @property
    def numbers(self) -> tuple[Number, ...]:
        return tuple(each for each in (self.done, self.dated, self.all, self.late) if each)


@dataclass(frozen=True, slots=True)
class Row:
    """One unit; a cell is None where the directive gives it nothing. `unit` is None for what nobody carries on."""

    unit: Link | None
    name: str
    cells: tuple[Covered | None, ...]
    margin: Margin


@dataclass(frozen=True, slots=True)
class CoverageView:
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
            *(number for margin in margins for number in (margin.done, margin.late) if number),
            *(number for row in view.rows for cell in row.cells if cell for number in cell.numbers),
        ),
        sample=any(each.sample for each in whole.standings.states),
    )


def _view(whole: Whole) -> CoverageView:
    register, standings = whole.register, whole.standings
    asked = tuple(each for each in register.directives.values() if standings.of_directive(each.id))
    rows = tuple(_rows(asked, whole))
    return CoverageView(
        sentence=sentence(standings.states, register),
        columns=tuple(naming.directive_link(each) for each in asked),
        rows=rows,
        margins=tuple(
            _margin(f"vb-{each.id}", naming.directive_link(each).text, standings.of_directive(each.id), register)
            for each in asked
        ),
    )


def _rows(asked: Sequence[Directive], whole: Whole) -> Iterator[Row]:
    for unit in whole.register.units.values():
        if held := whole.standings.of_unit_now(unit.id):
            yield _row(naming.party_link(unit.id, whole.register), unit.name, f"dv-{unit.id}", held, asked, whole)
    if nobody := whole.standings.of_unit_now(""):
        yield _row(None, NOBODY, "chua-ai-nhan", nobody, asked, whole)


def _row(
    unit: Link | None, name: str, key: str, held: Sequence[State], asked: Sequence[Directive], whole: Whole
) -> Row:
    by_directive: dict[str, list[State]] = {}
    for each in held:
        by_directive.setdefault(each.duty.partition("/")[0], []).append(each)
    cells = (
        _cell(
            f"{key}-{each.id}",
            f"{name}, {naming.directive_link(each).text}",
            by_directive.get(each.id, ()),
            whole.register,
        )
        for each in asked
    )
    return Row(unit, name, tuple(cells), _margin(key, name, held, whole.register))


def _cell(key: str, of: str, states: Sequence[State], register: Register) -> Covered | None:
    if not states:
        return None
    dated = [each for each in states if each.standing in DATED]
    done = [each for each in dated if each.standing in DONE_DATED]
    late = overdue(states)

    def number(name: str, title: str, rule: str, counted: Sequence[State]) -> Number:
        return count_of(f"{key}-{name}", f"{title}: {of}", rule, obligation_links(counted, register))

    if not dated:
        return Covered(None, None, 0, number("dau-viec", "Đầu việc", f"Đếm đầu việc; {NO_GROUND}.", states), None)
    return Covered(
        number("da-xong", "Có thời hạn, đã hoàn thành", "Đếm đầu việc có thời hạn đã hoàn thành.", done),
        number("co-han", "Đầu việc có thời hạn", "Đếm đầu việc có thời hạn, đã hoàn thành hay chưa.", dated),
        100 * len(done) // len(dated),
        None,
        number("qua-han", "Đầu việc quá hạn", LATE_RULE, late) if late else None,
    )


def _margin(key: str, of: str, states: Sequence[State], register: Register) -> Margin:
    dated = [each for each in states if each.standing in DATED]
    done = [each for each in dated if each.standing in DONE_DATED]
    rest = [each for each in dated if each.standing not in DONE_DATED]
    late = overdue(states)
    share = share_of(
        f"{key}-hoan-thanh",
        f"Tỷ lệ hoàn thành: {of}",
        DONE_RULE,
        obligation_links(done, register),
        obligation_links(rest, register),
    )
    number = count_of(f"{key}-qua-han", f"Đầu việc quá hạn: {of}", LATE_RULE, obligation_links(late, register))
    return Margin(share, number if late else None)
