"""What was mobilised for models, summed by kind and unit of measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from followup.pages import address
from followup.pages.entry import Entry
from followup.pages.link import Link
from followup.pages.number import Number, Told, count_of
from followup.records.initiative import ResourceKind
from followup.status.lifecycle import Lived
from followup.status.resources import resource_totals
from followup.vietnamese import amount, slug


class ResourceLine(NamedTuple):
    """One kind in one measure: the sum, and the models that gave it."""

    kind: str
    total: Told
    models: Number


def resource_lines(lived: Sequence[Lived], known: Mapping[str, Entry]) -> tuple[ResourceLine, ...]:
    """Sum up what models report to have mobilised; the explanation of each line lists its models."""
    found = []
    for each in resource_totals(model.row for model in lived):
        measure, said = each.measure, cache(amount)
        label = ResourceKind.read(each.kind).label
        links = ((known[model].link, said(given, measure)) for model, given in each.given.items())
        rule = f"Cộng số {measure} mà từng mô hình ghi ở nguồn lực; số này đếm mô hình có ghi."
        name = f"nguon-luc-{slug(each.kind)}-{slug(measure)}"
        counted = (Link(f"{link.text}: {words}", link.address, link.anchor) for link, words in links)
        models = count_of(name, f"{label} ({measure})", rule, counted)
        to = Link(label, address.explanation(address.LIFE_CYCLE), address.number_anchor(name))
        found.append(ResourceLine(label, Told(each.amount, to, measure), models))
    return tuple(found)
