"""The table of units and tasks: every obligation has its cell, a long table its own page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from followup.pages import directive, matrix
from followup.pages.directive import DirectiveView
from followup.pages.matrix import MOST_ON_DIRECTIVE, Matrix
from followup.pages.page import Whole
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]

UNIT = "ma: xa-{0}\nten: Đảng ủy xã {0}\nloai_don_vi: cap_uy\ncap: xa\nthu_tu: {1}\n"


def table(whole: Whole) -> Matrix:
    made = matrix.matrix(whole.register.directives["12-cv-tu"], whole)
    assert made is not None
    return made


def test_cells_stand_where_unit_and_task_meet(whole: Whole, state: MakeState) -> None:
    states = (
        state(Standing.OVERDUE, late=2, duty="12-cv-tu/1.1.đ", unit="ban-dan-van"),
        state(Standing.IN_TIME, unit="mat-tran"),
    )
    made = table(replace(whole, standings=Standings(states)))

    assert [each.code.text for each in made.columns] == ["1.1.a", "1.1.đ"]
    assert [(row.unit.text, [each and each.mark.key for each in row.cells]) for row in made.rows] == [
        ("Ban Dân vận Tỉnh ủy", [None, "OVERDUE"]),
        ("Mặt trận Tổ quốc tỉnh", ["IN_TIME", None]),
    ]


def test_a_cell_of_several_occurrences_shows_the_most_urgent_and_says_how_many_more(
    whole: Whole, state: MakeState
) -> None:
    states = (
        state(Standing.DONE_ON_TIME, occurrence="2023-nam"),
        state(Standing.OVERDUE, late=9, occurrence="2024-nam"),
        state(Standing.IN_TIME, occurrence="2025-nam"),
    )
    ((cell,),) = (row.cells for row in table(replace(whole, standings=Standings(states))).rows)

    assert cell is not None
    assert cell.title == "Mục 1.1.a, Năm 2024: Quá hạn 9 ngày (và 2 kỳ khác)"
    assert (cell.to.address, cell.to.anchor) == ("nhiem-vu/12-cv-tu/1-1-a.html", "dv-mat-tran-2024-nam")


def test_only_documents_make_no_table(whole: Whole) -> None:
    assert matrix.matrix(whole.register.directives["12-cv-tu"], whole) is None
    assert list(matrix.plan(whole)) == []


def test_a_short_table_stands_on_the_directive_a_long_one_on_its_own_page(whole_of: Laid, state: MakeState) -> None:
    names = [f"xa-{number}" for number in range(MOST_ON_DIRECTIVE + 1)]
    whole = whole_of({f"data/don-vi/{name}.yaml": UNIT.format(name[3:], 500) for name in names})
    states = tuple(state(Standing.IN_TIME, unit=name) for name in names)
    long, short = (replace(whole, standings=Standings(held)) for held in (states, states[1:]))

    assert [page.address for page in matrix.plan(long)] == ["van-ban/12-cv-tu/ma-tran.html"]
    assert list(matrix.plan(short)) == []
    assert _directive(long).matrix is None
    assert _directive(long).matrix_at is not None
    assert len(getattr(_directive(short).matrix, "rows", ())) == MOST_ON_DIRECTIVE
    assert _directive(short).matrix_at is None


def _directive(whole: Whole) -> DirectiveView:
    view = next(page.view for page in directive.plan(whole) if page.address == "van-ban/12-cv-tu.html")
    assert isinstance(view, DirectiveView)
    return view
