"""Brings the site from what it is to what it shall be, every file whole or absent at every moment.

A few files are renamed into their places one by one: assets first, then pages, the home page last, then what is no
longer planned goes. A first or large change takes the place of the site as a whole tree where the system can do that.
Both ways end in the same site.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Collection
from typing import NamedTuple

from followup.project import SITE, Project
from followup.publish.disk import make_folder, place, remove, remove_empty
from followup.publish.failures import CannotWriteError, writing
from followup.publish.item import LIST, folders_of, is_page
from followup.publish.manifest import list_bytes, write_list
from followup.publish.stage import Stage
from followup.publish.swap import swap_in

# Below this a tree costs more than it saves, and somebody may be looking at the folder.
LARGE = 500

_WRITING = "Ghi trang"
_HOME = "index.html"


class Change(NamedTuple):
    """All addresses of the new site; of these the staged ones; those that go; those that were ours before."""

    addresses: frozenset[str]
    differing: frozenset[str]
    stale: frozenset[str]
    own: frozenset[str]

    @property
    def is_large(self) -> bool:
        if not self.own:
            return True
        return len(self.differing) >= LARGE and 2 * len(self.differing) > len(self.addresses)


def sync(project: Project, change: Change, stage: Stage, progress: Callable[[str, int, int], None]) -> None:
    """Publish the staged files and remove the stale ones. CannotWriteError names the file that the system refused."""
    site = str(project.site)
    with writing(SITE):
        make_folder(site)
    # Claimed before they are there: even if this build is killed and the cache lost, they are known as ours.
    write_list(project, change.own | change.addresses)
    if change.differing and change.is_large:
        stage.put(LIST, list_bytes(change.addresses))
        leave = change.differing | change.stale | {LIST}
        if swap_in(site, stage.tree, stage.turn, leave=leave):
            progress(_WRITING, len(change.differing), len(change.differing))
            return
    _refuse_locked_folders(site, change.differing | change.stale)
    early = _obstructing(change)
    _remove(site, early)
    _place(site, stage, sorted(change.differing, key=_order), progress)
    _remove(site, change.stale - early)
    write_list(project, change.addresses)


def _order(address: str) -> tuple[bool, bool, str]:
    return is_page(address), address == _HOME, address


def _refuse_locked_folders(site: str, addresses: Collection[str]) -> None:
    """Refuse before the first change rather than in the middle."""
    for folder in sorted({address.rpartition("/")[0] for address in addresses}):
        nearest = folder
        while nearest and not os.path.isdir(f"{site}/{nearest}"):
            nearest = nearest.rpartition("/")[0]
        if not os.access(f"{site}/{nearest}", os.W_OK):
            raise CannotWriteError(f"{SITE}/{nearest}".rstrip("/"), errno.EACCES)


def _obstructing(change: Change) -> frozenset[str]:
    """Give the stale files that must go first: a file where a folder is to be, the reverse, a name in other case."""
    folders = {folder for address in change.addresses for folder in folders_of(address)}
    names = {address.lower() for address in change.addresses}
    return frozenset(
        address
        for address in change.stale
        if address in folders or address.lower() in names or not change.addresses.isdisjoint(folders_of(address))
    )


def _place(site: str, stage: Stage, addresses: list[str], progress: Callable[[str, int, int], None]) -> None:
    made: set[str] = set()
    for done, address in enumerate(addresses, start=1):
        folder = address.rpartition("/")[0]
        with writing(f"{SITE}/{address}"):
            if folder not in made:
                make_folder(f"{site}/{folder}")
                made.add(folder)
            remove_empty(f"{site}/{address}")
            place(f"{stage.tree}/{address}", f"{site}/{address}")
        progress(_WRITING, done, len(addresses))


def _remove(site: str, addresses: Collection[str]) -> None:
    for address in sorted(addresses):
        with writing(f"{SITE}/{address}"):
            remove(f"{site}/{address}")
    for folder in sorted({folder for address in addresses for folder in folders_of(address)}, reverse=True):
        remove_empty(f"{site}/{folder}")
