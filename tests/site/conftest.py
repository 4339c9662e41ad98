"""A small office on disk, and a way to publish it within the test."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from followup.built import Built
from followup.memo import Memo
from followup.pipeline import build
from followup.project import Project

SMALL = Path(__file__).parent / "small"
DAY = date(2025, 10, 1)

Publish = Callable[..., Built]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Give a fresh copy of the small office."""
    return Path(shutil.copytree(SMALL, tmp_path / "office"))


@pytest.fixture
def publish() -> Publish:
    """Give a function that builds the office in a folder as of a day."""

    def run(root: Path, as_of: date = DAY, memo: Memo | None = None) -> Built:
        return build(Project(root), as_of=as_of, commit=None, progress=lambda _stage, _done, _total: None, memo=memo)

    return run


@pytest.fixture
def tree() -> Callable[[Path], dict[str, bytes]]:
    """Give a function that reads every file below a folder."""

    def read(folder: Path) -> dict[str, bytes]:
        return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}

    return read
