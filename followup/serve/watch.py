"""Tell when something below some folders has changed, also when a whole folder is taken away and comes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

from watchfiles import DefaultFilter, watch

_LOOK_EVERY_MS = 1000
_STILL_MS = 50


def changes(folders: Sequence[Path], stop: Event) -> Iterator[None]:
    """Yield after each burst of changes below FOLDERS, until STOP is set.

    The system tells of changes inside a folder that it watches, not of another folder that takes its name (a checkout,
    a copy put back): so once a second the folders themselves are looked at, and watched anew.
    """
    wanted = DefaultFilter()
    while not stop.is_set():
        watched = _identities(folders)
        if not watched:
            stop.wait(_LOOK_EVERY_MS / 1000)
        else:
            for burst in watch(
                *watched,
                watch_filter=wanted,
                step=_STILL_MS,
                rust_timeout=_LOOK_EVERY_MS,
                yield_on_timeout=True,
                stop_event=stop,
            ):
                if burst:
                    yield
                if _identities(folders) != watched:
                    break
        if _identities(folders) != watched:
            yield


def _identities(folders: Sequence[Path]) -> dict[Path, tuple[int, int]]:
    """Give what tells a folder from another of its name, for each that is there."""
    found = {}
    for folder in folders:
        try:
            state = folder.stat()
        except OSError:
            continue
        found[folder] = (state.st_dev, state.st_ino)
    return found
