"""Units and directives crosswise: cells add up to the margins, and what nobody carries on is not lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from followup.pages import coverage
from followup.pages.coverage import NOBODY, CoverageView, Margin
from followup.pages.coverage_cell import Covered
from followup.pages.number import Number, Told
from followup.pages.page import Link, Page, Whole
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

MakeState = Callable[..., State]


def planned(whole: Whole, *states: State) -> tuple[Page, CoverageView]:
    (page,) = coverage.plan(replace(whole, standings=Standings(states)))
    assert isinstance(page.view, CoverageView)
    return page, page.view


def figure(each: Number | Told | None) -> int:
    return int(each.value) if each else 0


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
    assert ([figure(each) for each in (cells[1].done, cells[1].dated, cells[1].late)], cells[1].share) == (
        [1, 2, 1],
        50,
    )
    assert cells[2] is None


def test_a_cell_leads_to_the_list_of_its_unit_narrowed_to_its_directive(whole: Whole, state: MakeState) -> None:
    page, view = planned(whole, *several(state))
    cell = next(each for each in view.rows[1].cells if each)

    assert isinstance(cell.done, Told)
    assert cell.done.to == Link("1", "don-vi/mat-tran.html?van-ban=12-cv-tu", "viec")
    assert isinstance(cell.late, Told)
    assert cell.late.to == Link("1", "don-vi/mat-tran.html?van-ban=12-cv-tu&tinh-trang=qua-han", "viec")
    assert not any(each.id.startswith("dv-mat-tran-") and each in cell.numbers for each in page.numbers)


def test_a_cell_of_what_the_list_of_its_unit_does_not_show_explains_itself(whole: Whole, state: MakeState) -> None:
    settled = state(Standing.DONE_ON_TIME, unit="huyen-uy-a")._replace(unit_now="mat-tran")
    page, view = planned(whole, settled, state(Standing.REASSIGN, unit="huyen-uy-a"))

    for row in view.rows:
        (cell,) = (each for each in row.cells if each)
        assert cell.numbers
        assert set(cell.numbers) <= set(page.numbers)


def test_a_cell_explains_itself_where_its_unit_lists_two_directives_of_one_name(whole: Whole, state: MakeState) -> None:
    directives = whole.register.directives
    named_alike = {name: each.model_copy(update={"number": "12-CV/TU"}) for name, each in directives.items()}
    alike = replace(whole, register=replace(whole.register, directives=named_alike))

    _, view = planned(alike, *several(state))

    two, one, nobody = ([each for each in row.cells if each] for row in view.rows)
    assert len(two) == 2
    assert all(each.numbers for each in (*two, *nobody))
    assert not any(each.numbers for each in one)


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
        assert_adds_up(row.cells, row.margin)
    for number, margin in enumerate(view.margins):
        assert_adds_up([row.cells[number] for row in view.rows], margin)
    assert len({each.id for each in page.numbers}) == len(page.numbers)


def assert_adds_up(cells: Iterable[Covered | None], margin: Margin) -> None:
    held = [each for each in cells if each]
    done, dated, late = (sum(figure(getattr(each, name)) for each in held) for name in ("done", "dated", "late"))

    assert (margin.done and Decimal(margin.done.value)) == (Decimal(round(100 * done / dated, 1)) if dated else None)
    assert figure(margin.late) == late


def test_totals_are_those_of_the_pages_of_units_and_directives(whole: Whole, state: MakeState) -> None:
    page, view = planned(whole, *several(state))
    told = view.rows[1].margin

    assert isinstance(told.done, Told)
    assert isinstance(told.late, Told)
    assert told.done.to == Link("50,0%", "giai-thich/don-vi/mat-tran.html", "so-ti-le-hoan-thanh")
    assert told.late.to == Link("1", "giai-thich/don-vi/mat-tran.html", "so-qua-han")
    assert [each.done.to.address for each in view.margins if isinstance(each.done, Told) and each.done.to] == [
        f"giai-thich/{each.address}" for each in view.columns
    ]
    assert not any(number in page.numbers for margin in view.margins for number in margin.numbers)


def test_a_total_that_its_units_page_does_not_tell_explains_itself(whole: Whole, state: MakeState) -> None:
    settled = state(Standing.DONE_ON_TIME, unit="huyen-uy-a")._replace(unit_now="mat-tran")
    page, view = planned(whole, settled, state(Standing.OVERDUE, late=3, unit="huyen-uy-a"))

    for row in view.rows:
        assert row.margin.numbers
        assert set(row.margin.numbers) <= set(page.numbers)


def test_where_nothing_was_given_there_is_no_table(nothing: Whole) -> None:
    assert planned(nothing)[1].rows == ()
