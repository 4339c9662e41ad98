"""The roll of all models of all units as they stand on a day, from A to Z."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from followup.register import Register
from followup.status.lifecycle import Lived, lives
from followup.summary import Summary
from followup.vietnamese_order import sort_key


def roll(register: Register, summaries: Iterable[Summary], *, as_of: date) -> tuple[Lived, ...]:
    """Give every model that had begun by AS_OF; models of one name stand in order of their ids."""
    rows = (row for each in summaries for row in each.initiatives)
    lived = lives(rows, register.movement.commendations, as_of=as_of)
    return tuple(sorted(lived, key=lambda each: (sort_key(each.row.name), each.row.id)))
