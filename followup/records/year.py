"""A calendar year, in the bounds within which periods have ids."""

from __future__ import annotations

from typing import Annotated, get_args

from pydantic import Field, WithJsonSchema

from followup.records.types import Count

_FIRST, _LAST = 1900, 2199

Year = Annotated[
    Count,
    Field(ge=_FIRST, le=_LAST),
    WithJsonSchema({**get_args(Count)[-1].json_schema, "minimum": _FIRST, "maximum": _LAST}),
]
