"""A build leaves the process that asked for it as it was."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path

import pytest

from followup import pipeline
from followup.project import Project


@pytest.mark.parametrize("fault", [None, ZeroDivisionError])
def test_garbage_is_collected_seldom_while_building_and_as_before_afterwards(
    tmp_path: Path, fault: type[Exception] | None
) -> None:
    seen: list[int] = []

    def look(_what: str, _done: int, _total: int) -> None:
        seen.append(gc.get_threshold()[0])
        if fault is not None:
            raise fault

    before = gc.get_threshold()
    try:
        pipeline.check(Project(tmp_path), as_of=date(2026, 1, 1), progress=look)
    except ZeroDivisionError:
        assert fault is not None

    assert seen[0] > before[0]
    assert gc.get_threshold() == before
