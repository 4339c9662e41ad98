"""Where things lie in a project folder. Names only: nothing is read or written here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DATA = "data"
CONTENT = "content"
TEMPLATES = "templates"
SITE = "site"
CACHE = ".cache"
SETTINGS = "data/cau-hinh.yaml"


@dataclass(frozen=True, slots=True)
class Project:
    """A project folder. Paths inside it are written with `/`, relative to `root`, on every platform."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / SITE

    @property
    def cache(self) -> Path:
        return self.root / CACHE

    @property
    def templates(self) -> Path:
        return self.root / TEMPLATES

    def path(self, relative: str) -> Path:
        """Give the full path of RELATIVE, which is written with `/`."""
        return self.root.joinpath(*relative.split("/"))
