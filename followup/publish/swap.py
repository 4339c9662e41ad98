"""Puts a whole tree in the place of the site in one step, where the system can exchange two folders (Linux).

What is not ours and what has not changed goes along as a second name of the same file: nothing is copied, no time
changes, and until the exchange the site is untouched. After it the tree holds the site of before.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Collection, Iterator

from followup.publish.disk import place, remove_tree
from followup.publish.item import LIST
from followup.publish.manifest import read_list

_AT_WORKING_FOLDER = -100
_RENAME_EXCHANGE = 2


def swap_in(site: str, tree: str, turn: str, *, leave: Collection[str]) -> bool:
    """Exchange TREE, completed with all of the SITE but the addresses in LEAVE, with the site.

    Give False, with the site untouched, where the system cannot. The site of before stays at TURN for `retire`.
    """
    if os.path.islink(site):
        return False
    try:
        _carry(site, tree, leave)
        os.rename(tree, turn)
    except OSError:
        return False
    try:
        exchange(turn, site)
    except OSError:
        os.rename(turn, tree)
        return False
    return True


def exchange(one: str, other: str) -> None:
    """Give each of two folders the other's name in one step; OSError where system or drive cannot."""
    if sys.platform != "linux":
        raise OSError("no exchange of folders on this system")
    import ctypes  # noqa: PLC0415 -- takes longer to import than most builds need to write

    library = ctypes.CDLL(None, use_errno=True)
    # Old and small C libraries lack it.
    rename = getattr(library, "renameat2", None)
    if rename is None:
        raise OSError("no exchange of folders in this C library")
    folder = _AT_WORKING_FOLDER
    if rename(folder, os.fsencode(one), folder, os.fsencode(other), _RENAME_EXCHANGE) != 0:
        raise OSError(ctypes.get_errno(), "renameat2", one)


def retire(turn: str, site: str, old: str) -> None:
    """Make the tree at TURN, if there is one, into OLD for removal, but never a file of others that SITE has not got.

    TURN is the site of before, or, when a build was killed just before its exchange, the one that was to be. Its own
    list names what is ours. The rest is in the site as well, save what came in while the tree was being completed.
    """
    if not os.path.lexists(turn):
        return
    own = read_list(f"{turn}/{LIST}") | {LIST}
    for folder, names in _folders(turn):
        for address in (folder + name for name in names):
            if address not in own and not os.path.lexists(f"{site}/{address}"):
                os.makedirs(f"{site}/{folder}", exist_ok=True)
                place(f"{turn}/{address}", f"{site}/{address}")
    # Removing begins under another name: a tree that has lost its list would pass for other people's.
    remove_tree(old)
    os.rename(turn, old)


def _carry(site: str, tree: str, leave: Collection[str]) -> None:
    for folder, names in _folders(site):
        going = [name for name in names if folder + name not in leave]
        # A folder that held only what is left behind goes; one that was empty before is somebody's.
        if going or not os.listdir(f"{site}/{folder}"):
            os.makedirs(f"{tree}/{folder}", exist_ok=True)
        for name in going:
            os.link(f"{site}/{folder}{name}", f"{tree}/{folder}{name}", follow_symlinks=False)
        if os.path.isdir(f"{tree}/{folder}"):
            shutil.copymode(f"{site}/{folder}", f"{tree}/{folder}")


def _folders(root: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each folder under ROOT, the inner ones first, as "a/b/", with its files and links."""
    for path, folders, files in os.walk(root, topdown=False, onerror=_raise):
        inside = os.path.relpath(path, root).replace(os.sep, "/")
        links = [name for name in folders if os.path.islink(f"{path}/{name}")]
        yield ("" if inside == "." else f"{inside}/"), files + links


def _raise(error: OSError) -> None:
    raise error
