"""The states of all files that a build depends on: path, size, time of change. No content is read.

This is what the very first cut-off asks before anything else, so nothing is imported that it can do without.
"""

from __future__ import annotations

import os
from importlib.machinery import PathFinder

from followup.source.shaping import SHAPING

_SKIPPED = ("__pycache__", ".git")


def file_states(folders: list[str]) -> str:
    """Give a line for every file below FOLDERS and for each package that shapes pages, in order of their paths.

    Every file counts, also one that no reader takes: a new one may bring a finding. A folder that is not there
    has no files.
    """
    found: list[str] = []
    for folder in folders:
        _look_below(folder, found)
    for _, module in SHAPING:
        spec = PathFinder.find_spec(module)
        if spec is not None and spec.origin is not None:
            found.append(_line(spec.origin, os.stat(spec.origin)))  # noqa: PTH116 -- see above
    found.sort()
    return "\n".join(found)


def times(states: str) -> list[int]:
    """Give when each of the files in STATES was changed, in nanoseconds."""
    return [int(line.rpartition(" ")[2]) for line in states.split("\n") if line]


def _look_below(folder: str, found: list[str]) -> None:
    """Add the state of every file below FOLDER to FOUND, which thousands of files make faster than yielding them."""
    waiting = [folder]
    while waiting:
        try:
            entries = list(os.scandir(waiting.pop()))
        except OSError:
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in _SKIPPED:
                    waiting.append(entry.path)
            else:
                found.append(_line(entry.path, entry.stat(follow_symlinks=False)))


def _line(path: str, state: os.stat_result) -> str:
    return f"{path!r} {state.st_size} {state.st_mtime_ns}"
