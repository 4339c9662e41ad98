"""Keeps what one build tells the next in `.cache/`, so that a damaged or older file counts as none at all."""

from __future__ import annotations

import json
import zlib
from typing import Any

from followup.project import CACHE, Project
from followup.publish.disk import place, read, remove, write_new
from followup.publish.failures import CannotWriteError, writing
from followup.publish.item import BESIDE


def open_cache(project: Project) -> None:
    """Make the `.cache` folder, which git shall not see."""
    with writing(CACHE):
        project.cache.mkdir(exist_ok=True)
        ignore = project.cache / ".gitignore"
        if not ignore.exists():
            ignore.write_bytes(b"*\n")


def unseal(project: Project, name: str, kind: str) -> Any:  # noqa: ANN401 -- whatever JSON was sealed as KIND
    """Give the JSON value in the cache file NAME; None when it is missing, damaged or of another kind."""
    head, _, body = (read(str(project.cache / name)) or b"").partition(b"\n")
    return json.loads(body) if head == _head(kind, body) else None


def prepare(project: Project, name: str, kind: str, value: object) -> None:
    """Write VALUE beside the cache file NAME, where it waits for `adopt`. KIND names the form and its version.

    What waits already has its room on the drive: once the site has changed, a full drive cannot keep the
    cache from following it.
    """
    body = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    content = _head(kind, body) + b"\n" + body
    path = str(project.cache / name)
    with writing(f"{CACHE}/{name}"):
        remove(path + BESIDE)
        if read(path) != content:
            write_new(path + BESIDE, content)


def adopt(project: Project, name: str) -> None:
    """Put what `prepare` wrote in the place of the cache file NAME; nothing if it was equal."""
    waiting = project.cache / (name + BESIDE)
    if waiting.exists():
        with writing(f"{CACHE}/{name}"):
            place(str(waiting), str(project.cache / name))


def keep(project: Project, name: str, kind: str, value: object) -> None:
    """Put VALUE into the cache file NAME, in a folder of its own. A cache that cannot be written is done without."""
    try:
        open_cache(project)
        (project.cache / name).parent.mkdir(exist_ok=True)
        prepare(project, name, kind, value)
        adopt(project, name)
    except (CannotWriteError, OSError):
        return


def discard(project: Project, name: str) -> None:
    """Remove what `prepare` wrote and nobody adopted."""
    with writing(f"{CACHE}/{name}"):
        remove(str(project.cache / (name + BESIDE)))


def _head(kind: str, body: bytes) -> bytes:
    return f"{kind} {zlib.crc32(body):08x}".encode()
