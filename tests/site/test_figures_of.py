"""The walker finds numbers that are figures and leaves alone what mark-up tells apart from one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.figures_of import loose_figures
from tests.site.page_tree import tree


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>Có 3 đơn vị chưa báo cáo</p>", ["3"]),
        ("<p>đạt 70,6% của 1.234 đầu việc</p>", ["70,6", "1.234"]),
        ("<td>12</td><td>3/8 <b>▲2</b></td><td>+6</td>", ["12", "3/8 ", "▲2", "+6"]),
        ("<p><a href='x.html'>Xem cả 10 mô hình</a></p>", ["10"]),
        ("<p><data value='3'>3</data> đơn vị</p>", []),
        ("<p>ngày 09/3/2022, kỳ 6 tháng đầu năm 2022, mục 1.2, Công văn 394-CV/TU</p>", []),
        ("<td><time>2026</time></td><td class='code'>1.2</td><code>3 đơn vị</code>", []),
        ("<blockquote>gồm 3 đơn vị</blockquote><p data-said>5 đơn vị</p><h2 data-rule>Quá hạn trên 30 ngày</h2>", []),
    ],
)
def test_a_number_before_its_noun_or_alone_is_a_figure(text: str, found: list[str], tmp_path: Path) -> None:
    page = tmp_path / "x.html"
    page.write_text(f"<main>{text}</main>", "utf-8")

    assert [figure for _, figure in loose_figures(tree(page))] == found
