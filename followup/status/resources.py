"""What people gave and did for the models, added up by kind and unit of measure; no measure is turned into another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from followup.movement_rows import InitiativeRow
from followup.records.initiative import ResourceKind
from followup.vietnamese import fold


class ResourceTotal(NamedTuple):
    """What was mobilised of one kind in one measure: how much each model tells, by its id."""

    kind: str
    measure: str
    given: Mapping[str, Decimal]

    @property
    def amount(self) -> Decimal:
        """The sum over all models."""
        return sum(self.given.values(), Decimal(0))


def resource_totals(rows: Iterable[InitiativeRow]) -> tuple[ResourceTotal, ...]:
    """Add up the resources of ROWS, drafts left out; a measure is one however it is typed (m2, m²)."""
    counted: dict[tuple[str, str], dict[str, Decimal]] = {}
    for row in rows:
        for each in () if row.draft else row.resources:
            given = counted.setdefault((each.kind, _measure(each.measure)), {})
            given[row.id] = given.get(row.id, 0) + Decimal(each.amount)
    kinds = [str(kind.value) for kind in ResourceKind]
    ordered = sorted(counted, key=lambda of: (kinds.index(of[0]), fold(of[1])))
    return tuple(ResourceTotal(*of, counted[of]) for of in ordered)


@cache
def _measure(typed: str) -> str:
    """Give a unit of measure in the one form that is shown."""
    return " ".join(typed.lower().split()).replace("m2", "m²").replace("m3", "m³")
