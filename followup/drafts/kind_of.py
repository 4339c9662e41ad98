"""Tell which kind of record a file of `data/` holds, by its path alone."""

from __future__ import annotations

from collections.abc import Mapping

from followup.dossier import kind_of as kind_of_unit_file
from followup.dossier import unit_of
from followup.project import DATA, SAMPLE
from followup.records import FILES, FOLDERS
from followup.records.record import Record

_FILES: Mapping[str, type[Record]] = {f"{DATA}/{name}": kind for name, kind in FILES}


def kind_of(path: str) -> type[Record] | None:
    """Give the kind of the file PATH; None for one that lies where no record belongs."""
    if path in _FILES:
        return _FILES[path]
    if unit_of(path) is not None:
        return kind_of_unit_file(path)
    top = SAMPLE if path.startswith(f"{SAMPLE}/") else DATA
    return next((kind for folder, kind in FOLDERS if path.startswith(f"{top}/{folder}/")), None)
