"""Files and folders move out of the way together, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup.project import Project
from followup.publish.failures import CannotWriteError
from followup.publish.setting_aside import put_back, set_aside


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "data/don-vi").mkdir(parents=True)
    (tmp_path / "data/don-vi/a.yaml").write_text("ma: a\n", "utf-8")
    (tmp_path / "data/cau-hinh.yaml").write_text("ten_trang: T\n", "utf-8")
    return Project(tmp_path)


def _names(project: Project) -> list[str]:
    return sorted(each.relative_to(project.root).as_posix() for each in project.root.rglob("*") if each.is_file())


def test_what_is_set_aside_can_be_put_back(project: Project) -> None:
    before = _names(project)

    set_aside(project, ["data/don-vi", "data/cau-hinh.yaml"], "cu")
    assert _names(project) == ["cu/data/cau-hinh.yaml", "cu/data/don-vi/a.yaml"]

    put_back(project, ["data/don-vi", "data/cau-hinh.yaml"], "cu")
    assert _names(project) == before


def test_one_that_cannot_be_moved_keeps_all_in_place(project: Project) -> None:
    before = _names(project)

    with pytest.raises(CannotWriteError):
        set_aside(project, ["data/don-vi", "data/khong-co"], "cu")

    assert _names(project) == before


def test_nothing_is_put_over_what_has_come_since(project: Project) -> None:
    set_aside(project, ["data/cau-hinh.yaml"], "cu")
    project.path("data/cau-hinh.yaml").write_text("ten_trang: M\n", "utf-8")

    put_back(project, ["data/cau-hinh.yaml"], "cu")

    assert project.path("data/cau-hinh.yaml").read_text("utf-8") == "ten_trang: M\n"
    assert project.path("cu/data/cau-hinh.yaml").exists()
