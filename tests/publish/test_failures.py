"""A drive that is full, closed or occupied: one plain finding, and the last good site stays."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from followup.project import Project
from followup.publish import disk, manifest, sealed, stage, swap
from followup.publish.failures import CannotWriteError, writing
from followup.publish.item import Item
from followup.publish.publish import publish
from tests.publish.synthetic import contents, is_whole, pages_of, put, silent, tree

BEFORE = {"index.html": "1", "a/b.html": "1", "k.css": "1"}
AFTER = {"index.html": "2", "a/b.html": "2", "k.css": "2", "new.html": "2"}


def fails_at(number: int, really: Callable[..., None]) -> Callable[..., None]:
    left = number

    def step(*arguments: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        really(*arguments)

    return step


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "ổ đĩa đã đầy"),
        (errno.EACCES, "máy không cho phép ghi ở đó"),
        (errno.EROFS, "ổ đĩa chỉ cho đọc"),
        (errno.EIO, "máy báo lỗi khi ghi"),
        (None, "máy báo lỗi khi ghi"),
    ],
)
def test_the_finding_names_the_path_and_the_plain_reason(number: int | None, words: str) -> None:
    with pytest.raises(CannotWriteError) as caught, writing("site/a.html"):
        raise OSError(number, "No space left on device")

    found = caught.value.diagnostic
    assert found.code == "cannot-write"
    assert found.location.path == "site/a.html"
    assert found.message == f"không ghi được 'site/a.html' vì {words}"


@pytest.mark.parametrize("number", range(6))
def test_a_full_drive_leaves_the_last_good_site_and_nothing_half_done(
    project: Project, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    put(project, BEFORE)
    pages, memory = pages_of(project.site), (project.cache / "manifest").read_bytes()
    with monkeypatch.context() as full:
        failing = fails_at(number, disk.write)
        for module, name in ((stage, "write"), (sealed, "write_new"), (manifest, "write_new")):
            full.setattr(module, name, failing)

        outcome = put(project, AFTER)

    assert [found.code for found in outcome.diagnostics] == ["cannot-write"]
    assert not outcome.value.published
    assert pages_of(project.site) == pages
    assert (project.cache / "manifest").read_bytes() == memory
    assert not [name for name in tree(project.root) if "stage" in name or name.endswith(".followup-new")]
    assert put(project, AFTER).value.published


@pytest.mark.parametrize("number", range(6))
def test_a_drive_that_refuses_in_the_middle_tears_no_page_and_heals(
    project: Project, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    put(project, BEFORE)
    with monkeypatch.context() as refusing:
        refusing.setattr(os, "replace", fails_at(number, os.replace))
        outcome = put(project, AFTER)

    assert [found.code for found in outcome.diagnostics] == ["cannot-write"]
    assert all(map(is_whole, pages_of(project.site).values()))
    assert put(project, AFTER).value.published
    assert pages_of(project.site) == contents(AFTER)


def test_a_folder_that_may_not_be_written_is_refused_before_the_first_change(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(project, BEFORE)
    before = pages_of(project.site)
    really = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: not str(path).endswith("/a") and really(path, mode))

    (found,) = put(project, {**BEFORE, "k.css": "2", "a/b.html": "2"}).diagnostics

    assert found.message == "không ghi được 'site/a' vì máy không cho phép ghi ở đó"
    assert pages_of(project.site) == before


def test_a_file_in_the_place_of_the_cache_is_a_finding(project: Project) -> None:
    project.cache.write_text("in the way")

    (found,) = put(project, BEFORE).diagnostics

    assert found.message == "không ghi được '.cache' vì tên đó đã thuộc về một tệp hoặc thư mục khác"


def test_a_file_in_the_place_of_the_site_is_a_finding_and_stays(project: Project) -> None:
    project.site.write_text("in the way")

    (found,) = put(project, BEFORE).diagnostics

    assert found.location.path == "site"
    assert project.site.read_text() == "in the way"


def test_an_error_of_the_system_in_an_items_own_work_is_not_taken_for_a_full_drive(project: Project) -> None:
    def reads_a_missing_template() -> bytes:
        return Path("no-such-template").read_bytes()

    with pytest.raises(FileNotFoundError):
        publish(project, [Item("a.html", "d", reads_a_missing_template)], progress=silent)


def test_a_first_build_on_a_full_drive_leaves_no_site_behind(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "exchange", fails_at(0, swap.exchange))
    monkeypatch.setattr(os, "replace", fails_at(0, os.replace))

    assert [found.code for found in put(project, BEFORE).diagnostics] == ["cannot-write"]
    assert pages_of(project.root / "site") == {}
