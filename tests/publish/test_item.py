"""Addresses that every system can hold."""

from __future__ import annotations

import pytest

from followup.publish.item import Item, folders_of, is_address


@pytest.mark.parametrize(
    "address", ["index.html", "van-ban/394-cv-tu.html", "a/b/c.d.json", "_x/.nojekyll", "con-so/x"]
)
def test_an_ordinary_address_is_accepted(address: str) -> None:
    assert Item(address, "d", bytes).address == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/index.html",
        "a//b.html",
        "a/",
        ".",
        "..",
        "../a.html",
        "a/../b.html",
        "a/./b.html",
        "a\\b.html",
        "C:/a.html",
        "a b.html",
        "a\n.html",
        "văn-bản.html",
        "a%20b.html",
        "a?.html",
        "a.",
        "a./b.html",
        "con",
        "CON.html",
        "a/aux.html",
        "lpt1/a.html",
        "com9.tar.gz",
        "a" * 147 + ".html",
        ".followup",
        "a.html.followup-new",
    ],
)
def test_an_address_that_some_system_cannot_hold_is_a_fault_of_the_program(address: str) -> None:
    assert not is_address(address)
    with pytest.raises(ValueError, match="address"):
        Item(address, "d", bytes)


def test_the_longest_address_is_accepted() -> None:
    assert is_address("a" * 145 + ".html")


def test_folders_are_told_from_the_innermost() -> None:
    assert folders_of("a/b/c.html") == ["a/b", "a"]
    assert folders_of("c.html") == []
