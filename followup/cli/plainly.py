"""Build as nearly every run is asked to, without what it takes to understand other wishes.

The library of the command line and all other commands are not loaded, and what was looked at is not looked at again.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from followup.built import Built, told
from followup.cli.ending import CLEAN, DATA_WRONG, ended
from followup.cli.screen import Screen
from followup.formats.summary import gone, refused
from followup.project import Project

if TYPE_CHECKING:
    from followup.publish.state import Inputs


def run(root: Path, as_of: date, seen: Inputs | None) -> int:
    """Build the project in ROOT, whose inputs are SEEN if they have been looked at, and give the exit code."""
    screen = Screen(root)
    screen.set_up(quiet=False, verbose=False)
    return ended(lambda: build(screen, as_of, None, "text", seen), screen)


def build(screen: Screen, as_of: date, commit: str | None, form: str, seen: Inputs | None) -> int:
    """Give 0 when the site was published, 1 when the data forbid it."""
    from followup import pipeline  # noqa: PLC0415 -- from here on a fault is told in one sentence

    project = Project(screen.root)
    built = pipeline.build(project, as_of=as_of, commit=commit, progress=screen.progress, seen=seen)
    return tell(built, screen, as_of, form)


def tell(built: Built, screen: Screen, as_of: date, form: str) -> int:
    """Say on SCREEN what was BUILT, and give the exit code."""
    screen.findings(built.diagnostics, form)
    if not built.published:
        screen.say(refused(built.diagnostics))
        return DATA_WRONG
    screen.say(told(built, as_of))
    if built.gone:
        screen.say(gone(built.gone))
    return CLEAN
