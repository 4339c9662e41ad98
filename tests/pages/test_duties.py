"""The page of all duties: told three ways, and each way adds up to the same."""

from __future__ import annotations

from followup.pages import duties
from followup.pages.duties import DutiesView
from followup.pages.number import plain
from followup.pages.page import Whole


def view(whole: Whole) -> DutiesView:
    (page,) = duties.plan(whole)
    assert isinstance(page.view, DutiesView)
    return page.view


def test_the_list_of_view_adds_up(whole: Whole) -> None:
    shown = view(whole)
    rows = sum(len(each.rows) for each in shown.by_directive)
    tasks = sum(len(each.rows) for each in shown.by_kind)

    assert plain(shown.sentence) == (
        f"{rows} nhiệm vụ theo văn bản, gồm {tasks} việc cụ thể: "
        "1 việc một lần, 1 việc định kỳ, 2 việc thường xuyên, 1 việc theo điều kiện."
    )
    assert sum(each.amount for each in shown.kinds) == tasks
    assert sum(each.tasks.numerator for each in shown.by_lead) == tasks


def test_leads_stand_in_order_of_protocol_and_nobody_stands_last(whole: Whole) -> None:
    assert [(each.lead and each.lead.text, each.tasks.shown) for each in view(whole).by_lead] == [
        ("Ban Dân vận Tỉnh ủy", "1"),
        ("Mặt trận Tổ quốc tỉnh", "2"),
        ("Các huyện ủy", "1"),
        (None, "1"),
    ]


def test_an_empty_project_has_no_duties(nothing: Whole) -> None:
    assert view(nothing).sentence == ("Chưa có nhiệm vụ nào.",)


def test_every_figure_names_the_duties_that_it_counts(whole: Whole) -> None:
    (page,) = duties.plan(whole)

    numbers = {each.id: each for each in page.numbers}

    assert [link.address for link in numbers["viec-thuong-xuyen"].counted] == [
        "nhiem-vu/12-cv-tu/1-1-dd.html",
        "nhiem-vu/12-cv-tu/m.html",
    ]
    assert sum(each.numerator for name, each in numbers.items() if name.startswith("chu-tri-")) == 5
    assert len(numbers) == len(page.numbers)
