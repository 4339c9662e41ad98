"""Show on a terminal how far long work has come; remember what was being done when something went wrong."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE = 0.5  # seconds of silence before a bar is worth its import


class Progress:
    """Called with a stage in Vietnamese words, how much of it is done, and of how much."""

    def __init__(self) -> None:
        self.doing = ""
        self.bar_allowed = False
        self.every_stage = False
        self._since = monotonic()
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __call__(self, stage: str, done: int, total: int) -> None:
        if self.every_stage and stage != self.doing:
            sys.stderr.write(f"{stage} ({total})\n")
        self.doing = stage
        if self.bar_allowed and not self.every_stage and monotonic() - self._since > PATIENCE:
            self._draw(stage, done, total)

    def close(self) -> None:
        """Take the bar off the screen."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def _draw(self, stage: str, done: int, total: int) -> None:
        if self._bar is None:
            self._bar, self._task = _bar()
        if self._task is not None:
            self._bar.update(self._task, description=stage, completed=done, total=total)


def _bar() -> tuple[Bar, TaskID]:
    from rich.console import Console  # noqa: PLC0415 -- rich takes longer to import than a quiet build to run
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415 -- likewise

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.start()
    return bar, bar.add_task("")
