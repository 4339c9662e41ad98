"""The few file operations of publishing. They take plain strings: thousands of pages pass through them.

A file is written under another name and then renamed, so that it is whole or absent at every moment.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress

from followup.publish.item import BESIDE

Stamp = tuple[int, int]

# Windows' virus scanners hold a fresh file for a moment; these waits (seconds) outlast most of them.
_PAUSES = (0.01, 0.05, 0.2)


def stamp(path: str) -> Stamp | None:
    """Give size in bytes and time of change in nanoseconds of the file or folder at PATH, None where none is."""
    try:
        state = os.stat(path)
    except OSError:
        return None
    return state.st_size, state.st_mtime_ns


def content_digest(content: bytes) -> str:
    """Give the digest of a file's bytes as hexadecimal text."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def is_there(path: str) -> bool:
    """Tell whether anything stands at PATH, be it a link that leads nowhere."""
    return os.path.lexists(path)


def is_folder(path: str) -> bool:
    """Tell whether a folder stands at PATH; a link to one is none."""
    return os.path.isdir(path) and not os.path.islink(path)


def is_file(path: str) -> bool:
    """Tell whether something other than a folder stands at PATH."""
    return os.path.lexists(path) and not is_folder(path)


def is_same(path: str, other: str) -> bool:
    """Tell whether both names are there and mean one file."""
    return os.path.lexists(path) and os.path.lexists(other) and os.path.samefile(path, other)


def read(path: str) -> bytes | None:
    """Give the bytes of the file at PATH, None where none can be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def write_new(path: str, content: bytes) -> None:
    """Write CONTENT to a file that is not there yet."""
    with open(path, "xb") as file:
        file.write(content)


def write(path: str, content: bytes) -> None:
    """Write CONTENT to the file at PATH, over what may stand there."""
    with open(path, "wb") as file:
        file.write(content)


def place(source: str, target: str) -> None:
    """Put the file SOURCE in the place of TARGET in one step; across drives by way of a copy beside TARGET."""
    try:
        _patiently(lambda: os.replace(source, target))
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _place_copy(source, target)
        os.unlink(source)


def make_folder(path: str) -> None:
    """Make the folder PATH and those above it unless they are there."""
    os.makedirs(path, exist_ok=True)


def remove(path: str) -> None:
    """Remove the file at PATH if it is there."""
    with suppress(FileNotFoundError, NotADirectoryError):
        _patiently(lambda: os.unlink(path))


def remove_empty(folder: str) -> None:
    """Remove FOLDER unless something is in it."""
    with suppress(OSError):
        os.rmdir(folder)


def remove_tree(folder: str) -> None:
    """Remove FOLDER with all that is in it, if it is there."""
    if os.path.lexists(folder):
        shutil.rmtree(folder)


def _place_copy(source: str, target: str) -> None:
    try:
        shutil.copyfile(source, target + BESIDE)
        _patiently(lambda: os.replace(target + BESIDE, target))
    except OSError:
        remove(target + BESIDE)
        raise


def _patiently(step: Callable[[], None]) -> None:
    for pause in _PAUSES:
        try:
            return step()
        except PermissionError:
            time.sleep(pause)
    return step()
