"""The sentence that ends a build, whether it did something or found nothing to do."""

from __future__ import annotations

from datetime import date

from followup.built import Built
from followup.formats.summary import published


def told(built: Built, as_of: date) -> str:
    """Say in one sentence what was published."""
    numbers = {"pages": built.pages, "written": built.written, "removed": built.removed}
    return published(built.diagnostics, as_of=as_of, **numbers)
