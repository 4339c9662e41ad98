"""Where things lie in a project folder. Names only: nothing is read or written here."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from followup.folders import CACHE, CONTENT, DATA, SITE, TEMPLATES

__all__ = (
    "CACHE",
    "CONTENT",
    "DATA",
    "MARKS",
    "PROGRAM",
    "SAMPLE",
    "SETTINGS",
    "SITE",
    "TEMPLATES",
    "VERSION",
    "Project",
)

VERSION = "0.1.0"

SETTINGS = "data/cau-hinh.yaml"
SAMPLE = "data/minh-hoa"
MARKS = ("content/dau-hieu.svg", "content/dau-hieu.png")
PROGRAM = Path(__file__).parent.parent


class Project(NamedTuple):
    """An office's folder, and the program's own (the same one, unless a test keeps them apart).

    Paths inside the project are written with `/`, relative to `root`, on every platform.
    """

    root: Path
    program: Path = PROGRAM

    @property
    def site(self) -> Path:
        return self.root / SITE

    @property
    def cache(self) -> Path:
        return self.root / CACHE

    @property
    def templates(self) -> Path:
        return self.program / TEMPLATES

    def path(self, relative: str) -> Path:
        """Give the full path of RELATIVE, which is written with `/`."""
        return self.root.joinpath(*relative.split("/"))
