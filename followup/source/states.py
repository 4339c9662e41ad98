"""The states of all files that a build depends on: path, size, time of change. No content is read.

This is what the very first cut-off asks, so only the standard library is imported.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from followup.source.shaping import SHAPING

FileState = tuple[str, int, int]

_SKIPPED = ("__pycache__", ".git")


def file_states(folders: Iterable[Path]) -> tuple[FileState, ...]:
    """Give the state of every file below FOLDERS, and of each package that shapes pages, sorted by path.

    Every file counts, also one that no reader takes: a new one may bring a finding. A folder that is not there
    has no files.
    """
    found: list[FileState] = []
    for folder in folders:
        _look_below(str(folder), found)
    packages = (find_spec(module) for module in SHAPING.values())
    found += [_state(spec.origin) for spec in packages if spec is not None and spec.origin is not None]
    return tuple(sorted(found))


def _look_below(folder: str, found: list[FileState]) -> None:
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
                state = entry.stat(follow_symlinks=False)
                found.append((entry.path, state.st_size, state.st_mtime_ns))


def _state(path: str) -> FileState:
    state = Path(path).stat()
    return path, state.st_size, state.st_mtime_ns
