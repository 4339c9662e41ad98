"""What was mobilised for models, summed by kind and unit of measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from followup.pages.entry import Entry
from followup.pages.initiatives import number
from followup.pages.number import Number
from followup.records.initiative import ResourceKind
from followup.status.lifecycle import Lived
from followup.status.resources import measure_of, resource_totals
from followup.vietnamese import amount, slug


@dataclass(frozen=True, slots=True)
class ResourceLine:
    """One kind in one measure: the sum in words, and the models that gave it."""

    kind: str
    total: str
    models: Number


def resource_lines(lived: Sequence[Lived], known: Mapping[str, Entry]) -> tuple[ResourceLine, ...]:
    """Sum up what models report to have mobilised; the explanation of each line lists its models."""
    found = []
    for each in resource_totals(lived_row.row for lived_row in lived):
        kind, measure = each.kind, each.measure
        given = [
            known[model.row.id]
            for model in lived
            if any(one.kind == kind and measure_of(one.measure) == measure for one in model.row.resources)
        ]
        label = ResourceKind.read(kind).label
        rule = f"Cộng số {measure} mà từng mô hình ghi ở nguồn lực; số này đếm mô hình có ghi."
        models = number(f"nguon-luc-{slug(kind)}-{slug(measure)}", f"{label} ({measure})", rule, given)
        found.append(ResourceLine(label, amount(each.amount, measure), models))
    return tuple(found)
