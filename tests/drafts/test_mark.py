"""Marks are put below the day of acceptance; nothing else of an editor's file changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from followup.cli.main import run
from followup.loading import load
from followup.project import Project
from followup.status.fingerprint import fingerprint

SMALL = Path(__file__).parent.parent / "site/small"
REPORT = "data/ket-qua/2024-nam/huyen-uy-a.yaml"
ACCEPTED = "    ngay_duyet: 20/12/2024   # họp giao ban\n    nguoi_duyet: Trưởng Ban Dân vận\n"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Give the small office with one accepted result."""
    root = Path(shutil.copytree(SMALL, tmp_path / "office"))
    path = root / REPORT
    path.write_text(path.read_text("utf-8") + ACCEPTED, "utf-8")
    return root


def _mark(root: Path) -> str:
    register = load(Project(root), lambda _stage, _done, _total: None).register
    assert register is not None
    return fingerprint(register.duties["12-cv-tu/1.2"])


def test_an_accepted_result_gets_its_mark_and_no_other_line_changes(office: Path) -> None:
    before = (office / REPORT).read_text("utf-8").splitlines()

    assert run(["mark"], office) == 0

    after = (office / REPORT).read_text("utf-8").splitlines()
    added = f"    ma_doi_chieu: {_mark(office)}"
    assert after[after.index(added) - 1] == "    ngay_duyet: 20/12/2024   # họp giao ban"
    assert [line for line in after if line != added] == before


def test_marking_twice_changes_nothing(office: Path) -> None:
    run(["mark"], office)
    once = (office / REPORT).read_bytes()

    assert run(["mark"], office) == 0
    assert (office / REPORT).read_bytes() == once


def test_line_ends_of_windows_stay(office: Path) -> None:
    path = office / REPORT
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert run(["mark"], office) == 0
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")


def test_a_report_without_acceptance_is_left_alone(office: Path) -> None:
    other = office / "data/ket-qua/2024-nam/mat-tran.yaml"
    before = other.read_bytes()

    run(["mark"], office)

    assert other.read_bytes() == before
