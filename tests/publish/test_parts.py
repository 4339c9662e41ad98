"""A part that is made from what it was made from is not planned again; the site is what a clean build makes."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest

from followup.diagnostics import Outcome
from followup.project import Project
from followup.publish.draw import Part, Parts
from followup.publish.item import Item
from followup.publish.publish import Report, publish
from tests.publish.synthetic import Texts, contents, item, pages_of, silent

ONE = {"a.html": '<a href="b.html">', "x/c.html": "1"}
TWO = {"b.html": "2"}


@pytest.fixture
def clean(tmp_path: Path) -> Project:
    """Give a second project, in which nothing has been built."""
    (tmp_path / "clean").mkdir()
    return Project(tmp_path / "clean")


def parts_of(parts: Mapping[str, Texts], planned: list[str], processes: int = 1) -> Parts:
    def items(name: str) -> Iterator[Item]:
        planned.append(name)
        return (item(address, text) for address, text in parts[name].items())

    every = [Part(name, f"{name} {texts}", partial(items, name)) for name, texts in parts.items()]
    return Parts(every, processes=processes)


def put_parts(project: Project, parts: Mapping[str, Texts], planned: list[str] | None = None) -> Outcome[Report]:
    return publish(project, (), parts=parts_of(parts, [] if planned is None else planned), progress=silent)


def test_only_the_part_that_changed_is_planned(project: Project) -> None:
    put_parts(project, {"one": ONE, "two": TWO})
    planned: list[str] = []

    report = put_parts(project, {"one": ONE, "two": {"b.html": "3"}}, planned).value

    assert planned == ["two"]
    assert (report.written, report.unchanged, report.pages) == (1, 2, 3)
    assert pages_of(project.site) == contents({**ONE, "b.html": "3"})


def test_a_page_that_went_is_missed_by_a_part_that_is_not_planned(project: Project) -> None:
    put_parts(project, {"one": ONE, "two": TWO})

    found = put_parts(project, {"one": ONE, "two": {"d.html": "2"}}).diagnostics

    assert [(each.code, each.location.path) for each in found] == [("broken-link", "data/a.html.yaml")]
    assert pages_of(project.site) == contents({**ONE, **TWO})


def test_an_anchor_that_went_is_missed_by_a_part_that_is_not_planned(project: Project) -> None:
    leading = {"x/c.html": '<a href="../b.html#muc">'}
    put_parts(project, {"one": leading, "two": {"b.html": '<p id="muc">'}})

    found = put_parts(project, {"one": leading, "two": {"b.html": '<p id="khac">'}}).diagnostics

    assert [(each.code, each.location.path) for each in found] == [("broken-anchor", "data/x/c.html.yaml")]


def test_an_anchor_that_went_is_missed_by_the_page_itself(project: Project) -> None:
    leading = '<a href="#m%75c"><a href="a.html">'
    put_parts(project, {"one": ONE, "two": {"b.html": leading + '<p id="muc">'}})

    found = put_parts(project, {"one": ONE, "two": {"b.html": leading + '<p id="khac">'}}).diagnostics

    assert [(each.code, each.location.path) for each in found] == [("broken-anchor", "data/b.html.yaml")]


def test_a_clash_with_a_part_that_is_not_planned_is_told_as_in_a_clean_build(project: Project, clean: Project) -> None:
    put_parts(project, {"one": ONE, "two": TWO})

    clashing = {"one": ONE, "two": {**TWO, "a.html": "3"}}

    found = put_parts(project, clashing).diagnostics

    assert found == put_parts(clean, clashing).diagnostics
    assert [each.code for each in found] == ["address-clash"]


@pytest.mark.parametrize("damage", [b"", b"{}", b"followup-manifest-4 00000000\n{}"])
def test_a_damaged_memory_of_parts_costs_time_only(project: Project, damage: bytes) -> None:
    put_parts(project, {"one": ONE, "two": TWO})
    (project.cache / "manifest").write_bytes(damage)
    planned: list[str] = []

    assert put_parts(project, {"one": ONE, "two": TWO}, planned).value.unchanged == 3
    assert planned == ["one", "two"]


def test_a_memory_of_parts_from_another_build_is_not_believed(project: Project, tmp_path: Path) -> None:
    put_parts(project, {"one": ONE, "two": TWO})
    shutil.copy(project.cache / "manifest", tmp_path / "older")
    put_parts(project, {"one": ONE, "two": {"b.html": "3"}})
    shutil.copy(tmp_path / "older", project.cache / "manifest")

    put_parts(project, {"one": ONE, "two": TWO})

    assert pages_of(project.site) == contents({**ONE, **TWO})


def test_a_file_that_somebody_changed_or_removed_is_made_again(project: Project) -> None:
    put_parts(project, {"one": ONE, "two": TWO})
    (project.site / "a.html").write_text("changed")
    (project.site / "b.html").unlink()

    put_parts(project, {"one": ONE, "two": TWO})

    assert pages_of(project.site) == contents({**ONE, **TWO})


def test_several_processes_make_the_same_site(project: Project, clean: Project) -> None:
    parts = {f"part {number}": {f"{number}/p{page}.html": "x" for page in range(9)} for number in range(9)}

    publish(project, (), parts=parts_of(parts, [], processes=3), progress=silent)
    publish(clean, (), parts=parts_of(parts, []), progress=silent)

    assert pages_of(project.site) == pages_of(clean.site)
    assert (project.cache / "manifest").read_bytes() == (clean.cache / "manifest").read_bytes()


def test_what_tells_of_the_others_comes_last(project: Project) -> None:
    def last(listed: Iterable[str]) -> list[Item]:
        return [item("list.txt", " ".join(sorted(listed)))]

    listed = [Item("a.html", "a", bytes, listed=True), Item("b.html", "b", bytes)]
    parts = Parts([Part("one", "1", lambda: listed)], last)

    for _ in range(2):
        publish(project, (), parts=parts, progress=silent)

        assert pages_of(project.site)["list.txt"] == contents({"list.txt": "a.html"})["list.txt"]
