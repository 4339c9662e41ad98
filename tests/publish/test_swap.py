"""A whole tree takes the place of the site: what is not ours and what has not changed goes along."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from followup.project import Project
from followup.publish import swap, sync
from tests.publish.synthetic import contents, pages_of, put, tree

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders in one step")

BEFORE = {"index.html": "1", "a/same.html": "s", "b/x.html": "1", "c/old.html": "1", "b/y.html": "1"}
AFTER = {"index.html": "2", "a/same.html": "s", "b/x.html": "2", "b/y.html": "2"}


@pytest.fixture
def swaps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Count the exchanges; let even a small change be large."""
    done: list[str] = []
    really = swap.exchange

    def counted(one: str, other: str) -> None:
        really(one, other)
        done.append(other)

    monkeypatch.setattr(swap, "exchange", counted)
    monkeypatch.setattr(sync, "LARGE", 2)
    return done


def inode(path: Path) -> int:
    return path.stat().st_ino


def test_a_first_build_takes_the_place_of_the_site_in_one_step(project: Project, swaps: list[str]) -> None:
    project.site.mkdir()
    (project.site / ".gitignore").write_text("*")

    put(project, BEFORE)

    assert swaps == [str(project.site)]
    assert pages_of(project.site) == contents(BEFORE)
    assert (project.site / ".gitignore").read_text() == "*"


def test_a_large_change_carries_unchanged_and_foreign_files_along_untouched(project: Project, swaps: list[str]) -> None:
    put(project, BEFORE)
    (project.site / "c/note.txt").write_text("mine")
    (project.site / "empty/inner").mkdir(parents=True)
    (project.site / "shortcut").symlink_to("b", target_is_directory=True)
    same, note = project.site / "a/same.html", project.site / "c/note.txt"
    kept = {path: (inode(path), path.stat().st_mtime_ns) for path in (same, note)}

    report = put(project, AFTER).value

    assert len(swaps) == 2
    assert (report.written, report.removed, report.unchanged) == (3, 1, 1)
    assert {path: (inode(path), path.stat().st_mtime_ns) for path in (same, note)} == kept
    assert same.stat().st_nlink == 1
    assert not (project.site / "c/old.html").exists()
    assert (project.site / "empty/inner").is_dir()
    assert (project.site / "shortcut").readlink() == Path("b")
    assert not (project.cache / "stage").exists()


def test_folders_that_only_held_removed_pages_go(project: Project, swaps: list[str]) -> None:
    put(project, BEFORE)
    put(project, AFTER)

    assert len(swaps) == 2
    assert not (project.site / "c").exists()


def test_the_rights_of_folders_stay(project: Project, swaps: list[str]) -> None:
    put(project, BEFORE)
    project.site.chmod(0o750)
    (project.site / "b").chmod(0o700)

    put(project, AFTER)

    assert len(swaps) == 2
    assert project.site.stat().st_mode & 0o777 == 0o750
    assert (project.site / "b").stat().st_mode & 0o777 == 0o700


def test_a_small_change_is_made_file_by_file(project: Project, swaps: list[str]) -> None:
    put(project, BEFORE)
    site = inode(project.site)

    put(project, {**BEFORE, "b/x.html": "2"})

    assert len(swaps) == 1
    assert inode(project.site) == site


def test_half_of_a_site_is_no_large_change(project: Project, swaps: list[str]) -> None:
    put(project, {"a.html": "1", "b.html": "1", "c.html": "1", "d.html": "1"})
    put(project, {"a.html": "2", "b.html": "2", "c.html": "1", "d.html": "1"})

    assert len(swaps) == 1


def test_a_file_that_somebody_puts_into_the_site_at_the_last_moment_is_not_lost(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = swap.exchange

    def late(one: str, other: str) -> None:
        (Path(other) / "late").mkdir()
        (Path(other) / "late/note.txt").write_text("mine")
        really(one, other)

    project.site.mkdir()
    monkeypatch.setattr(swap, "exchange", late)

    put(project, BEFORE)

    assert (project.site / "late/note.txt").read_text() == "mine"
    assert pages_of(project.site).keys() == {*BEFORE, "late/note.txt"}


def test_a_site_that_is_a_link_to_another_folder_stays_one(project: Project, tmp_path: Path, swaps: list[str]) -> None:
    (tmp_path / "elsewhere").mkdir()
    project.site.symlink_to("elsewhere")

    put(project, BEFORE)
    put(project, AFTER)

    assert swaps == []
    assert project.site.is_symlink()
    assert pages_of(tmp_path / "elsewhere") == contents(AFTER)


def test_both_ways_end_in_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, swaps: list[str]) -> None:
    for name in ("tree", "files"):
        (tmp_path / name).mkdir()
        if name == "files":
            monkeypatch.setattr(sync, "swap_in", lambda *_, **__: False)
        put(Project(tmp_path / name), BEFORE)
        put(Project(tmp_path / name), AFTER)

    assert len(swaps) == 2
    assert tree(tmp_path / "tree/site") == tree(tmp_path / "files/site")
    manifests = [(tmp_path / name / ".cache/manifest").read_bytes() for name in ("tree", "files")]
    assert manifests[0] == manifests[1]


def test_a_system_that_cannot_exchange_leaves_the_site_untouched_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "tree").mkdir()
    (tmp_path / "site/a").write_text("old")

    with pytest.raises(OSError, match="renameat2"):
        swap.exchange(str(tmp_path / "tree"), str(tmp_path / "missing"))
    assert not swap.swap_in(str(tmp_path / "none"), str(tmp_path / "tree"), str(tmp_path / "turn"), leave=())
    assert os.listdir(tmp_path / "site") == ["a"]  # noqa: PTH208 -- the names are the claim
    assert (tmp_path / "tree").is_dir()
