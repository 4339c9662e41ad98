"""The environment is put in place once, mended when broken, and left alone when all is there. No network here."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import pytest

from followup import bootstrap

ROOT = Path(__file__).parent.parent
Output = pytest.CaptureFixture[str]


class WentOnError(Exception):
    """Stands for the process that the program becomes."""


@dataclass
class Machine:
    """A project whose programs are not started but noted; pip ends with PIP_CODE and says PIP_SAYS."""

    root: Path
    commands: list[list[str]] = field(default_factory=list)
    markers_during_pip: list[list[str]] = field(default_factory=list)
    pip_code: int = 0
    pip_says: str = ""

    def run(self, *command: object) -> subprocess.CompletedProcess[str]:
        words = [str(part) for part in command]
        self.commands.append(words)
        code = 0
        if "venv" in words:
            bootstrap.interpreter(self.root).parent.mkdir(parents=True, exist_ok=True)
            bootstrap.interpreter(self.root).touch()
        if "pip" in words:
            self.markers_during_pip.append(self.markers())
            code = self.pip_code
        return subprocess.CompletedProcess(words, code, "", self.pip_says)

    def markers(self) -> list[str]:
        return sorted(path.name for path in (self.root / ".venv").glob("followup-*"))

    def started(self, word: str) -> int:
        return sum(word in command for command in self.commands)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Need a package that no interpreter has."""
    (tmp_path / "requirements").mkdir()
    for need in ("run", "test"):
        (tmp_path / f"requirements/{need}.in").write_text("# remark\n-c run.txt\nno-such-package>=1\npyyaml\n", "utf-8")
        (tmp_path / f"requirements/{need}.txt").write_text(f"{need}==1\n", "utf-8")
    machine = Machine(tmp_path)

    def go_on_with(python: Path, argv: Sequence[str]) -> NoReturn:
        del argv
        raise WentOnError(python)

    monkeypatch.setattr(bootstrap, "_run", machine.run)
    monkeypatch.setattr(bootstrap, "_go_on_with", go_on_with)
    monkeypatch.setenv(bootstrap.PREPARED, "")  # so that it is put back after the test, whatever the test sets
    monkeypatch.delenv(bootstrap.PREPARED)
    return machine


def test_a_machine_that_has_all_packages_is_left_alone(machine: Machine) -> None:
    (machine.root / "requirements/run.in").write_text("pyyaml\njinja2\n", "utf-8")
    before = sorted(machine.root.rglob("*"))

    bootstrap.prepare(machine.root, ["--as-of", "2022-03-09"])

    assert sorted(machine.root.rglob("*")) == before
    assert machine.commands == []


def test_every_package_of_this_project_is_known_by_the_name_it_is_imported_as() -> None:
    assert bootstrap.missing(ROOT, ("run", "test")) == []


def test_names_are_read_without_remarks_options_and_versions(machine: Machine) -> None:
    assert bootstrap.packages(machine.root, "run") == ["no-such-package", "pyyaml"]
    assert bootstrap.missing(machine.root, ("run",)) == ["no-such-package"]


def test_the_first_run_makes_an_environment_and_goes_on_there(machine: Machine) -> None:
    with pytest.raises(WentOnError) as went:
        bootstrap.prepare(machine.root, [])

    assert went.value.args == (bootstrap.interpreter(machine.root),)
    assert [command[1:3] for command in machine.commands] == [["-m", "venv"], ["-m", "pip"]]
    assert "--require-hashes" in machine.commands[1]
    assert machine.markers_during_pip == [[]]
    assert bootstrap.complete(machine.root, ("run",))


def test_the_second_run_only_goes_on(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):
        with pytest.raises(WentOnError):
            bootstrap.prepare(machine.root, [])
        monkeypatch.delenv(bootstrap.PREPARED, raising=False)

    assert len(machine.commands) == 2


def test_tests_need_packages_of_their_own(machine: Machine) -> None:
    with pytest.raises(WentOnError):
        bootstrap.prepare(machine.root, ["test", "-k", "x"])

    assert [Path(command[-1]).name for command in machine.commands[1:]] == ["run.txt", "test.txt"]
    assert machine.markers() == ["followup-run", "followup-test"]


def test_changed_requirements_are_installed_into_the_same_environment(machine: Machine) -> None:
    bootstrap.install(machine.root, ("run",))
    (machine.root / "requirements/run.txt").write_text("run==2\n", "utf-8")

    assert not bootstrap.complete(machine.root, ("run",))
    bootstrap.install(machine.root, ("run",))

    assert (machine.started("venv"), machine.started("pip")) == (1, 2)
    assert machine.markers_during_pip == [[], []]
    assert bootstrap.complete(machine.root, ("run",))


