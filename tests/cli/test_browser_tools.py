"""What the browser tests need is installed or named, never passed over."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from followup.cli import browser_tools

ROOT = Path(__file__).parents[2]
Output = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "requirements/web", tmp_path / "requirements/web")
    return tmp_path


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Let npm succeed and note what it was asked."""
    calls: list[tuple[str, ...]] = []

    def run(*command: str, folder: Path) -> int:
        assert (folder / "package-lock.json").exists()
        calls.append(command)
        return 0

    monkeypatch.setattr(browser_tools, "_run", run)
    return calls


def test_npm_packages_are_installed_once(project: Path, calls: list[tuple[str, ...]]) -> None:
    browser_tools.install_npm_packages(project)
    browser_tools.install_npm_packages(project)

    assert [command[1:3] for command in calls] == [("ci", "--ignore-scripts")]


def test_npm_packages_are_installed_again_when_the_lock_changes(project: Path, calls: list[tuple[str, ...]]) -> None:
    browser_tools.install_npm_packages(project)
    (project / "requirements/web/package-lock.json").write_text("{}", "utf-8")
    browser_tools.install_npm_packages(project)

    assert len(calls) == 2
    assert (project / ".tools/package-lock.json").read_text("utf-8") == "{}"


def test_a_failed_npm_is_one_sentence_and_tried_again(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr(browser_tools, "_run", lambda *_command, **_folder: 1)

    with pytest.raises(SystemExit) as end:
        browser_tools.install_npm_packages(project)

    assert end.value.code == 2
    assert "kiểm tra kết nối mạng" in capsys.readouterr().err
    assert not (project / ".tools/ready").exists()


def test_what_is_missing_is_named_with_what_to_type(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr(browser_tools, "apt_install", lambda *_names: False)
    monkeypatch.setattr(browser_tools, "lacking_packages", lambda: ("chromium", "poppler-utils"))

    with pytest.raises(SystemExit) as end:
        browser_tools.put_in_place(project)

    assert end.value.code == 2
    assert capsys.readouterr().err == (
        "chưa chạy các phép thử vì máy thiếu chromium và poppler-utils; "
        "trên Debian gõ: sudo apt-get install chromium poppler-utils\n"
    )


def test_what_is_missing_is_installed_where_that_is_possible(
    project: Path, monkeypatch: pytest.MonkeyPatch, calls: list[tuple[str, ...]]
) -> None:
    lacking = ["chromium"]

    def apt_install(*names: str) -> bool:
        for name in names:
            lacking.remove(name)
        return True

    monkeypatch.setattr(browser_tools, "apt_install", apt_install)
    monkeypatch.setattr(browser_tools, "lacking_packages", lambda: tuple(lacking))
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")

    browser_tools.put_in_place(project)

    assert lacking == []
    assert len(calls) == 1


def test_a_machine_without_node_is_told_so(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.setattr(browser_tools, "lacking_packages", tuple)
    monkeypatch.setattr(shutil, "which", lambda _name: None)

    with pytest.raises(SystemExit) as end:
        browser_tools.put_in_place(project)

    assert end.value.code == 2
    assert "Node.js" in capsys.readouterr().err


def test_a_bare_machine_lacks_every_package(monkeypatch: pytest.MonkeyPatch) -> None:
    has = {"apt-get": "/usr/bin/apt-get"}
    monkeypatch.setattr(shutil, "which", has.get)

    assert browser_tools.lacking_packages() == ("chromium", "fonts-noto-core", "poppler-utils")


def test_web_packages_are_pinned_exactly_and_name_no_registry() -> None:
    wanted = json.loads((ROOT / "requirements/web/package.json").read_text("utf-8"))["dependencies"]
    lock = (ROOT / "requirements/web/package-lock.json").read_text("utf-8")

    packages = json.loads(lock)["packages"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert all("integrity" in package for path, package in packages.items() if path)
    assert "resolved" not in lock
    assert "registry" not in lock
