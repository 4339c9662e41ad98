"""What people gave and did for the models, added up by kind and unit of measure; no measure is turned into another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from followup.movement_rows import InitiativeRow
from followup.records.initiative import ResourceKind
from followup.vietnamese import fold


@dataclass(frozen=True, slots=True)
class ResourceTotal:
    """The sum of one kind in one measure, over how many models."""

    kind: str
    measure: str
    amount: Decimal
    initiatives: int


def resource_totals(rows: Iterable[InitiativeRow]) -> tuple[ResourceTotal, ...]:
    """Add up the resources of ROWS, drafts left out; a measure is one however it is typed (m2, m²)."""
    amounts: dict[tuple[str, str], Decimal] = {}
    models: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        for each in () if row.draft else row.resources:
            counted = (each.kind, measure_of(each.measure))
            amounts[counted] = amounts.get(counted, Decimal(0)) + Decimal(each.amount)
            models.setdefault(counted, set()).add(row.id)
    kinds = [str(kind.value) for kind in ResourceKind]
    ordered = sorted(amounts, key=lambda counted: (kinds.index(counted[0]), fold(counted[1])))
    return tuple(ResourceTotal(*counted, amounts[counted], len(models[counted])) for counted in ordered)


def measure_of(typed: str) -> str:
    """Give a unit of measure in the one form that is shown."""
    return " ".join(typed.lower().split()).replace("m2", "m²").replace("m3", "m³")
