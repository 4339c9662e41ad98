"""Work in several processes gives what work in one gives, and nothing is left behind by who dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from followup.side_by_side import processors, side_by_side

SEVERAL = (1, 2, 3)
forking = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


@pytest.mark.parametrize("processes", SEVERAL)
def test_results_come_in_the_order_of_the_parts(processes: int) -> None:
    assert list(side_by_side(lambda part: "x" * part, 300, processes=processes)) == ["x" * part for part in range(300)]


@pytest.mark.parametrize("processes", SEVERAL)
def test_what_is_large_arrives_whole(processes: int) -> None:
    found = list(side_by_side(lambda part: bytes([part]) * 3_000_000, 4, processes=processes))

    assert found == [bytes([part]) * 3_000_000 for part in range(4)]


@pytest.mark.parametrize("processes", SEVERAL)
def test_no_parts_are_no_work(processes: int) -> None:
    assert list(side_by_side(str, 0, processes=processes)) == []


@forking
def test_others_begin_with_what_is_nobodys_own(tmp_path: Path) -> None:
    def work(part: int) -> int:
        # The first of each begin together, so that nobody can be done with both.
        (tmp_path / str(part)).touch()
        while not all((tmp_path / str(first)).exists() for first in (0, 2)):
            time.sleep(0.01)
        return os.getpid()

    found = list(side_by_side(work, 4, processes=2, own=2))

    assert found[0] == os.getpid()
    assert found[2] != os.getpid()


@forking
def test_others_end_when_nobody_wants_their_work() -> None:
    here = os.getpid()
    found = side_by_side(lambda _part: time.sleep(0 if os.getpid() == here else 600), 3, processes=2, own=1)

    next(found)
    del found


@pytest.mark.parametrize("processes", SEVERAL)
def test_an_error_arises_as_if_nobody_had_helped(processes: int) -> None:
    def work(part: int) -> int:
        if part == 3:
            raise LookupError(f"part {part}")
        return part

    found = side_by_side(work, 5, processes=processes)

    assert [next(found) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(LookupError, match="part 3"):
        next(found)


@forking
def test_a_part_whose_process_dies_is_done_here() -> None:
    here = os.getpid()

    def work(part: int) -> int:
        if part == 1 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return part

    assert list(side_by_side(work, 6, processes=2)) == list(range(6))


@forking
def test_what_cannot_be_sent_is_made_here() -> None:
    def work(part: int) -> Callable[[], int]:
        return lambda: part

    assert [made() for made in side_by_side(work, 2, processes=2)] == [0, 1]


@forking
def test_no_process_outlives_a_killed_parent(tmp_path: Path) -> None:
    program = f"""
import os, time
from pathlib import Path
from followup.side_by_side import side_by_side
def work(part):
    Path({str(tmp_path)!r}, str(os.getpid())).touch()
    time.sleep(60)
list(side_by_side(work, 2, processes=2))
"""
    parent = subprocess.Popen([sys.executable, "-c", program])
    names = _names(tmp_path, 2)
    parent.kill()
    parent.wait()

    assert _gone(names)


def test_there_is_at_least_one_processor() -> None:
    assert processors() >= 1


def _names(folder: Path, count: int) -> list[str]:
    for _ in range(600):
        names = [each.name for each in folder.iterdir()]
        if len(names) == count:
            return names
        time.sleep(0.05)
    raise AssertionError("the processes did not start")


def _gone(names: list[str]) -> bool:
    for _ in range(600):
        if not any(_is_alive(int(name)) for name in names):
            return True
        time.sleep(0.05)
    return False


def _is_alive(process: int) -> bool:
    """Tell whether PROCESS runs; one that has ended and that nobody has asked about (a zombie) does not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
