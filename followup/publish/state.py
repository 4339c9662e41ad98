"""The very first cut-off: whether anything differs from the last build, told by the states of files alone.

A start that finds nothing to do imports this and little else, so nothing heavy is imported here. All that is kept is
one text; when it is missing, older or damaged, the build does its work and writes it again.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.project import Project

FileState = tuple[str, int, int]

# While this file is in the cache a build has begun to change the site and has not finished.
PENDING = "pending"

# Clocks of file systems tick every 4 to 16 ms; FAT and old network drives count whole seconds, FAT even ones.
_TICK_NS = 20_000_000
_COARSE_TICK_NS = 2_000_000_000
_SECOND_NS = 1_000_000_000

_KIND = "followup-inputs-1"
_NAME = "inputs"
_END = "end\n"


def settled(mtime_ns: int, moment_ns: int) -> bool:
    """Tell whether a file of this time, looked at in this moment, cannot change again under the same time.

    As in git: a file that changed in the very tick in which it was looked at may change once more without
    its time showing it, so its time vouches for nothing.
    """
    tick = _COARSE_TICK_NS if mtime_ns % _SECOND_NS == 0 else _TICK_NS
    return mtime_ns + tick < moment_ns


def moment_ns() -> int:
    """Give the present moment, to be noted just before inputs are looked at; it goes into no output."""
    return time.time_ns()


def inputs_unchanged(project: Project, key: str, states: tuple[FileState, ...]) -> bool:
    """Tell whether the last good build had KEY and exactly these inputs, and nothing came or went in the site since.

    KEY stands for what is no file: as-of day, engine, commit. A state is path, size in bytes and time of change in
    nanoseconds, in a fixed order. A file edited in place in the site is found by the next build that has work to do.
    """
    try:
        with open(project.cache / _NAME, encoding="utf-8", errors="surrogateescape") as file:
            text = file.read()
        inputs = _inputs(key, states)
        if not text.startswith(inputs) or not text.endswith(_END) or os.path.lexists(project.cache / PENDING):
            return False
        folders = text[len(inputs) : -len(_END)].splitlines()
        return bool(folders) and all(folder == _folder_line(folder.partition(" ")[2]) for folder in folders)
    except (OSError, ValueError):
        return False


def remember_inputs(project: Project, key: str, states: tuple[FileState, ...], *, read_at_ns: int) -> None:
    """Note that the build which has just ended well had KEY and these inputs.

    READ_AT_NS is the moment (`moment_ns`) just before STATES were taken. An input that changed in that very moment,
    or a clock that runs ahead, makes the next build look at contents instead.
    """
    path = os.path.join(project.cache, _NAME)
    folders = _settled_folders(project) if all(settled(mtime_ns, read_at_ns) for _, _, mtime_ns in states) else None
    # What cannot be written here costs the next start some time, no more.
    with suppress(OSError):
        if folders is None:
            os.unlink(path)
            return
        with open(path + ".new", "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.write(_inputs(key, states) + "".join(f"{folder}\n" for folder in folders) + _END)
        os.replace(path + ".new", path)


def _inputs(key: str, states: tuple[FileState, ...]) -> str:
    lines = (f"{mtime_ns} {size} {path!r}\n" for path, size, mtime_ns in states)
    return f"{_KIND}\n{key!r}\n{len(states)}\n" + "".join(lines)


def _settled_folders(project: Project) -> list[str] | None:
    """Give the site's folders with their times, None when they may still change unseen."""
    for pause in (_TICK_NS / _SECOND_NS, 0):
        folders = sorted(folder for folder, _, _ in os.walk(project.site))
        moment = time.time_ns()
        lines = [_folder_line(folder) for folder in folders]
        if all(settled(int(line.partition(" ")[0]), moment) for line in lines):
            return lines
        time.sleep(pause)
    return None


def _folder_line(folder: str) -> str:
    return f"{os.stat(folder).st_mtime_ns} {folder}"
