"""File operations under the conditions of other systems."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from followup.project import Project
from followup.publish import disk, swap, sync
from tests.publish.synthetic import contents, pages_of, put, tree

SITE = {"index.html": "1", "a/b.html": "1", "k.css": "1"}


def test_a_file_held_by_another_program_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "new").write_text("new")
    really, held = os.replace, [PermissionError(), PermissionError()]

    def replace(source: str, target: str) -> None:
        if held:
            raise held.pop()
        really(source, target)

    monkeypatch.setattr(os, "replace", replace)

    disk.place(str(tmp_path / "new"), str(tmp_path / "page"))

    assert (tmp_path / "page").read_text() == "new"


def test_a_file_that_stays_held_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def replace(_source: str, _target: str) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(disk, "_PAUSES", (0, 0))

    with pytest.raises(PermissionError):
        disk.place(str(tmp_path / "new"), str(tmp_path / "page"))


@pytest.fixture
def two_drives(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `.cache` and `site` lie on two drives."""
    really = os.replace

    def replace(source: str, target: str) -> None:
        if ("/.cache/" in source) != ("/.cache/" in target):
            raise OSError(errno.EXDEV, "two drives")
        really(source, target)

    def refuse(_one: str, _other: str) -> None:
        raise OSError(errno.EXDEV, "two drives")

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(swap, "exchange", refuse)


@pytest.mark.usefixtures("two_drives")
def test_a_cache_on_another_drive_gives_the_same_site(project: Project) -> None:
    put(project, SITE)
    put(project, {**SITE, "a/b.html": "2"})

    assert pages_of(project.site) == contents({**SITE, "a/b.html": "2"})


@pytest.mark.usefixtures("two_drives")
def test_a_copy_across_drives_that_fails_leaves_nothing_beside_the_page(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(project, SITE)
    before = tree(project.site)

    def copyfile(_source: str, target: str) -> None:
        Path(target).write_bytes(b"hal")
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(shutil, "copyfile", copyfile)

    assert [found.code for found in put(project, {**SITE, "k.css": "2"}).diagnostics] == ["cannot-write"]
    assert tree(project.site) == before


def test_half_written_files_of_a_killed_build_are_swept(project: Project) -> None:
    put(project, SITE)
    (project.cache / "pending").touch()
    (project.site / "a/b.html.followup-new").write_bytes(b"hal")

    put(project, SITE)

    assert pages_of(project.site) == contents(SITE)
    assert not (project.cache / "pending").exists()


def test_assets_come_first_and_the_home_page_last() -> None:
    addresses = ["index.html", "a.html", "z.css", "a/index.html", "a/b.png"]

    assert sorted(addresses, key=sync._order) == ["a/b.png", "z.css", "a.html", "a/index.html", "index.html"]
