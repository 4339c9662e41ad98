"""Lists without a script: every model in each of them once, a hundred rows a page, letters that lead to their first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from followup.movement_rows import InitiativeRow
from followup.pages import initiative_lists
from followup.pages.entries import entries
from followup.pages.initiative_lists import ListsView, ListView, letters
from followup.pages.page import Page, Whole
from followup.status.lifecycle import Lived, life


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


def test_models_stand_from_a_to_z_whosever_rows_were_asked_for_before(moved: Whole) -> None:
    shared = replace(moved, entries={})
    units = [each.row.unit for each in moved.lived]
    entries(replace(shared, lived=tuple(each for each in moved.lived if each.row.unit != units[0])))

    assert 0 < len(shared.entries) < len(units)
    assert entries(shared) == entries(moved)


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


@pytest.mark.parametrize(
    "changed",
    [
        lambda row: row._replace(name="Zà"),
        lambda row: row._replace(field="kinh-te" if row.field != "kinh-te" else "van-hoa-xa-hoi"),
        lambda row: row._replace(place="Thôn 9"),
        lambda row: row._replace(level="tinh"),
        lambda row: row._replace(subject="tap_the" if row.subject != "tap_the" else "ca_nhan"),
        lambda row: row._replace(sample=True),
        lambda row: row._replace(more=True),
        lambda row: row._replace(unit="huyen-uy-a"),
        lambda row: row._replace(events=(row.events[0]._replace(on="2019-01-01"),)),
        lambda row: row._replace(events=row.events[:1]),
    ],
)
def test_what_a_page_says_it_is_made_from_tells_all_that_may_change_on_it(
    moved: Whole, changed: Callable[[InitiativeRow], InitiativeRow]
) -> None:
    first, *others = moved.lived
    row = changed(first.row)
    again = (Lived(row, life(row, as_of=moved.as_of) or first.life), *others)
    before = {page.address: page for page in initiative_lists.plan(moved) if page.seen}
    after = {page.address: page for page in initiative_lists.plan(replace(moved, lived=again, entries={}))}

    told = {at for at, page in before.items() if at in after and page.seen != after[at].seen}
    assert told == {at for at, page in before.items() if at in after and page != after[at]._replace(seen=page.seen)}
    assert told
