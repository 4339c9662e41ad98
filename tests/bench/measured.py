"""Run a command and measure it from outside: wall, processor time, and the memory of all its processes together."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PAUSE = 0.2  # looking at the memory of large processes takes milliseconds


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds from start to end and of all processors; the highest sum of memory in MiB, shared parts once."""

    wall: float
    cpu: float
    memory: float


def measure(command: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path) -> Measured | None:
    """Run COMMAND in FOLDER; None if it fails, and LOG says why."""
    peak = 0.0
    ended = threading.Event()

    def watch(process: int) -> None:
        nonlocal peak
        while not ended.wait(_PAUSE):
            peak = max(peak, _memory(process))

    with log.open("wb") as told:
        start = time.monotonic()
        child = subprocess.Popen(
            command, cwd=folder, env=dict(environment), stdin=subprocess.DEVNULL, stdout=told, stderr=told
        )
        watching = threading.Thread(target=watch, args=(child.pid,))
        watching.start()
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        ended.set()
        watching.join()
    if status:
        return None
    return Measured(wall, usage.ru_utime + usage.ru_stime, peak or usage.ru_maxrss / 1024)


def _memory(process: int) -> float:
    """Give the proportional memory of PROCESS and of all that it has started, in MiB."""
    total = 0.0
    waiting = [process]
    while waiting:
        now = waiting.pop()
        try:
            lines = Path(f"/proc/{now}/smaps_rollup").read_text("utf-8").splitlines()
            total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
            for task in Path(f"/proc/{now}/task").iterdir():
                waiting += map(int, (task / "children").read_text("utf-8").split())
        except (OSError, StopIteration):
            continue  # it has ended
    return total
