"""Editors' files are changed all or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup.project import Project
from followup.publish import disk, editing
from followup.publish.editing import replace_all, replace_text
from followup.publish.failures import CannotWriteError


def files(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text() for path in root.rglob("*") if path.is_file()}


def test_a_text_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("ma: a\n")

    replace_text(Project(tmp_path), "a.yaml", "ma: b\n")

    assert files(tmp_path) == {"a.yaml": "ma: b\n"}


def test_new_files_get_their_folders(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("ma: a\n")

    replace_all(Project(tmp_path), {"a.yaml": b"ma: b\n", "data/ky/c.yaml": b"ma: c\n"})

    assert files(tmp_path) == {"a.yaml": "ma: b\n", "data/ky/c.yaml": "ma: c\n"}


@pytest.mark.parametrize("failing", range(3))
def test_a_file_that_cannot_be_placed_leaves_all_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(f"ma: {name}\n")
    placed: list[str] = []

    def place(source: str, target: str) -> None:
        placed.append(target)
        if len(placed) == failing + 1:
            raise PermissionError(13, "no")
        disk.place(source, target)

    monkeypatch.setattr(editing, "place", place)

    with pytest.raises(CannotWriteError):
        replace_all(Project(tmp_path), {"a.yaml": b"1", "c.yaml": b"2", "b.yaml": b"3"})
    assert files(tmp_path) == {"a.yaml": "ma: a\n", "b.yaml": "ma: b\n"}


def test_a_file_that_cannot_be_written_leaves_all_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("ma: a\n")
    (tmp_path / "b").write_text("no folder")

    with pytest.raises(CannotWriteError):
        replace_all(Project(tmp_path), {"a.yaml": b"1", "b/c.yaml": b"2"})
    assert files(tmp_path) == {"a.yaml": "ma: a\n", "b": "no folder"}
