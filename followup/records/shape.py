"""What keys a kind of record has, and which kind stands at a place inside it."""

from __future__ import annotations

from typing import get_origin

from followup.diagnostics import Route
from followup.records.record import Record


def keys(kind: type[Record]) -> list[str]:
    """Give the keys of KIND in the order in which the guide lists them."""
    return [field.alias or name for name, field in kind.model_fields.items()]


def required_keys(kind: type[Record]) -> list[str]:
    """Give the keys that no record of KIND may lack."""
    return [field.alias or name for name, field in kind.model_fields.items() if field.is_required()]


def kind_under(kind: type[Record], key: str) -> type[Record] | None:
    """Give the kind of record that stands under KEY, alone or as items of a list; None where none does."""
    field = next((each for each in kind.model_fields.values() if each.alias == key), None)
    return None if field is None else _record_in(field.annotation)


def is_list(kind: type[Record], key: str) -> bool:
    """Tell whether a list stands under KEY."""
    field = next((each for each in kind.model_fields.values() if each.alias == key), None)
    return field is not None and get_origin(field.annotation) is tuple


def kind_at(kind: type[Record], route: Route) -> type[Record]:
    """Give the kind of record that ROUTE leads to from KIND; that of the nearest one above if it leads to a value."""
    for step in route:
        if isinstance(step, int):
            continue
        inner = kind_under(kind, step)
        if inner is None:
            return kind
        kind = inner
    return kind


def _record_in(annotation: object) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    inner = (_record_in(part) for part in getattr(annotation, "__args__", ()))
    return next((each for each in inner if each is not None), None)
