"""The JSON Schema that an editor's program takes to help while typing: keys, meanings, choices, ids of other records.

It is read from the record types, so it cannot ask for anything else than they do. What it refuses they refuse; what
they refuse it refuses wherever JSON Schema can say it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from followup.records.ids import REFERS_TO
from followup.records.record import Record

Schema: TypeAlias = dict[str, Any]
Ids: TypeAlias = Mapping[str, Mapping[str, str]]
"""For each kind of record, the ids that are there, each with the name that readers know it by."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TITLES = ("title", "default")
_EMPTY: Schema = {"type": ["null", "string"], "maxLength": 0}


def editor_schema(title: str, kind: type[Record], ids: Ids) -> Schema:
    """Give the schema of the files that hold a record of KIND, called TITLE, with IDS to choose from."""
    whole = kind.model_json_schema()
    parts = {name: _object(part, ids) for name, part in whole.pop("$defs", {}).items()}
    named = {"$schema": DIALECT, "title": title, **_object(whole, ids)}
    named.pop("description", None)
    return {**named, "$defs": parts} if parts else named


def _object(schema: Schema, ids: Ids) -> Schema:
    """Give the schema of a group of keys; what its writers wrote about it for each other stays out."""
    required = schema.get("required", [])
    properties = {
        name: _described(own, _value(own, ids, required=name in required)) for name, own in schema["properties"].items()
    }
    kept = {name: value for name, value in schema.items() if name not in (*_TITLES, "description")}
    return {**kept, "properties": properties}


def _described(own: Schema, value: Schema) -> Schema:
    return {"description": own["description"], **value}


def _value(own: Schema, ids: Ids, *, required: bool) -> Schema:
    """Give the schema of what stands at a key. One that may be left out may also be left empty."""
    given = next((each for each in own.get("anyOf", ()) if each.get("type") != "null"), own)
    bare = {name: value for name, value in given.items() if name not in (*_TITLES, "description")}
    if bare.get("type") == "array":
        bare["items"] = _any_of(_item(bare["items"], ids, required=True))
        schemas = [bare]
    else:
        schemas = _item(bare, ids, required=required)
    return _any_of(schemas if required or "pattern" in schemas[-1] else [*schemas, _EMPTY])


def _any_of(schemas: list[Schema]) -> Schema:
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _item(bare: Schema, ids: Ids, *, required: bool) -> list[Schema]:
    """Give the schemas of one value, of which any may hold: the known ids, and how an id is written."""
    if "pattern" not in bare:
        return [bare]
    return [*_choices(bare.get(REFERS_TO, ()), ids), _scalar(bare, required=required)]


def _scalar(bare: Schema, *, required: bool) -> Schema:
    """Give the schema of a text. Where any other value counts as text too, it says only what does not.

    A program offers `true` and `false` where a schema names their type; `1.200` is more than the number 1.2.
    """
    kept = {name: value for name, value in bare.items() if name not in ("type", REFERS_TO)}
    if kept.get("minimum", 0) > 1:
        kept.pop("minimum")
    types = bare["type"]
    nothing = [] if required else ["null"]
    if not required:
        kept["pattern"] = f"^$|{kept['pattern']}"
    if "boolean" in types and "number" in types:
        return {"not": {"type": ["object", "array", *([] if nothing else ["null"])]}, **kept}
    return {"type": [*([types] if isinstance(types, str) else types), *nothing], **kept}


def _choices(kinds: Iterable[str], ids: Ids) -> Iterator[Schema]:
    for kind in kinds:
        there = ids.get(kind, {})
        if there:
            yield {"enum": list(there), "enumDescriptions": list(there.values())}
