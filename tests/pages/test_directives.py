"""The list of directives: in order, and its sentence agrees with its rows."""

from __future__ import annotations

from followup.pages import directives
from followup.pages.directives import DirectivesView
from followup.pages.number import plain
from followup.pages.page import Whole


def test_the_list_counts_its_rows(whole: Whole, nothing: Whole) -> None:
    (page,), (empty,) = directives.plan(whole), directives.plan(nothing)
    assert isinstance(page.view, DirectivesView)
    assert isinstance(empty.view, DirectivesView)

    assert [row.title.address for row in page.view.rows] == ["van-ban/12-cv-tu.html", "van-ban/9-ct-tu.html"]
    assert plain(page.view.sentence) == (
        "Kho có 2 văn bản chỉ đạo; 1 văn bản không ghi số, 1 văn bản không ghi ngày ban hành."
    )
    assert plain(empty.view.sentence) == "Chưa có văn bản chỉ đạo nào trong kho."
