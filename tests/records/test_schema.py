"""The JSON Schema that helps editors while they type comes from the same types as the reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from followup.pages import keys
from followup.records.record import Record

KINDS: tuple[type[Record], ...] = tuple(record for _, _, _, record in keys.KINDS)
TYPES = {"null", "boolean", "object", "array", "number", "integer", "string"}
KEYWORDS = {
    "$defs", "$ref", "type", "enum", "const", "anyOf", "properties", "required", "additionalProperties", "items",
    "minItems", "pattern", "minimum", "maximum", "title", "description", "default", "enumDescriptions",
    "patternErrorMessage", "x-refers-to",
}  # fmt: skip


def _schemas(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield SCHEMA and every schema inside it."""
    yield schema
    inner = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values(), *schema.get("anyOf", ())]
    for each in [*inner, *(schema[key] for key in ("items", "additionalProperties") if key in schema)]:
        if isinstance(each, dict):
            yield from _schemas(each)


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_has_the_shape_of_draft_2020_12(kind: type[Record]) -> None:
    whole = kind.model_json_schema()

    for schema in _schemas(whole):
        assert set(schema) <= KEYWORDS
        types = schema.get("type", "string")
        assert set([types] if isinstance(types, str) else types) <= TYPES
        re.compile(schema.get("pattern", ""))
        if "$ref" in schema:
            assert schema["$ref"].removeprefix("#/$defs/") in whole["$defs"]
        assert set(schema.get("required", ())) <= set(schema.get("properties", schema.get("required", ())))


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_knows_exactly_the_keys_that_editors_type_and_explains_each(kind: type[Record]) -> None:
    objects = [schema for schema in _schemas(kind.model_json_schema()) if schema.get("type") == "object"]

    assert objects
    for schema in objects:
        assert schema["additionalProperties"] is False
        for name, value in schema["properties"].items():
            assert re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", name), name
            assert value.get("description"), name
