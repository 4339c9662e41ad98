"""The shared base of every record: a frozen value that knows where it was written.

A record holds what was written, never what was worked out. Its Vietnamese key meets its English name
in `key(...)` and nowhere else; the description is what the editor's screen shows on hover.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from followup.diagnostics import Place
from followup.records.written import fault
from followup.vietnamese import nearest

# What pydantic's bounds are called in a schema; one that a type writes itself does not take them over.
_BOUNDS = (("ge", "minimum"), ("le", "maximum"))

# Made once: a default that is no plain value is copied in depth for every record.
_NOWHERE = Place("")


def key(alias: str, description: str, **constraints: Any) -> Any:  # noqa: ANN401 - what pydantic's own Field takes and gives
    """Declare a field: its YAML key, what the editor reads about it, and pydantic's constraints."""
    bounds = {name: constraints[each] for each, name in _BOUNDS if each in constraints}
    return Field(alias=alias, description=description, json_schema_extra=bounds or None, **constraints)


class Record(BaseModel):
    """A frozen value read from a file. An empty value of a key counts as absent."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    @property
    def origin(self) -> Place:
        """Where the record stands; `record.origin.at("thoi_han")` is the place of one of its values."""
        # Where pydantic keeps what is private, but not declared to it: that takes 0.3 of the time of reading records.
        origin: Place = (self.__pydantic_private__ or {}).get("origin", _NOWHERE)
        return origin

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, values: object) -> object:
        if not isinstance(values, dict) or not (None in values.values() or "" in values.values()):
            return values
        known = _aliases(cls)
        return {
            name: value for name, value in values.items() if (value is not None and value != "") or name not in known
        }

    def attach(self, origin: Place) -> Self:
        """Tell the record and all records inside it where they were written."""
        object.__setattr__(self, "__pydantic_private__", {"origin": origin})
        values = self.__dict__
        for name, alias in _nesting_fields(type(self)):
            value = values[name]
            if isinstance(value, Record):
                value.attach(origin.at(alias))
            elif value:
                for index, each in enumerate(value):
                    each.attach(origin.at(alias, index))
        return self


@cache
def _aliases(kind: type[Record]) -> frozenset[str]:
    return frozenset(field.alias or name for name, field in kind.model_fields.items())


@cache
def _nesting_fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, field.alias or name)
        for name, field in kind.model_fields.items()
        if any(isinstance(part, type) and issubclass(part, Record) for part in parts(field.annotation))
    )


def parts(annotation: object) -> tuple[object, ...]:
    """Give every type that ANNOTATION is made of, itself first."""
    inner = getattr(annotation, "__args__", ())
    return (annotation, *(part for each in inner for part in parts(each)))


class Choice(StrEnum):
    """One of a few words an editor may type; `label` is how readers see it."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make a member of the word that editors type and the words that readers see."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def read(cls, typed: object) -> Self:
        """Give the member for the word TYPED; raise pydantic's error with the allowed words otherwise."""
        if isinstance(typed, cls):
            return typed
        if isinstance(typed, str) and typed in cls._value2member_map_:
            return cls._value2member_map_[typed]  # type: ignore[return-value]  # the map holds members of this class
        words = [str(member.value) for member in cls]
        near = nearest(typed, words) if isinstance(typed, str) else ()
        hint = f"có phải '{near[0]}'?" if near else "gõ một trong các giá trị đó"
        message = f"{{typed}} không thuộc các giá trị được dùng ở đây: {', '.join(words)}"
        raise fault("not-a-choice", message, hint, _shown(typed))

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": "string",
            "enum": [str(member.value) for member in cls],
            "enumDescriptions": [member.label for member in cls],
        }


def _shown(typed: object) -> str:
    if typed is None:
        return "chỗ để trống"
    return f"'{typed}'" if isinstance(typed, str) else "một danh sách" if isinstance(typed, list) else "một nhóm khóa"
