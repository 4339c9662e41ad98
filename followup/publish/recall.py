"""Remembers what was worked out of each unit's files, so that an unchanged dossier is not opened again.

What is stored is keyed by a digest of everything that it was made from; losing it costs time only.
"""

from __future__ import annotations

from typing import Any

from followup.project import Project
from followup.publish.failures import CannotWriteError
from followup.publish.sealed import adopt, open_cache, prepare, unseal

_KIND = "dossier-2"
_FOLDER = "dossiers"


def recall(project: Project, unit: str, digest: str) -> Any | None:  # noqa: ANN401 -- whatever JSON was remembered
    """Give what was remembered of UNIT under DIGEST; None if nothing or something older was."""
    stored = unseal(project, f"{_FOLDER}/{unit}", _KIND)
    return stored["value"] if isinstance(stored, dict) and stored.get("digest") == digest else None


def remember(project: Project, unit: str, digest: str, value: object) -> None:
    """Keep the JSON value of UNIT for the next build. A cache that cannot be written is done without."""
    try:
        open_cache(project)
        (project.cache / _FOLDER).mkdir(exist_ok=True)
        prepare(project, f"{_FOLDER}/{unit}", _KIND, {"digest": digest, "value": value})
        adopt(project, f"{_FOLDER}/{unit}")
    except (CannotWriteError, OSError):
        return
