"""Where the file of a model lies, as far as its row in a summary tells."""

from __future__ import annotations

from followup.diagnostics import Place
from followup.movement_rows import InitiativeRow
from followup.project import DATA, SAMPLE


def place(row: InitiativeRow, *steps: str | int) -> Place:
    """Give the place of a value in the file of the model: its path names the unit and the model."""
    top = SAMPLE if row.sample else DATA
    return Place(f"{top}/mo-hinh/{row.unit}/{row.id}.yaml", steps)
