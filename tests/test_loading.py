"""What a unit has said is not read again while its files are what they were."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from shutil import copytree

import pytest

from followup import loading, summing
from followup.diagnostics import Outcome
from followup.dossier import unit_of
from followup.loading import Loaded, load
from followup.project import Project
from followup.source import tree
from followup.source.tree import read_bytes, read_files

PROGRAM = Path(__file__).parents[1]
REPORT = "data/minh-hoa/ket-qua/2025-6t1/tinh-doan-m.yaml"
LONG_AGO = 1_600_000_000_000_000_123


@pytest.fixture
def office(tmp_path: Path) -> Project:
    copytree(PROGRAM / "data", tmp_path / "data")
    for path in (tmp_path / "data").rglob("*"):
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    return Project(tmp_path, PROGRAM)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The units' files that were read, in order; rules that look up lines in them are left out."""
    monkeypatch.setattr(loading, "SUMMARY_RULES", ())
    paths: list[str] = []

    def noted(root: Path, those: Iterable[str]) -> Outcome[tuple[tuple[str, bytes], ...]]:
        named = list(those)
        paths.extend(filter(unit_of, named))
        return read_files(root, named)

    monkeypatch.setattr(summing, "read_files", noted)
    return paths


def loaded(office: Project) -> Loaded:
    return load(office, lambda *_: None)


def rewritten(office: Project, *, at: int) -> None:
    """Save another text of the same length in REPORT, with that time."""
    path = office.path(REPORT)
    path.write_text(path.read_text("utf-8").replace("2025-", "2024-", 1), "utf-8")
    os.utime(path, ns=(at, at))


def test_a_unit_whose_files_are_as_they_were_is_not_read(office: Project, opened: list[str]) -> None:
    first = loaded(office)
    opened.clear()

    again = loaded(office)

    assert (again.summaries, again.findings, again.digest) == (first.summaries, first.findings, first.digest)
    assert opened == []


def test_only_the_unit_whose_file_has_another_time_is_read(office: Project, opened: list[str]) -> None:
    loaded(office)
    opened.clear()
    os.utime(office.path(REPORT), ns=(LONG_AGO + 1, LONG_AGO + 1))

    loaded(office)
    read = set(map(unit_of, opened))
    opened.clear()
    loaded(office)

    assert read == {"tinh-doan-m"}
    assert opened == []


def test_a_file_saved_in_the_tick_in_which_it_was_looked_at_is_read_again(
    office: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = LONG_AGO + 5_000_000_000
    monkeypatch.setattr(loading, "moment_ns", lambda: moment)
    os.utime(office.path(REPORT), ns=(moment - 1000, moment - 1000))
    before = loaded(office)
    rewritten(office, at=moment - 1000)

    after = loaded(office)

    assert before.summaries != after.summaries


def test_a_file_that_cannot_be_read_is_told_every_time(office: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = office.root / "nowhere"
    monkeypatch.setattr(tree, "read_bytes", lambda root, path: read_bytes(nowhere if path == REPORT else root, path))

    first, second = loaded(office), loaded(office)

    assert "unreadable-file" in [each.code for each in first.findings]
    assert first.findings == second.findings


def test_a_mistake_in_the_settings_hides_no_other_mistake(office: Project) -> None:
    settings, unit = office.path("data/cau-hinh.yaml"), office.path("data/don-vi/ban-dan-van-trung-uong.yaml")
    report = office.path(REPORT)
    settings.write_text(settings.read_text("utf-8") + "khoa_la: 1\n", "utf-8")
    unit.write_text("ma: x\nten: [\n", "utf-8")
    report.write_text(report.read_text("utf-8").replace("tinh_trang: ", "tinh_trang: x", 1), "utf-8")

    found = loaded(office)

    assert found.register is None
    assert {each.location.path for each in found.findings if each.is_error} == {
        "data/cau-hinh.yaml",
        "data/don-vi/ban-dan-van-trung-uong.yaml",
        REPORT,
    }


def test_sound_files_are_not_blamed_for_a_mistake_in_the_settings(office: Project) -> None:
    office.path("data/cau-hinh.yaml").write_text("ten_trang:\tTheo dõi\n", "utf-8")

    errors = [each for each in loaded(office).findings if each.is_error]

    assert {each.location.path for each in errors} == {"data/cau-hinh.yaml"}
