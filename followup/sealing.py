"""Marks of reports: whether a report of a closed period is still what it was when the period was closed."""

from __future__ import annotations

import hashlib
import json

from followup.records.result import Result

_LENGTH = 16


def mark_of(result: Result) -> str:
    """Give 16 hex digits that change when anything in RESULT does, its corrections apart.

    What is left at its default does not count, so a key that a later version of the program knows changes no mark.
    """
    values = result.model_dump(by_alias=True, exclude={"corrections"}, exclude_defaults=True)
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]
