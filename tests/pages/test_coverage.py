"""Units and directives crosswise: cells add up to the margins, and what nobody carries on is not lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from followup.pages import coverage
from followup.pages.coverage import NOBODY, CoverageView
from followup.pages.page import Page, Whole
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

MakeState = Callable[..., State]


def planned(whole: Whole, *states: State) -> tuple[Page, CoverageView]:
    (page,) = coverage.plan(replace(whole, standings=Standings(states)))
    assert isinstance(page.view, CoverageView)
    return page, page.view


def several(state: MakeState) -> tuple[State, ...]:
    return (
        state(Standing.OVERDUE, late=16, due=date(2025, 9, 15)),
        state(Standing.DONE_ON_TIME, occurrence="2024-nam"),
        state(Standing.STANDING, duty="12-cv-tu/M", unit="ban-dan-van"),
        state(Standing.IN_TIME, duty="9-ct-tu/1", unit="ban-dan-van"),
        state(Standing.REASSIGN, duty="9-ct-tu/1", unit="huyen-uy-a"),
    )


def test_units_stand_in_order_of_protocol_and_what_nobody_carries_on_last(whole: Whole, state: MakeState) -> None:
    _, view = planned(whole, *several(state))

    assert [each.name for each in view.rows] == ["Ban Dân vận Tỉnh ủy", "Mặt trận Tổ quốc tỉnh", NOBODY]
    assert len(view.columns) == 2


def test_a_cell_tells_what_is_done_of_what_has_a_deadline_and_how_many_are_late(whole: Whole, state: MakeState) -> None:
    _, view = planned(whole, *several(state))
    column = next(number for number, each in enumerate(view.columns) if each.text == "12-CV/TU")
    cells = [row.cells[column] for row in view.rows]

    assert cells[1] is not None
    assert ([each.value for each in cells[1].numbers], cells[1].share) == (["1", "2", "1"], 50)
    assert [each.name for each in cells[1].numbers] == [
        "Có thời hạn, đã hoàn thành: Mặt trận Tổ quốc tỉnh, 12-CV/TU",
        "Đầu việc có thời hạn: Mặt trận Tổ quốc tỉnh, 12-CV/TU",
        "Đầu việc quá hạn: Mặt trận Tổ quốc tỉnh, 12-CV/TU",
    ]
    assert cells[2] is None


def test_without_a_deadline_a_cell_claims_neither_a_share_nor_lateness(whole: Whole, state: MakeState) -> None:
    _, view = planned(whole, state(Standing.STANDING))
    (cell,) = view.rows[0].cells

    assert cell is not None
    (number,) = cell.numbers
    assert (cell.all, number.value) == (number, "1")
    assert "chưa đủ cơ sở tính quá hạn" in number.rule
    assert (view.rows[0].margin.done, view.rows[0].margin.late) == (None, None)


def test_cells_add_up_to_the_margins(whole: Whole, state: MakeState) -> None:
    page, view = planned(whole, *several(state))
    for row in view.rows:
        done = sum(each.done.numerator for each in row.cells if each and each.done)
        late = sum(each.late.numerator for each in row.cells if each and each.late)
        assert done == (row.margin.done.numerator if row.margin.done else 0)
        assert late == (row.margin.late.numerator if row.margin.late else 0)
    for number, margin in enumerate(view.margins):
        column = [row.cells[number] for row in view.rows]
        assert sum(each.dated.numerator for each in column if each and each.dated) == (
            margin.done.denominator if margin.done else 0
        )
    assert len({each.id for each in page.numbers}) == len(page.numbers)


def test_where_nothing_was_given_there_is_no_table(nothing: Whole) -> None:
    assert planned(nothing)[1].rows == ()
