"""Two items, one address."""

from __future__ import annotations

from itertools import permutations

import pytest

from followup.diagnostics import Place
from followup.project import Project
from followup.publish.item import Item
from followup.publish.publish import publish
from tests.publish.synthetic import put, silent, tree


def claim(address: str, record: str) -> Item:
    return Item(address, record, record.encode, Place(f"data/{record}.yaml"))


def test_two_items_with_one_address_are_an_error_that_names_both_records(project: Project) -> None:
    outcome = publish(project, [claim("x.html", "two"), claim("x.html", "one")], progress=silent)

    (found,) = outcome.diagnostics
    assert found.code == "address-clash"
    assert found.where == Place("data/two.yaml")
    assert found.message == "hai trang cùng có địa chỉ 'x.html' nên trang này sẽ đè lên trang kia"
    assert found.related[0].where == Place("data/one.yaml")
    assert not outcome.value.published
    assert tree(project.site) == {}


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("A.html", "a.html", "chỉ khác nhau ở chữ hoa"),
        ("x/Y.html", "X/y.html", "chỉ khác nhau ở chữ hoa"),
        ("x", "x/y.html", "không thể vừa là tệp vừa là thư mục"),
        ("X", "x/y/z.html", "không thể vừa là tệp vừa là thư mục"),
    ],
)
def test_addresses_that_some_system_takes_for_one_are_an_error(
    project: Project, one: str, other: str, words: str
) -> None:
    outcome = publish(project, [claim(one, "one"), claim(other, "other")], progress=silent)

    (found,) = outcome.diagnostics
    assert found.code == "address-clash"
    assert words in found.message


def test_neighbours_do_not_clash(project: Project) -> None:
    assert put(project, {"x.html": "", "x/y.html": "", "x/y/z.html": "", "x-y.html": ""}).diagnostics == ()


def test_an_item_without_a_record_is_named_by_its_file(project: Project) -> None:
    outcome = publish(project, [Item("x", "d", bytes), Item("x", "d", bytes)], progress=silent)

    assert outcome.diagnostics[0].location.path == "site/x"


def test_the_order_of_items_does_not_change_the_findings(project: Project) -> None:
    claims = [claim("x", "a"), claim("X", "b"), claim("x", "c"), claim("x/y", "d"), claim("x/y/z", "e")]

    found = {publish(project, order, progress=silent).diagnostics for order in permutations(claims)}

    assert len(found) == 1
    assert len(found.pop()) == 5


def test_findings_that_follow_from_a_clash_are_left_out(project: Project) -> None:
    link = Item("x.html", "d", lambda: b'<a href="none.html">')

    outcome = publish(project, [claim("x.html", "one"), link], progress=silent)

    assert [found.code for found in outcome.diagnostics] == ["address-clash"]
