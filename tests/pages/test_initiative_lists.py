"""Lists without a script: every model in each of them once, a hundred rows a page, letters that lead to their first."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from followup.pages import initiative_lists
from followup.pages.entries import entries
from followup.pages.initiative_lists import ListsView, ListView, letters
from followup.pages.page import Page, Whole
from followup.status.lifecycle import Lived


def planned(whole: Whole) -> tuple[ListsView, dict[str, ListView]]:
    first, *pages = initiative_lists.plan(whole)
    assert isinstance(first.view, ListsView)
    return first.view, {page.address: _view(page) for page in pages}


def _view(page: Page) -> ListView:
    assert isinstance(page.view, ListView)
    return page.view


def named(whole: Whole, *names: str) -> Whole:
    """Give WHOLE with models of these names, in this order."""
    one = whole.lived[0]
    return replace(
        whole, lived=tuple(Lived(one.row._replace(id=f"m{n}", name=name), one.life) for n, name in enumerate(names))
    )


def test_every_model_stands_once_in_each_way_of_listing(moved: Whole) -> None:
    _, pages = planned(moved)
    ways = Counter(
        (address.split("/")[1].split(".")[0], row.id) for address, view in pages.items() for row in view.rows
    )

    assert set(ways.values()) == {1}
    assert {way for way, _ in ways} == {"don-vi", "linh-vuc", "a-z"}
    assert len(ways) == 3 * len(moved.lived)


def test_the_counts_are_those_of_the_lists(moved: Whole) -> None:
    view, pages = planned(moved)

    assert all(each.models == len(pages[each.to.address].rows) for each in view.units)
    assert [
        (row.field, row.models.numerator, [cell.models if cell else 0 for cell in row.years]) for row in view.fields
    ][:2] == [
        ("Kinh tế", 2, [0, 1, 1]),
        ("Văn hóa - xã hội", 1, [1, 0, 0]),
    ]


def test_long_lists_have_pages_that_lead_to_each_other(moved: Whole) -> None:
    _, pages = planned(named(moved, *(f"Tổ {n:03}" for n in range(250))))
    parts = [pages["mo-hinh/a-z.html"], pages["mo-hinh/a-z/2.html"], pages["mo-hinh/a-z/3.html"]]

    assert [len(each.rows) for each in parts] == [100, 100, 50]
    assert [each.after.address if each.after else "" for each in parts] == [
        "mo-hinh/a-z/2.html",
        "mo-hinh/a-z/3.html",
        "",
    ]
    assert [each.before.address if each.before else "" for each in parts] == [
        "",
        "mo-hinh/a-z.html",
        "mo-hinh/a-z/2.html",
    ]


def test_letters_lead_to_their_first_model_and_dd_stands_by_itself(moved: Whole) -> None:
    found = letters(entries(named(moved, "“Ánh sáng”", "Ấm no", "Dân phòng", "Đường hoa")))

    assert [(each.text, each.anchor) for each in found] == [("A", "mh-m0"), ("D", "mh-m2"), ("Đ", "mh-m3")]


def test_without_models_the_way_to_the_lists_stays(nothing: Whole) -> None:
    view, pages = planned(nothing)

    assert (view.units, view.years, pages) == ((), (), {})
