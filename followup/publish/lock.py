"""Lets one build at a time change a project's site.

The lock belongs to the process, not to a file's existence: a killed build cannot leave it behind.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from followup.diagnostics import Diagnostic, Location
from followup.project import CACHE, Project
from followup.publish.failures import writing

CODE = "build-running"
WAIT_SECONDS = 10.0

_LOCK = "lock"
_PAUSE_SECONDS = 0.1

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        # lockf, not flock: worker processes forked meanwhile must not keep a killed build's lock.
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True


class BuildRunningError(Exception):
    """Another build of this project has not ended in time; `diagnostic` says so to the editor."""

    diagnostic = Diagnostic(
        Location(CACHE),
        CODE,
        "một lần dựng khác đang ghi vào trang web nên lần dựng này chưa ghi được",
        hint="đợi lần dựng kia xong rồi dựng lại",
    )


@contextmanager
def only_build(project: Project) -> Iterator[None]:
    """Hold the project's lock inside the block; wait for another build a little, then raise BuildRunningError."""
    with writing(f"{CACHE}/{_LOCK}"):
        file = (project.cache / _LOCK).open("ab")
    with file:
        waited = 0.0
        while not _try_lock(file.fileno()):
            if waited >= WAIT_SECONDS:
                raise BuildRunningError
            time.sleep(_PAUSE_SECONDS)
            waited += _PAUSE_SECONDS
        yield
