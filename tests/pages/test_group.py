"""The page of one group: its rule in words, its members then and now, its tasks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup.pages import group
from followup.pages.group import GroupView
from followup.pages.number import plain
from followup.pages.page import Whole

WholeOf = Callable[[Mapping[str, str]], Whole]

NEW = "ma: huyen-uy-b\nten: Huyện ủy B\nloai_don_vi: cap_uy\ncap: huyen\nthu_tu: 500\nhoat_dong_tu: 01/01/2023\n"
OF_LETTER = """
ma: cac-huyen-uy
ten: Các huyện ủy
loi_van: Các huyện, thị, thành ủy
van_ban: 12-cv-tu
quy_tac:
  loai_don_vi: [cap_uy, dang_doan]
  cap: [huyen]
  truc_thuoc: [tinh-uy]
  tru: [mat-tran]
"""


def _view(whole: Whole, name: str = "cac-huyen-uy") -> GroupView:
    page = next(page for page in group.plan(whole) if page.address == f"nhom/{name}.html")
    assert isinstance(page.view, GroupView)
    return page.view


def test_the_rule_is_told_in_words(whole_of: WholeOf) -> None:
    view = _view(whole_of({"data/nhom/cac-huyen-uy.yaml": OF_LETTER}))

    assert view.rule == (
        "Mọi đơn vị trong sổ thuộc loại Cấp ủy hoặc Ban cán sự đảng, đảng đoàn, ở cấp huyện (đến 30/6/2025), "
        "trực thuộc Tỉnh ủy, trừ Mặt trận Tổ quốc tỉnh."
    )


def test_who_plays_a_parent_in_the_sample_is_named_with_it(whole_of: WholeOf) -> None:
    player = NEW.replace("huyen-uy-b", "tinh-uy-m").replace("Huyện ủy B", "Tỉnh ủy M")
    laid = {
        "data/nhom/cac-huyen-uy.yaml": OF_LETTER,
        "data/minh-hoa/don-vi/tinh-uy-m.yaml": f"{player}dong_vai: [tinh-uy]\nminh_hoa: true\n",
    }

    assert "trực thuộc Tỉnh ủy (số liệu minh họa: cả Tỉnh ủy M), trừ" in _view(whole_of(laid)).rule


def test_a_list_is_called_a_list(whole_of: WholeOf) -> None:
    listed = "ma: cac-huyen-uy\nten: Các huyện ủy\nloi_van: các huyện ủy\nthanh_vien: [huyen-uy-a]\n"

    assert _view(whole_of({"data/nhom/cac-huyen-uy.yaml": listed})).rule == (
        "Danh sách do người nhập lập theo lời văn bản."
    )


def test_members_are_those_of_the_day_of_issue_and_those_of_today(whole_of: WholeOf) -> None:
    used = OF_LETTER.replace("  truc_thuoc: [tinh-uy]\n", "")
    view = _view(whole_of({"data/nhom/cac-huyen-uy.yaml": used, "data/don-vi/huyen-uy-b.yaml": NEW}))

    assert view.then is not None
    assert [each.text for each in view.then] == ["Huyện ủy A"]
    assert [each.text for each in view.now] == ["Huyện ủy A", "Huyện ủy B"]
    assert (view.issued.words, plain(view.sentence)) == (
        "09/3/2022",
        "Nhóm hiện có 2 đơn vị. Văn bản giao nhóm 1 việc.",
    )


def test_members_of_the_day_of_issue_are_not_known_without_that_day(whole_of: WholeOf) -> None:
    undated = OF_LETTER.replace("12-cv-tu", "9-ct-tu")
    view = _view(whole_of({"data/nhom/cac-huyen-uy.yaml": undated}))

    assert (view.then, view.issued.missing) == (None, True)


def test_an_empty_group_says_that_nobody_is_in_the_register_yet(whole_of: WholeOf) -> None:
    view = _view(whole_of({"data/nhom/cac-huyen-uy.yaml": OF_LETTER}))

    assert (view.now, plain(view.sentence)) == ((), "Nhóm hiện chưa có đơn vị nào trong sổ. Văn bản giao nhóm 1 việc.")
    assert view.file == "data/nhom/cac-huyen-uy.yaml"


def test_a_group_shows_the_tasks_that_name_it_by_role(whole: Whole) -> None:
    (tasks,) = _view(whole).tasks

    assert (tasks.role, tasks.amount, tasks.tells_leads) == ("Chủ trì", 1, False)
    assert [row.code for row in tasks.directives[0].rows] == ["1.2"]


def test_an_illustrative_group_is_marked(whole_of: WholeOf) -> None:
    files = {"data/nhom/cac-huyen-uy.yaml": OF_LETTER + "minh_hoa: true\n"}

    assert [page.sample for page in group.plan(whole_of(files))] == [True]
