"""The list of units: areas, counts, and groups with and without members."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup.pages import units
from followup.pages.number import plain
from followup.pages.page import Whole
from followup.pages.units import UnitsView

ENDED = """
ma: huyen-uy-b
ten: Huyện ủy B
loai_don_vi: cap_uy
cap: huyen
thu_tu: 350
dia_ban: Huyện B
hoat_dong_den: 30/6/2025
bien_dong:
  - {hinh_thuc: giai_the, ngay: 01/7/2025, don_vi_tiep_nhan: [tinh-uy]}
"""


def _view(whole: Whole) -> UnitsView:
    (page,) = units.plan(whole)
    assert isinstance(page.view, UnitsView)
    return page.view


def test_units_stand_by_area_else_level_in_order_of_protocol(whole_of: Callable[[Mapping[str, str]], Whole]) -> None:
    view = _view(whole_of({"data/don-vi/huyen-uy-b.yaml": ENDED}))

    assert [(area.name, [row.name.text for row in area.rows]) for area in view.areas] == [
        ("Cấp tỉnh", ["Tỉnh ủy", "Ban Dân vận Tỉnh ủy", "Mặt trận Tổ quốc tỉnh"]),
        ("Huyện B", ["Huyện ủy B"]),
        ("Cấp huyện (đến 30/6/2025)", ["Huyện ủy A"]),
    ]


def test_a_unit_counts_what_it_does_apart_from_what_it_monitors(whole: Whole) -> None:
    rows = {row.name.text: row for area in _view(whole).areas for row in area.rows}

    assert (rows["Mặt trận Tổ quốc tỉnh"].does, rows["Mặt trận Tổ quốc tỉnh"].monitors) == (2, 0)
    assert (rows["Ban Dân vận Tỉnh ủy"].does, rows["Ban Dân vận Tỉnh ủy"].monitors) == (1, 1)
    assert rows["Huyện ủy A"].does == 1, "through its group"


def test_the_sentence_counts_units_ended_ones_and_those_that_reported(
    whole_of: Callable[[Mapping[str, str]], Whole],
) -> None:
    report = "don_vi: mat-tran\nky_bao_cao: '2022'\n"
    whole = whole_of({"data/don-vi/huyen-uy-b.yaml": ENDED, "data/ket-qua/2022/mat-tran.yaml": report})

    assert plain(units.sentence(whole)) == "Sổ có 5 đơn vị; 1 đơn vị đã kết thúc hoạt động; 1 đơn vị đã có báo cáo."


def test_nobody_reported_is_said_in_words(whole: Whole) -> None:
    assert plain(units.sentence(whole)) == "Sổ có 4 đơn vị; chưa đơn vị nào có báo cáo."


def test_an_ended_unit_names_who_works_now(whole_of: Callable[[Mapping[str, str]], Whole]) -> None:
    view = _view(whole_of({"data/don-vi/huyen-uy-b.yaml": ENDED}))

    row = next(row for area in view.areas for row in area.rows if row.name.text == "Huyện ủy B")
    assert row.handover is not None
    assert ([each.text for each in row.handover.units], row.handover.since) == (["Tỉnh ủy"], "01/7/2025")


def test_groups_stand_under_the_directive_that_uses_them(whole_of: Callable[[Mapping[str, str]], Whole]) -> None:
    empty = "ma: cac-xa\nten: Các xã\nloi_van: các xã\nvan_ban: 12-cv-tu\nquy_tac:\n  cap: [xa]\n"
    view = _view(whole_of({"data/nhom/cac-xa.yaml": empty}))

    assert [(part.title, [(row.name.text, row.members, row.does) for row in part.rows]) for part in view.groups] == [
        ("Đẩy mạnh phong trào thi đua “Dân vận khéo”", [("Các xã", 0, 0)]),
        ("Dùng chung cho mọi văn bản", [("Các huyện ủy", 1, 1)]),
    ]
    assert plain(view.groups_sentence) == "Văn bản gọi các đơn vị theo 2 nhóm; 1 nhóm chưa có đơn vị nào trong sổ."


def test_an_empty_register_says_so(nothing: Whole) -> None:
    view = _view(nothing)

    assert (plain(view.sentence), view.areas, view.groups) == ("Chưa có đơn vị nào trong sổ.", (), ())
