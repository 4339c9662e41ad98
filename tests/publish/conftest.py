"""A project folder of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)
