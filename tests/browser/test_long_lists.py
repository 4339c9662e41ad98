"""Every long list of the shipped site can be filtered, or there is a reason why not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, TypeAlias

import pytest

from tests.site.page_tree import Node, tree

LONG = 10
"""Rows that a reader takes in at a glance, as `templates/parts/listed.html` has it."""

REASONS = {
    "nav": "leads around",
    "figure": "the table behind a drawing, which has a file of its own",
    "legend": "the marks of a drawing",
    "cells": "the same units stand in the table below",
    "family": "a tree, whose order says who followed whom",
    "pages/corrections.html table.stack": "one row for each standing, always the same ones",
    "pages/directive.html table.stack.counts": "the months of a directive, one after another",
    "pages/directive.html ul.plain-list": "what one document leaves unsaid; the page of what is missing has tools",
    "pages/guide.html ul.plain-list": "the pages of the guide, in the order of work",
    "pages/indicator.html dl.card-facts": "what one indicator is",
    "pages/initiative.html ol.plain-list.dated": "the steps of one model, one after another",
    "pages/initiatives.html table.stack.models": "the page of all models has tools of its own",
    "pages/period.html table.stack": "one row for each standing, always the same ones",
    "pages/schedule.html table.counts": "the months of the year strip",
    "pages/search.html ul.index": "for readers without a script; with one the page is a filter itself",
}


Told: TypeAlias = tuple[str, str, Node]


class Site(Protocol):
    """What the fixture `shipped` gives."""

    folder: Path


@pytest.fixture(scope="module")
def pages(shipped: Site) -> tuple[Told, ...]:
    """Give the address, the template and the main part of every page that has one."""
    return tuple(_pages(shipped.folder))


def test_every_long_list_can_be_filtered_or_has_a_reason(pages: tuple[Told, ...]) -> None:
    bare: dict[str, str] = {}
    used = set()
    for address, template, main in pages:
        for each in main.all("table", "ul", "ol", "dl"):
            if _rows(each) <= LONG or any("data-list" in above.given for above in each.up()):
                continue
            reasons = _names(each, template) & REASONS.keys()
            used |= reasons
            if not reasons:
                bare.setdefault(f"{template} {_selector(each)}", address)

    assert bare == {}
    assert REASONS.keys() - used == set()


def test_every_list_of_a_page_has_a_button_a_name_of_its_own_and_the_scripts(pages: tuple[Told, ...]) -> None:
    seen: dict[str, int] = defaultdict(int)
    for address, template, main in pages:
        places = [each for each in main.down() if "data-list" in each.given]
        names = [each.given["data-list"] for each in places]
        top = next(each for each in main.up() if each.tag == "#")
        seen[template] += len(places)

        assert len(set(names)) == len(names), address
        assert all(sum("tools" in each.classes for each in place.down()) == 1 for place in places), address
        assert all(place.given["data-of"] for place in places), address
        assert not places or any("data-list-tools" in each.given for each in top.all("script")), address
    assert sum(map(bool, seen.values())) > len(seen) // 2


def test_a_short_list_is_left_without_tools(pages: tuple[Told, ...]) -> None:
    short = {
        address
        for address, template, main in pages
        if template in ("pages/explanation.html", "pages/group.html", "pages/indicator.html")
        for place in main.down()
        if "data-list" in place.given and sum(map(_rows, place.all("table", "ul"))) <= LONG
    }

    assert short == set()


def _pages(root: Path) -> Iterator[Told]:
    for file in sorted(root.rglob("*.html")):
        top = tree(file)
        for main in top.all("main"):
            template = next(top.all("body")).given.get("data-template", "a page of its own frame")
            yield file.relative_to(root).as_posix(), template, main


def _rows(part: Node) -> int:
    if part.tag == "dl":
        return sum(1 for _ in part.all("dt"))
    if part.tag == "table":
        return sum(each.tag == "tr" for body in part.all("tbody") for each in body.children)
    return sum(each.tag == "li" for each in part.children)


def _names(part: Node, template: str) -> set[str]:
    """Give every name under which PART can have a reason."""
    above = {each.tag for each in part.up()} & {"nav", "figure"}
    return above | part.classes | {f"{template} {_selector(part)}"}


def _selector(part: Node) -> str:
    return ".".join((part.tag, *part.given.get("class", "").split()))
