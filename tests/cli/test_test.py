"""The command that tests the program, with programs that are noted instead of started."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from followup.cli import test as command
from followup.cli.main import run

Output = pytest.CaptureFixture[str]


@dataclass
class Programs:
    """Every program ends well but those named in FAILING."""

    failing: set[str] = field(default_factory=set)
    started: list[list[str]] = field(default_factory=list)

    def run(self, words: list[str], *, cwd: Path, check: bool) -> subprocess.CompletedProcess[str]:
        assert words[:2] == [sys.executable, "-m"]
        assert cwd.is_dir()
        assert not check
        self.started.append(words[2:])
        return subprocess.CompletedProcess(words, 1 if words[2] in self.failing else 0)


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch) -> Programs:
    programs = Programs()
    monkeypatch.setattr(subprocess, "run", programs.run)
    monkeypatch.setattr(command, "put_in_place", lambda _root: None)
    return programs


def test_style_and_types_come_first_and_pytest_last(programs: Programs, tmp_path: Path, capsys: Output) -> None:
    assert run(["test"], tmp_path) == 0

    assert [words[0] for words in programs.started] == ["ruff", "ruff", "mypy", "pytest"]
    assert programs.started[-1] == ["pytest", "-n", "2"]
    assert capsys.readouterr().err == "Kiểm tra mã: đạt cả; tiếp theo là các phép thử\n"


def test_long_tests_run_when_asked_for_and_pytest_gets_the_rest(programs: Programs, tmp_path: Path) -> None:
    assert run(["test", "--long", "tests/cli", "-k", "bar", "--maxfail=1"], tmp_path) == 0

    assert programs.started[-1][:3] == ["pytest", "-n", "2"]
    assert programs.started[-1][3:] == ["-m", "long or not long", "tests/cli", "-k", "bar", "--maxfail=1"]


@pytest.mark.parametrize("failing", ["ruff", "mypy", "pytest"])
def test_one_failure_fails_all_and_hides_no_other(programs: Programs, tmp_path: Path, failing: str) -> None:
    programs.failing = {failing}

    assert run(["test"], tmp_path) == 1

    assert programs.started[-1][0] == "pytest"


def test_failed_style_is_told_again_after_passing_tests(programs: Programs, tmp_path: Path, capsys: Output) -> None:
    programs.failing = {"mypy"}

    assert run(["test"], tmp_path) == 1

    assert capsys.readouterr().err.splitlines()[-1] == "Các phép thử đạt, nhưng chưa đạt mypy"


def test_what_cannot_be_put_in_place_ends_with_two(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def put_in_place(_root: Path) -> None:
        raise SystemExit(2)

    monkeypatch.setattr(command, "put_in_place", put_in_place)

    with pytest.raises(SystemExit) as end:
        run(["test"], tmp_path)

    assert end.value.code == 2
