"""What git says of a folder's files."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from followup.cli.changed import changed_files


def git(root: Path, *words: str) -> None:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@a", *words]
    subprocess.run(command, cwd=root, capture_output=True, check=True)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Give an office that lies in a folder of a bigger repository."""
    office = tmp_path / "văn phòng"
    (office / "data").mkdir(parents=True)
    for name in ("data/a.yaml", "data/b.yaml", "data/c.yaml", "../other.txt"):
        (office / name).write_text("a: 1\n", "utf-8")
    (office / ".gitignore").write_text("*.tmp\n", "utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "1")
    return office


def test_changed_staged_deleted_and_new_files_are_named_by_their_path_in_the_project(office: Path) -> None:
    (office / "data" / "a.yaml").write_text("a: 2\n", "utf-8")
    (office / "data" / "b.yaml").write_text("a: 2\n", "utf-8")
    git(office, "add", "data/b.yaml")
    (office / "data" / "c.yaml").unlink()
    (office / "data" / "xã b.yaml").write_text("a: 1\n", "utf-8")
    (office / "data" / "d.tmp").write_text("", "utf-8")
    (office.parent / "other.txt").write_text("a", "utf-8")

    assert changed_files(office) == frozenset(("data/a.yaml", "data/b.yaml", "data/c.yaml", "data/xã b.yaml"))


def test_nothing_changed_is_not_the_same_as_not_known(office: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    alone = tmp_path_factory.mktemp("alone")
    begun = tmp_path_factory.mktemp("begun")
    git(begun, "init", "--quiet")

    assert changed_files(office) == frozenset()
    assert changed_files(alone) is None
    assert changed_files(begun) is None


def test_a_machine_without_git_is_no_fault(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)

    assert changed_files(office) is None
