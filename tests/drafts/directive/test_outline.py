"""Labels, the tree that they make, and tables of tasks."""

from __future__ import annotations

import pytest

from followup.drafts.directive.outline import Item, outline
from followup.drafts.directive.task_table import Column, table_at
from followup.drafts.paper.lines import lay_out


def _tree(text: str) -> dict[str, str]:
    return {item.code: item.words.text for item in outline(lay_out(text).lines).all()}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("I. Một\n1. a\n2. b\nII. Hai\n1. c", ["1", "1.1", "1.2", "2", "2.1"]),
        ("Điều 1. Giao\n1. Sở A\na) rà soát\nb) báo cáo\nĐiều 2. Thi hành", ["1", "1.1", "1.1.a", "1.1.b", "2"]),
        ("1. Sở A:\na) a\nb) b\nc) c\nd) d\nđ) đ\ne) e", ["1", "1.a", "1.b", "1.c", "1.d", "1.đ", "1.e"]),
        ("1. Sở A:\n- a\n+ b\n+ c\n- d", ["1", "1.1", "1.1.1", "1.1.2", "1.2"]),
        ("I- Một\n1- Sở A\n1.1- a\n1.2- b", ["1", "1.1", "1.1.1", "1.1.2"]),
        ("A- Một\nI- a\nII- b\nB- Hai\nI- c", ["1", "1.1", "1.2", "2", "2.1"]),
        ("Một là, quán triệt.\nHai là, báo cáo.", ["1", "2"]),
        ("l. Sở A\n2. Sở B", ["1", "2"]),
        ("Điều l. Sở A\nĐiều 2. Sở B", ["1", "2"]),
        ("Chương I\nCHUNG\nĐiều 1. a\nChương II\nRIÊNG\nĐiều 2. b", ["1", "1.1", "2", "2.2"]),
        ("- a\n- b", ["1", "2"]),
        ("(1) Sở A\n(2) Sở B", ["1", "2"]),
        ("I. MỤC TIÊU\n1. 100% tổ\n2. Trên 95% hộ\nII. NHIỆM VỤ", ["1", "1.1", "1.2", "2"]),
    ],
)  # fmt: skip
def test_labels_make_codes(text: str, codes: list[str]) -> None:
    assert list(_tree(text)) == codes


def test_a_figure_at_the_beginning_of_a_line_by_chance_is_no_label() -> None:
    assert _tree("1. Sở A thực hiện Quyết định số\n12. Điều này áp dụng\n2. Sở B") == {
        "1": "Sở A thực hiện Quyết định số 12. Điều này áp dụng",
        "2": "Sở B",
    }


def test_a_dash_inside_a_broken_sentence_is_no_label() -> None:
    assert list(_tree("1. Các tổ chức chính trị\n- xã hội rà soát")) == ["1"]


def test_a_paragraph_that_a_page_break_cut_is_one_again() -> None:
    text = "1. Mặt trận tổ chức lấy ý kiến của nhân dân, tham\n\n\f2\n\ngia góp ý xây dựng chính quyền."

    assert _tree(text) == {"1": "Mặt trận tổ chức lấy ý kiến của nhân dân, tham gia góp ý xây dựng chính quyền."}


TABLES = {
    "bars": "| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Rà soát | Sở A | Quý I/2025 |",
    "tabs": "TT\tNội dung\tĐơn vị chủ trì\tThời gian\n1\tRà soát\tSở A\tQuý I/2025",
    "blanks": "TT   Nội dung   Đơn vị chủ trì   Thời gian\n1    Rà         Sở A             Quý I/2025\n     soát",
}


@pytest.mark.parametrize("form", TABLES)
def test_a_table_of_tasks_is_read_by_its_columns(form: str) -> None:
    found = table_at(lay_out(TABLES[form]).lines, 0)

    assert found is not None
    (row,) = found[0].rows
    assert {column: cell.text for column, cell in row.cells.items()} == {
        Column.NUMBER: "1",
        Column.TASK: "Rà soát",
        Column.LEAD: "Sở A",
        Column.DUE: "Quý I/2025",
    }


def test_a_column_without_a_known_name_holds_the_task_where_a_table_says_who_leads() -> None:
    found = table_at(lay_out("|TT|Tên đề án|Cơ quan chủ trì|Kinh phí|\n|1|Đề án A<br>năm 2025|Sở A|0|").lines, 0)

    assert found is not None
    assert {column: cell.text for column, cell in found[0].rows[0].cells.items()} == {
        Column.NUMBER: "1",
        Column.TASK: "Đề án A năm 2025",
        Column.LEAD: "Sở A",
    }


def test_a_table_of_anything_else_is_none() -> None:
    assert table_at(lay_out("TT | Họ và tên | Đơn vị | Ghi chú\n1 | | |").lines, 0) is None


def test_a_root_without_labels_has_paragraphs_only() -> None:
    root: Item = outline(lay_out("Đề nghị các sở báo cáo.").lines)

    assert (root.children, [each.text for each in root.paragraphs]) == ([], ["Đề nghị các sở báo cáo."])
