"""Publishing as a whole: what is made, what is written, what goes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from followup.diagnostics import Severity
from followup.project import Project
from followup.publish.item import Item
from followup.publish.publish import Report, publish
from tests.publish.synthetic import contents, item, items, origin, pages_of, put, silent, tree, whole

SITE = {"index.html": '<a href="a/b.html">b</a>', "a/b.html": "b", "tep/kieu.css": "c"}


def times(folder: Path) -> dict[str, int]:
    return {path.as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*")}


def never() -> bytes:
    raise AssertionError("made without need")


def unmade(texts: dict[str, str]) -> list[Item]:
    return [Item(each.address, each.digest, never) for each in items(texts)]


def test_a_first_build_writes_every_file(project: Project) -> None:
    outcome = put(project, SITE)

    assert outcome.value == Report(written=3, removed=0, unchanged=0, pages=2, published=True)
    assert outcome.diagnostics == ()
    assert pages_of(project.site) == contents(SITE)


def test_building_twice_writes_nothing_anywhere(project: Project) -> None:
    put(project, SITE)
    put(project, SITE)
    before = times(project.site)
    manifest = (project.cache / "manifest").stat()

    report = put(project, SITE).value

    assert report == Report(written=0, removed=0, unchanged=3, pages=2, published=True)
    assert times(project.site) == before
    assert (project.cache / "manifest").stat().st_ino == manifest.st_ino


def test_an_item_with_the_digest_of_last_time_is_not_made(project: Project) -> None:
    put(project, SITE)

    assert publish(project, unmade(SITE), progress=silent).value.unchanged == 3


def test_an_item_is_not_made_either_when_its_file_was_only_touched(project: Project) -> None:
    put(project, SITE)
    os.utime(project.site / "a/b.html", (1, 1))

    assert publish(project, unmade(SITE), progress=silent).value.unchanged == 3


def test_equal_bytes_from_another_digest_are_not_written(project: Project) -> None:
    put(project, SITE)
    before = times(project.site)
    other = [Item(each.address, "another", each.make) for each in items(SITE)]

    report = publish(project, other, progress=silent).value

    assert (report.written, report.unchanged) == (0, 3)
    assert times(project.site) == before
    assert publish(project, [Item(a, "another", never) for a in SITE], progress=silent).value.unchanged == 3


def test_only_what_changed_is_written(project: Project) -> None:
    put(project, SITE)
    before = times(project.site)

    report = put(project, {**SITE, "a/b.html": "new"}).value

    after = times(project.site)
    changed = {path for path in before if before[path] != after[path]}
    assert report == Report(written=1, removed=0, unchanged=2, pages=2, published=True)
    assert changed == {(project.site / "a").as_posix(), (project.site / "a/b.html").as_posix()}


def test_an_edited_or_deleted_output_file_heals(project: Project) -> None:
    put(project, SITE)
    (project.site / "a/b.html").write_bytes(b"somebody was here")
    (project.site / "tep/kieu.css").unlink()

    report = put(project, SITE).value

    assert (report.written, report.unchanged) == (2, 1)
    assert pages_of(project.site) == contents(SITE)


def test_an_output_file_edited_within_the_same_tick_and_size_heals(project: Project) -> None:
    put(project, SITE)
    page = project.site / "a/b.html"
    state = page.stat()
    page.write_bytes(page.read_bytes()[::-1])
    os.utime(page, ns=(state.st_atime_ns, state.st_mtime_ns))

    put(project, SITE)

    assert pages_of(project.site) == contents(SITE)


def test_an_old_stamp_spares_reading_the_file(project: Project) -> None:
    put(project, SITE)
    for address in SITE:
        os.utime(project.site / address, (1_000_000_000, 1_000_000_000))
    put(project, SITE)
    page = project.site / "a/b.html"
    page.write_bytes(page.read_bytes()[::-1])
    os.utime(page, (1_000_000_000, 1_000_000_000))

    # Nobody can tell by size and time; that the page is taken as it is shows that they were believed.
    assert put(project, SITE).value.unchanged == 3


def test_what_is_no_longer_planned_goes_with_its_empty_folders(project: Project) -> None:
    put(project, {**SITE, "x/y/z.html": "z"})

    report = put(project, SITE).value

    assert report.removed == 1
    assert pages_of(project.site) == contents(SITE)
    assert not (project.site / "x").exists()


def test_other_peoples_files_and_folders_stay(project: Project) -> None:
    put(project, {**SITE, "x/z.html": "z"})
    (project.site / "x/note.txt").write_text("mine")
    (project.site / ".gitignore").write_text("*")
    (project.site / "empty").mkdir()

    put(project, SITE)

    assert (project.site / "x/note.txt").read_text() == "mine"
    assert (project.site / ".gitignore").read_text() == "*"
    assert (project.site / "empty").is_dir()


def test_a_file_may_become_a_folder_and_the_reverse(project: Project) -> None:
    put(project, {**SITE, "x": "file", "y/z/w.html": "inner"})
    swapped = {**SITE, "x/inner.html": "inner", "y": "file"}

    report = put(project, swapped).value

    assert report.published
    assert pages_of(project.site) == contents(swapped)


def test_any_error_leaves_the_last_good_site(project: Project) -> None:
    put(project, SITE)
    before, manifest = times(project.site), (project.cache / "manifest").read_bytes()

    outcome = put(project, {**SITE, "a/b.html": '<a href="gone.html">x</a>', "new.html": "new"})

    assert [found.code for found in outcome.diagnostics] == ["broken-link"]
    assert outcome.value == Report(pages=3, published=False)
    assert times(project.site) == before
    assert (project.cache / "manifest").read_bytes() == manifest
    assert not (project.cache / "stage/new").exists()


def test_a_link_from_an_unchanged_page_to_a_removed_one_is_an_error(project: Project) -> None:
    put(project, SITE)
    without = {address: text for address, text in SITE.items() if address != "a/b.html"}

    outcome = publish(project, items(without), progress=silent)

    assert [(found.code, found.where) for found in outcome.diagnostics] == [("broken-link", origin("index.html"))]
    assert pages_of(project.site) == contents(SITE)


def test_a_link_from_an_unchanged_page_to_a_removed_anchor_is_an_error(project: Project) -> None:
    put(project, {"index.html": '<a href="a.html#m1">1</a>', "a.html": '<p id="m1">'})

    outcome = put(project, {"index.html": '<a href="a.html#m1">1</a>', "a.html": '<p id="m2">'})

    assert [found.code for found in outcome.diagnostics] == ["broken-anchor"]


@pytest.mark.parametrize("way", ["a.html", "%61.html", "./a.html?q=1", "b/../a.html"])
def test_a_lost_page_is_missed_however_the_way_to_it_is_spelled(project: Project, way: str) -> None:
    put(project, {"index.html": f'<a href="{way}">1</a>', "a.html": "a", "b/c.html": "c"})

    outcome = put(project, {"index.html": f'<a href="{way}">1</a>', "b/c.html": "c"})

    assert [found.code for found in outcome.diagnostics] == ["broken-link"]


@pytest.mark.parametrize("lost", [1, 100])
def test_a_page_is_missed_beside_few_and_many_others(project: Project, lost: int) -> None:
    others = {f"b/{number}.html": "b" for number in range(lost)}
    put(project, {"index.html": '<a href="a.html">1</a>', "a.html": "a", **others})

    outcome = put(project, {"index.html": '<a href="a.html">1</a>'})

    assert [found.code for found in outcome.diagnostics] == ["broken-link"]


def test_a_rehearsal_finds_everything_and_writes_nothing(project: Project) -> None:
    put(project, SITE)
    before = times(project.root)
    changed = {"index.html": '<a href="a/b.html">changed</a>', "a/b.html": '<a href="gone.html">x</a>', "n.css": "n"}

    outcome = publish(project, items(changed), progress=silent, dry_run=True)

    assert [found.code for found in outcome.diagnostics] == ["broken-link"]
    assert outcome.value == Report(written=3, removed=1, unchanged=0, pages=2, published=False)
    assert times(project.root) == before


def test_a_rehearsal_in_a_fresh_folder_writes_nothing(project: Project) -> None:
    assert publish(project, items(SITE), progress=silent, dry_run=True).value.written == 3
    assert list(project.root.iterdir()) == []


def test_a_lost_cache_costs_time_only(project: Project) -> None:
    put(project, {**SITE, "stale.html": "old"})
    shutil.rmtree(project.cache)
    before = times(project.site)

    report = put(project, SITE).value

    assert report == Report(written=0, removed=1, unchanged=3, pages=2, published=True, gone=("stale.html",))
    after = times(project.site)
    assert {path for path in before if "." in Path(path).name and before[path] != after.get(path)} == {
        (project.site / ".followup").as_posix(),
        (project.site / "stale.html").as_posix(),
    }
    assert not (project.site / "stale.html").exists()


def test_a_lost_cache_does_not_make_our_own_changed_page_foreign(project: Project) -> None:
    put(project, SITE)
    shutil.rmtree(project.cache)

    outcome = put(project, {**SITE, "a/b.html": "new"})

    assert outcome.diagnostics == ()
    assert (project.site / "a/b.html").read_bytes() == whole("new")


def test_a_lost_list_heals(project: Project) -> None:
    put(project, SITE)
    (project.site / ".followup").unlink()

    put(project, SITE)

    assert "a/b.html" in (project.site / ".followup").read_text("utf-8")


def test_a_lost_site_heals(project: Project) -> None:
    put(project, SITE)
    shutil.rmtree(project.site)

    assert put(project, SITE).value.written == 3
    assert pages_of(project.site) == contents(SITE)


def test_the_order_of_items_changes_nothing(tmp_path: Path) -> None:
    for name, plan in (("one", items(SITE)), ("two", items(SITE)[::-1])):
        (tmp_path / name).mkdir()
        publish(Project(tmp_path / name), plan, progress=silent)

    assert tree(tmp_path / "one/site") == tree(tmp_path / "two/site")
    assert (tmp_path / "one/.cache/manifest").read_bytes() == (tmp_path / "two/.cache/manifest").read_bytes()


def test_progress_counts_the_items_of_a_list_and_shows_zero_for_an_unknown_number(project: Project) -> None:
    told: list[tuple[str, int, int]] = []

    def lazily() -> Iterator[Item]:
        yield from items(SITE)

    publish(project, items(SITE), progress=lambda *what: told.append(what))
    publish(project, lazily(), progress=lambda *what: told.append(what))

    drawing = [(done, total) for what, done, total in told if what == "Dựng trang"]
    assert drawing == [(1, 3), (2, 3), (3, 3), (1, 0), (2, 0), (3, 0)]
    assert ("Ghi trang", 3, 3) in told


def test_items_are_taken_one_at_a_time(project: Project) -> None:
    made: list[int] = []
    asked: list[int] = []

    def make(number: int) -> bytes:
        made.append(number)
        return b"x"

    def lazily() -> Iterator[Item]:
        for number in range(3):
            asked.append(number)
            yield Item(f"{number}.html", "d", partial(make, number))
            assert made == asked

    publish(project, lazily(), progress=silent)

    assert made == [0, 1, 2]


def test_an_exception_in_make_says_which_page_and_leaves_no_stage(project: Project) -> None:
    put(project, SITE)
    broken = Item("bad.html", "d", never, origin("bad.html"))

    with pytest.raises(AssertionError) as caught:
        publish(project, [item("new.html", "x"), broken], progress=silent)

    assert "bad.html" in caught.value.__notes__[0]
    assert not (project.cache / "stage/new").exists()
    assert pages_of(project.site) == contents(SITE)


def test_the_cache_keeps_itself_out_of_git(project: Project) -> None:
    put(project, SITE)

    assert (project.cache / ".gitignore").read_bytes() == b"*\n"


def test_every_finding_of_publishing_is_an_error(project: Project) -> None:
    outcome = put(project, {"a.html": '<a href="b.html">', "A.html": "", "c.html": ""})

    assert {found.severity for found in outcome.diagnostics} == {Severity.ERROR}


def test_an_item_without_a_digest_is_made_each_time_and_written_only_where_it_differs(project: Project) -> None:
    made: list[str] = []

    def undigested(text: str) -> Item:
        def make() -> bytes:
            made.append(text)
            return whole(text)

        return Item("a.html", "", make)

    reports = [publish(project, [undigested(text)], progress=silent).value for text in ("1", "1", "2")]

    assert made == ["1", "1", "2"]
    assert [each.written for each in reports] == [1, 0, 1]
