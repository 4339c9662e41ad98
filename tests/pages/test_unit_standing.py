"""Where one unit stands: by lateness, with what it took over, and by the units of then and of now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from followup.pages import group, unit, units
from followup.pages.group import GroupView
from followup.pages.number import plain
from followup.pages.page import Whole
from followup.pages.unit import UnitView
from followup.pages.units import UnitsView
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]


def view(whole: Whole, name: str = "mat-tran") -> UnitView:
    shown = next(page.view for page in unit.plan(whole) if page.address == f"don-vi/{name}.html")
    assert isinstance(shown, UnitView)
    return shown


def test_only_documents_give_no_standing(whole: Whole) -> None:
    assert view(whole).standing is None
    assert plain(view(whole).sentence).endswith("chưa đủ cơ sở tính quá hạn.")


def test_obligations_stand_by_lateness_and_add_up(whole: Whole, state: MakeState) -> None:
    states = (state(Standing.IN_TIME), state(Standing.OVERDUE, late=8, duty="12-cv-tu/1.1.đ"))
    told = view(replace(whole, standings=Standings(states))).standing

    assert told is not None
    assert [row.mark.text for row in told.rows] == ["Quá hạn 8 ngày", "Chưa hoàn thành, trong hạn"]
    assert sum(each.amount for each in told.progress.slices) == len(told.rows)
    assert told.both_ways == ()


def test_what_was_taken_over_names_from_whom_and_totals_stand_both_ways(whole: Whole, state: MakeState) -> None:
    opened = state(Standing.IN_TIME)._replace(origins=("huyen-uy-a",))
    settled = state(Standing.DONE_ON_TIME, duty="12-cv-tu/1.1.đ", unit="huyen-uy-a")._replace(unit_now="mat-tran")
    told = view(replace(whole, standings=Standings((opened, settled)))).standing

    assert told is not None
    assert [(each.unit.text, plain(each.said)) for each in told.taken_over] == [
        ("Huyện ủy A", "1 đầu việc chuyển sang đơn vị này; 1 đầu việc đã xong trước khi chuyển")
    ]
    assert plain(told.both_ways) == (
        "Theo đơn vị lúc đó: 1 đầu việc, chưa đầu việc nào hoàn thành. "
        "Theo đơn vị hiện nay: 2 đầu việc, 1 đã hoàn thành."
    )
    assert told.rows[0].origins[0].text == "Huyện ủy A"


def test_a_unit_whose_work_went_to_another_has_none_left_today(whole: Whole, state: MakeState) -> None:
    passed_on = state(Standing.DONE_ON_TIME)._replace(unit_now="huyen-uy-a")
    told = view(replace(whole, standings=Standings((passed_on,)))).standing

    assert told is not None
    assert plain(told.both_ways) == (
        "Theo đơn vị lúc đó: 1 đầu việc, 1 đã hoàn thành. Theo đơn vị hiện nay: không có đầu việc nào."
    )


def test_what_a_unit_watches_is_told_apart_from_its_own(whole: Whole, state: MakeState) -> None:
    others = state(Standing.OVERDUE, late=3, duty="12-cv-tu/1.1.đ")
    shown = view(replace(whole, standings=Standings((others,))), "ban-dan-van")

    assert shown.standing is None
    assert shown.watched is not None
    assert plain(shown.watched.sentence) == "Đang theo dõi 1 đầu việc của các đơn vị khác."


def test_what_a_unit_raises_stands_on_its_page_only(whole_of: Laid) -> None:
    report = """
don_vi: mat-tran
ky_bao_cao: 2025-6t1
ngay_bao_cao: 02/7/2025
ket_qua:
  - nhiem_vu: 12-cv-tu/1.1.a
    tinh_trang: dang_thuc_hien
    kho_khan: [{noi_dung: Thiếu kinh phí}]
"""
    whole = whole_of({"data/ket-qua/2025-6t1/mat-tran.yaml": report})

    assert [row.text for row in view(whole).matters] == ["Thiếu kinh phí"]
    assert view(whole, "tinh-uy").matters == ()


def test_the_list_of_units_counts_what_their_pages_list(whole: Whole, state: MakeState) -> None:
    states = (state(Standing.OVERDUE, late=3), state(Standing.DONE_LATE, late=1, duty="12-cv-tu/1.1.đ"))
    (page,) = units.plan(replace(whole, standings=Standings(states)))
    assert isinstance(page.view, UnitsView)

    rows = {row.name.text: row.progress for area in page.view.areas for row in area.rows}
    told = rows["Mặt trận Tổ quốc tỉnh"]

    assert told is not None
    assert (told.obligations, told.done, told.dated, told.overdue) == (2, 1, 2, 1)
    assert rows["Tỉnh ủy"] is None
    assert all(
        area.progress for area in page.view.areas if "Mặt trận Tổ quốc tỉnh" in [row.name.text for row in area.rows]
    )


def test_a_group_tells_how_far_its_tasks_have_come(whole: Whole, state: MakeState) -> None:
    held = state(Standing.OVERDUE, late=3, duty="12-cv-tu/1.2", unit="huyen-uy-a")
    (page,) = group.plan(replace(whole, standings=Standings((held,))))
    assert isinstance(page.view, GroupView)

    assert page.view.progress is not None
    assert plain(page.view.progress.sentence).startswith(
        "1 đầu việc; 0 trong 1 đầu việc có thời hạn đã hoàn thành (0,0%); 1 quá hạn"
    )
    assert {each.id for each in page.numbers} >= {"qua-han", "tinh-trang-overdue"}
