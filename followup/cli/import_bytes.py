"""Take in a file that an editor wants to import, however large it is."""

from __future__ import annotations

from pathlib import Path

MOST_BYTES = 30_000_000  # the largest file that any importer reads


def bytes_of(path: Path) -> bytes:
    """Give what the file at PATH holds; of one that is too large only enough for its importer to say so."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
