"""The shipped data, read once for all tests that ask what they say."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from followup.loading import Loaded, load
from followup.project import Project
from followup.register import Register

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """Load the shipped data from a copy, so that nothing is remembered beside them."""
    root = tmp_path_factory.mktemp("project")
    for folder in ("data", "content"):
        shutil.copytree(ROOT / folder, root / folder)
    return load(Project(root), lambda *_: None)


@pytest.fixture(scope="session")
def register(loaded: Loaded) -> Register:
    assert loaded.register is not None
    return loaded.register
