"""Remembers what was worked out of each unit's files, so that an unchanged dossier is not opened again.

What is stored is keyed by a digest of everything that it was made from; losing it costs time only.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from followup.project import Project
from followup.publish.sealed import keep, unseal

_KIND = "dossier-5"
_FOLDER = "dossiers"


class Remembered(NamedTuple):
    """The JSON value that was worked out of a unit's files.

    `digest` stands for their contents, `seen` for their states; it is empty where states vouch for nothing.
    """

    digest: str
    seen: str
    value: Any


def recall(project: Project, unit: str) -> Remembered | None:
    """Give what was remembered of UNIT; None if nothing was."""
    stored = unseal(project, f"{_FOLDER}/{unit}", _KIND)
    if not isinstance(stored, dict) or not stored.keys() >= {"digest", "seen", "value"}:
        return None
    return Remembered(stored["digest"], stored["seen"], stored["value"])


def remember(project: Project, unit: str, told: Remembered) -> None:
    """Keep what was worked out of UNIT for the next build."""
    keep(project, f"{_FOLDER}/{unit}", _KIND, told._asdict())
