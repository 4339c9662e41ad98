"""Recognise a file that is right but lies in the folder of another kind of record."""

from __future__ import annotations

from collections.abc import Mapping

from followup.records import FOLDERS
from followup.records.record import Record
from followup.records.result import Result
from followup.records.shape import keys

KINDS = (*FOLDERS, ("ket-qua/KỲ", Result))
ENOUGH = 2  # foreign keys: one may be a slip


def folder_meant(kind: type[Record], values: Mapping[str, object]) -> str | None:
    """Give the folder of `data/` whose kind has all keys of VALUES, where KIND lacks some; None where none does."""
    if len(values.keys() - set(keys(kind))) < ENOUGH:
        return None
    return next((folder for folder, other in KINDS if values.keys() <= set(keys(other))), None)
