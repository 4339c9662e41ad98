"""The shipped data in a folder of their own, read once: nothing here writes to it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from followup.diagnostics import any_error
from followup.drafts.sheets.office import Office
from followup.drafts.sheets.trial import known
from followup.loading import load
from followup.project import Project

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 20)


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    root = tmp_path_factory.mktemp("office")
    for folder in ("data", "content"):
        shutil.copytree(ROOT / folder, root / folder)
    project = Project(root)
    loaded = load(project, lambda _stage, _done, _whole: None)
    assert loaded.register is not None
    assert not any_error(loaded.findings)
    return Office(project, loaded.register, loaded.summaries, TODAY, known(loaded.findings))
