"""Read short texts in the tests of the readers."""

from __future__ import annotations

from collections.abc import Iterable

from followup.drafts.directive.cells import Cell, cells
from followup.drafts.directive.found import Found
from followup.drafts.paper.lines import lay_out
from followup.drafts.paper.traced import Traced, traced


def cells_of(text: str) -> tuple[Cell, ...]:
    return cells(lay_out(text).lines)


def words(text: str) -> Traced:
    return traced(text)


def values(found: Iterable[Found]) -> dict[str, str]:
    return {each.field: each.value for each in found}
