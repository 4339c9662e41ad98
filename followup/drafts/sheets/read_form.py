"""Read a filled form from a file, be it a workbook, a table of text or a Word sheet."""

from __future__ import annotations

from followup.diagnostics import Outcome
from followup.drafts.sheets.grid import Grid
from followup.drafts.sheets.read_grids import read_grids
from followup.drafts.sheets.read_word import is_word, word_grids


def read_form(file: str, data: bytes) -> Outcome[tuple[Grid, ...]]:
    """Give the sheets of FILE, none with findings where it cannot be read."""
    return word_grids(file, data) if is_word(data) else read_grids(file, data)