def test_what_a_killed_installation_left_is_made_anew(machine: Machine) -> None:
    bootstrap.install(machine.root, ("run", "test"))
    (machine.root / ".venv/followup-run").unlink()

    bootstrap.install(machine.root, ("run",))

    assert machine.started("venv") == 2
    assert "--clear" in machine.commands[-2]
    assert machine.markers() == ["followup-run"]


def test_an_environment_that_lost_its_interpreter_is_made_anew(machine: Machine) -> None:
    bootstrap.install(machine.root, ("run",))
    bootstrap.interpreter(machine.root).unlink()

    assert not bootstrap.complete(machine.root, ("run",))
    bootstrap.install(machine.root, ("run",))

    assert machine.started("venv") == 2


def test_an_environment_that_lacks_what_its_marker_vouches_for_is_made_anew(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    bootstrap.install(machine.root, ("run",))
    monkeypatch.setattr(sys, "prefix", str(machine.root / ".venv"))

    with pytest.raises(WentOnError):
        bootstrap.prepare(machine.root, [])

    assert machine.started("venv") == 2


def test_a_package_that_stays_missing_ends_the_program(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setenv(bootstrap.PREPARED, "1")

    with pytest.raises(SystemExit) as end:
        bootstrap.prepare(machine.root, [])

    assert end.value.code == 2
    assert "vẫn thiếu gói no-such-package; xóa thư mục .venv" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("says", "sentence"),
    [
        ("ERROR: No matching distribution found for click==8", "kiểm tra kết nối mạng rồi chạy lại"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "không khớp mã kiểm tra"),
        ("ERROR: Could not install: [Errno 28] No space left on device", "đĩa đã đầy"),
    ],
)
def test_a_failed_installation_is_one_sentence_and_leaves_no_marker(
    machine: Machine, capsys: Output, says: str, sentence: str
) -> None:
    machine.pip_code, machine.pip_says = 1, says

    with pytest.raises(SystemExit) as end:
        bootstrap.install(machine.root, ("run",))

    assert end.value.code == 2
    assert sentence in capsys.readouterr().err.splitlines()[-1]
    assert machine.markers() == []
    assert (machine.root / ".venv/pip.log").read_text("utf-8") == says


def test_a_python_without_ensurepip_is_helped_as_root_on_debian(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def apt_install(*names: str) -> bool:
        asked.extend(names)
        return True

    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(bootstrap, "apt_install", apt_install)

    bootstrap.install(machine.root, ("run",))

    assert asked == [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]
    assert machine.started("venv") == 1


def test_a_python_without_ensurepip_elsewhere_is_told_what_to_type(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(bootstrap, "apt_install", lambda *_names: False)

    with pytest.raises(SystemExit) as end:
        bootstrap.install(machine.root, ("run",))

    assert end.value.code == 2
    assert re.search(r"gõ: sudo apt-get install python3\.\d+-venv, rồi chạy lại", capsys.readouterr().err)


def test_only_root_installs_system_packages(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)

    assert not bootstrap.apt_install("chromium")
    assert machine.commands == []


@pytest.mark.parametrize("name", ["build.py", "followup/bootstrap.py"])
def test_the_door_parses_on_python_that_is_too_old(name: str) -> None:
    assert ast.parse((ROOT / name).read_text("utf-8"), feature_version=(3, 6)).body


def test_python_that_is_too_old_is_told_so(tmp_path: Path) -> None:
    program = (
        f"import runpy, sys; sys.path.insert(0, {str(tmp_path)!r}); sys.version_info = (3, 6, 15); "
        f"runpy.run_path({str(ROOT / 'build.py')!r}, run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program], capture_output=True, check=False, encoding="utf-8"
    )

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("cần Python 3.11 trở lên, máy này đang chạy Python 3.")
    assert done.stderr.count("\n") == 1


def test_the_door_is_small() -> None:
    assert len((ROOT / "build.py").read_text("utf-8").splitlines()) < 30


@pytest.mark.parametrize("need", ["run", "test"])
def test_requirements_are_pinned_hashed_and_name_no_host(need: str) -> None:
    text = (ROOT / f"requirements/{need}.txt").read_text("utf-8")
    lines = [line.strip().removesuffix("\\").strip() for line in text.splitlines()]

    odd = [line for line in lines if not re.fullmatch(r"#.*|[\w.-]+==[\w.]+( ; .*)?|--hash=sha256:[0-9a-f]{64}|", line)]
    assert odd == []
    assert "://" not in text
    assert text.count("==") <= text.count("--hash=sha256:")
