"""What was mobilised for models, summed by kind and unit of measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from followup.pages import address
from followup.pages.entry import Entry
from followup.pages.link import Link
from followup.pages.number import Number, Told, count_of
from followup.records.initiative import ResourceKind
from followup.status.lifecycle import Lived
from followup.status.resources import measure_of, resource_totals
from followup.vietnamese import amount, slug


@dataclass(frozen=True, slots=True)
class ResourceLine:
    """One kind in one measure: the sum, and the models that gave it."""

    kind: str
    total: Told
    models: Number


def resource_lines(lived: Sequence[Lived], known: Mapping[str, Entry]) -> tuple[ResourceLine, ...]:
    """Sum up what models report to have mobilised; the explanation of each line lists its models."""
    found = []
    for each in resource_totals(lived_row.row for lived_row in lived):
        kind, measure = each.kind, each.measure
        given = [link for model in lived if (link := _given(model, kind, measure, known[model.row.id]))]
        label = ResourceKind.read(kind).label
        rule = f"Cộng số {measure} mà từng mô hình ghi ở nguồn lực; số này đếm mô hình có ghi."
        name = f"nguon-luc-{slug(kind)}-{slug(measure)}"
        models = count_of(name, f"{label} ({measure})", rule, given)
        to = Link(label, address.explanation(address.LIFE_CYCLE), address.number_anchor(name))
        found.append(ResourceLine(label, Told(each.amount, to, measure), models))
    return tuple(found)


def _given(model: Lived, kind: str, measure: str, entry: Entry) -> Link | None:
    """Lead to a model with how much of one kind it gave; None where it gave none."""
    own = [one.amount for one in model.row.resources if one.kind == kind and measure_of(one.measure) == measure]
    return (
        entry.link._replace(text=f"{entry.link.text}: {amount(sum(map(Decimal, own), Decimal(0)), measure)}")
        if own
        else None
    )
