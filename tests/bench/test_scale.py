"""The generator of large projects: what it writes is sound, always the same, in proportion, and made one by one."""

from __future__ import annotations

import tracemalloc
from collections import Counter
from datetime import date
from pathlib import Path

from followup.diagnostics import Severity
from followup.loading import load
from followup.pipeline import build
from followup.project import Project
from tests.bench.scale import files, write
from tests.bench.scale_provinces import provinces

AS_OF = date(2026, 11, 20)


def test_the_engine_builds_it_without_an_error(tmp_path: Path) -> None:
    project = Project(tmp_path)
    write(tmp_path, 200)

    built = build(project, as_of=AS_OF, commit=None, progress=lambda *_: None)
    summaries = load(project, lambda *_: None).summaries

    assert [each for each in built.diagnostics if each.severity is Severity.ERROR] == []
    assert built.published
    assert sum(len(summary.initiatives) for summary in summaries) == 200


def test_the_same_number_gives_the_same_files() -> None:
    assert list(files(200)) == list(files(200))


def test_no_path_is_written_twice() -> None:
    paths = [path for path, _ in files(1000)]

    assert len(paths) == len(set(paths))


def test_twelve_thousand_models_come_with_what_is_told_of_them() -> None:
    counted = Counter(path.split("/")[1] for path, _ in files(12_000))

    assert (counted["mo-hinh"], counted["don-vi"], counted["van-ban"]) == (12_000, 150, 40)
    assert counted["ket-qua"] == 10 * 150


def test_a_quarter_of_a_million_grows_in_proportion() -> None:
    every = list(provinces(250_000))

    assert sum(len(each.units) for each in every) == 3_125
    assert sum(len(each.directives) for each in every) == 833


def test_memory_does_not_grow_with_the_number() -> None:
    assert _peak(4000) < 1.5 * _peak(1000)


def _peak(models: int) -> int:
    tracemalloc.start()
    for _ in files(models):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak
