"""The first cut-off: a build that would change nothing is answered from file states, with the same findings."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from followup.built import Built, inputs, recall_built
from followup.pipeline import build
from followup.project import Project

SMALL = Path(__file__).parent / "site/small"
PROGRAM = Path(__file__).parent.parent
DAY = date(2025, 10, 1)
HEAVY = ("pydantic", "jinja2", "yaml", "markdown", "nh3", "plotly", "rich", "followup.pipeline")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Give a built small office whose files are old enough for their times to be believed."""
    root = Path(shutil.copytree(SMALL, tmp_path / "office"))
    for each in root.rglob("*"):
        os.utime(each, (1_700_000_000, 1_700_000_000))
    made = Project(root)
    assert _build(made).published
    return made


def _build(project: Project, as_of: date = DAY) -> Built:
    return build(project, as_of=as_of, commit=None, progress=lambda _stage, _done, _total: None)


def _recall(project: Project, as_of: date = DAY, commit: str | None = None) -> Built | None:
    return recall_built(project, inputs(project, as_of=as_of, commit=commit))


def test_nothing_changed_gives_the_findings_of_the_last_build(project: Project) -> None:
    recalled, built = _recall(project), _build(project)

    assert recalled == built
    assert recalled is not None
    assert recalled.diagnostics


def _edit(root: Path) -> None:
    (root / "data/cau-hinh.yaml").write_text((root / "data/cau-hinh.yaml").read_text("utf-8") + "sap_den_han: 5\n")


def _add(root: Path) -> None:
    (root / "data/don-vi/thua.txt").write_text("")


def _remove(root: Path) -> None:
    (root / "content/huong-dan/bat-dau.md").unlink()


def _damage_site(root: Path) -> None:
    (root / "site/index.html").unlink()


def _lose_cache(root: Path) -> None:
    shutil.rmtree(root / ".cache")


def _damage_cache(root: Path) -> None:
    (root / ".cache/inputs").write_bytes((root / ".cache/inputs").read_bytes()[:-9])


@pytest.mark.parametrize("change", [_edit, _add, _remove, _damage_site, _lose_cache, _damage_cache])
def test_any_change_asks_for_a_real_build(project: Project, change: Callable[[Path], None]) -> None:
    change(project.root)

    assert _recall(project) is None


def test_another_day_or_another_commit_asks_for_a_real_build(project: Project) -> None:
    assert _recall(project, as_of=date(2025, 10, 2)) is None
    assert _recall(project, commit="abc") is None


def test_an_answer_from_the_last_build_imports_nothing_heavy(project: Project) -> None:
    script = (
        "import sys; from datetime import date; from pathlib import Path;"
        "from followup.built import inputs, recall_built; from followup.project import Project;"
        "project = Project(Path(sys.argv[1]));"
        "assert recall_built(project, inputs(project, as_of=date(2025, 10, 1), commit=None));"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules])"
    )

    run = subprocess.run(
        [sys.executable, "-c", script, str(project.root)], cwd=PROGRAM, capture_output=True, text=True, check=True
    )

    assert run.stdout.split() == []
