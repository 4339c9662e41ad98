"""Two builds at once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from followup.project import Project
from followup.publish import lock
from followup.publish.item import Item
from followup.publish.publish import publish
from tests.publish.synthetic import contents, pages_of, put, silent

ROOT = Path(__file__).parents[2]
HOLD = """
import sys, time
from pathlib import Path
from followup.project import Project
from followup.publish.lock import only_build
with only_build(Project(Path(sys.argv[1]))):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


@contextmanager
def another_build(project: Project, seconds: float) -> Iterator[subprocess.Popen[str]]:
    """Hold the project's lock in another process."""
    project.cache.mkdir(exist_ok=True)
    call = [sys.executable, "-c", HOLD, str(project.root), str(seconds)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(call, stdout=subprocess.PIPE, env=environment, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_build_says_that_another_one_is_running(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.2)

    with another_build(project, 60):
        outcome = put(project, {"index.html": "1"})

    (found,) = outcome.diagnostics
    assert found.code == "build-running"
    assert not outcome.value.published
    assert not project.site.exists()


def test_a_second_build_waits_for_the_first_to_end(project: Project) -> None:
    with another_build(project, 0.3):
        assert put(project, {"index.html": "1"}).value.published


def test_a_killed_build_leaves_no_lock(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0)
    with another_build(project, 60) as process:
        process.kill()
        process.wait()

    assert put(project, {"index.html": "1"}).value.published


def test_a_rehearsal_waits_for_nobody(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0)

    with another_build(project, 60):
        assert publish(project, [Item("a.html", "d", bytes)], progress=silent, dry_run=True).diagnostics == ()


def test_two_builds_at_once_end_in_the_site_of_one_of_them(project: Project) -> None:
    call = "from tests.publish.synthetic import *; import sys;"
    call += (
        "[put(Project(Path(sys.argv[1])), {'index.html': sys.argv[2] * n, 'a.html': sys.argv[2]}) for n in range(40)]"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    running = [
        subprocess.Popen([sys.executable, "-c", call, str(project.root), name], env=environment) for name in ("x", "y")
    ]

    assert [process.wait() for process in running] == [0, 0]
    assert pages_of(project.site) in [contents({"index.html": name * 39, "a.html": name}) for name in ("x", "y")]
