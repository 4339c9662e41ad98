"""The hook that checks before each commit, run by git itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parents[2]
SMALL = PROGRAM / "tests" / "site" / "small"


def git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@a", *words]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Give a small office in a repository with the hook switched on and one commit."""
    for name in ("followup", "templates", "requirements", "docs"):
        shutil.copytree(PROGRAM / name, tmp_path / name)
    shutil.copy(PROGRAM / "build.py", tmp_path)
    for name in ("data", "content"):
        shutil.copytree(SMALL / name, tmp_path / name)
    (tmp_path / ".venv").symlink_to(Path(sys.prefix), target_is_directory=True)
    (tmp_path / ".gitignore").write_text(".venv\n.cache/\n__pycache__/\n", "utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "1")
    git(tmp_path, "config", "core.hooksPath", "docs/hooks")
    return tmp_path


def spoil(office: Path) -> None:
    settings = office / "data" / "cau-hinh.yaml"
    settings.write_text(settings.read_text("utf-8").replace("ban: noi_bo", "ban: noi_boo") + "mau: x\n", "utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="links to folders need rights there")
def test_a_commit_with_a_mistake_is_refused_with_its_place(office: Path) -> None:
    spoil(office)
    refused = git(office, "commit", "--all", "--message", "2")

    assert refused.returncode == 1
    assert "data/cau-hinh.yaml:" in refused.stdout + refused.stderr
    assert "lỗi" in refused.stdout + refused.stderr
    assert refused.stderr.endswith("Chưa commit: sửa các lỗi kể trên, git add rồi commit lại.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="links to folders need rights there")
def test_a_commit_without_a_mistake_goes_through(office: Path) -> None:
    prose = office / "content" / "gioi-thieu.md"
    prose.write_text(prose.read_text("utf-8") + "\nThêm một câu.\n", "utf-8")

    assert git(office, "commit", "--all", "--message", "2").returncode == 0
