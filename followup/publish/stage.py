"""Keeps new contents under `.cache/stage/` until all is known to be good, so that memory need not hold them."""

from __future__ import annotations

import os
from pathlib import Path

from followup.project import CACHE, SITE, Project
from followup.publish.disk import Stamp, remove, remove_tree, stamp, write
from followup.publish.drawn import Drawn
from followup.publish.failures import writing
from followup.publish.item import BESIDE
from followup.publish.swap import retire
from followup.publish.told import tell

_STAGE = "stage"
_NEW = "new"
# A tree of this name may be the site of before: see `swap`.
_TURN = "turn"
_OLD = "old"


class Stage:
    """A tree of files that are not published yet, at the addresses that they shall have."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._folder = str(project.cache / _STAGE)
        self.tree = f"{self._folder}/{_NEW}"
        self.turn = f"{self._folder}/{_TURN}"
        self._site = str(project.site)
        self._folders: set[str] = set()

    def put(self, address: str, content: bytes) -> Stamp | None:
        """Keep CONTENT and give the stamp that it will still have in the site."""
        path = f"{self.tree}/{address}"
        with writing(f"{CACHE}/{_STAGE}/{_NEW}/{address}"):
            folder = path.rpartition("/")[0]
            if folder not in self._folders:
                Path(folder).mkdir(parents=True, exist_ok=True)
                self._folders.add(folder)
            write(path, content)  # a part of the work that failed in another process is staged once more
        return stamp(path)

    def tell(self, drawn: Drawn) -> None:
        """Keep what pages lead to where the next build finds it, and out of memory."""
        drawn.told, drawn.words = tell(self._project, drawn.words), {}

    def clear(self) -> None:
        """Remove what is staged, or what a killed build has left here; what others own goes back into the site."""
        with writing(f"{CACHE}/{_STAGE}"):
            retire(self.turn, self._site, f"{self._folder}/{_OLD}")
            remove_tree(self._folder)
        self._folders.clear()


def sweep(project: Project) -> None:
    """Remove half-written files that a killed build has left in the site."""
    for folder, _, names in os.walk(project.site):
        for name in names:
            if name.endswith(BESIDE):
                with writing(SITE):
                    remove(f"{folder}/{name}")
