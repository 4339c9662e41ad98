"""What was mobilised for models, summed by kind and unit of measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from followup.movement_rows import InitiativeRow
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
    given: dict[tuple[str, str], list[Link]] = {}
    for model in lived:
        for resource, link in _given(model.row, known[model.row.id].link):
            given.setdefault(resource, []).append(link)
    found = []
    for each in resource_totals(model.row for model in lived):
        kind, measure = each.kind, each.measure
        label = ResourceKind.read(kind).label
        rule = f"Cộng số {measure} mà từng mô hình ghi ở nguồn lực; số này đếm mô hình có ghi."
        name = f"nguon-luc-{slug(kind)}-{slug(measure)}"
        models = count_of(name, f"{label} ({measure})", rule, given[kind, measure])
        to = Link(label, address.explanation(address.LIFE_CYCLE), address.number_anchor(name))
        found.append(ResourceLine(label, Told(each.amount, to, measure), models))
    return tuple(found)


def _given(row: InitiativeRow, link: Link) -> Iterator[tuple[tuple[str, str], Link]]:
    """Yield each kind and measure of what a model gave, with the LINK to it and how much that is."""
    own: dict[tuple[str, str], Decimal] = {}
    for each in row.resources:
        resource = each.kind, measure_of(each.measure)
        own[resource] = own.get(resource, Decimal(0)) + Decimal(each.amount)
    for resource, sum_of in own.items():
        yield resource, link._replace(text=f"{link.text}: {amount(sum_of, resource[1])}")
