"""What the command line asks of an import."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from followup.cli.screen import Screen


class Wish(NamedTuple):
    """A machine-readable answer instead of files (`as_json`), or only to say what would be written (`dry_run`)."""

    as_json: bool
    dry_run: bool

    @property
    def writes_nothing(self) -> bool:
        return self.as_json or self.dry_run


Importer = Callable[[Screen, Path, Wish], int]
"""Imports one file and gives the exit code: 0 when it was imported, 1 when what it holds forbids it."""
