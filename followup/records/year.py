"""A calendar year, in the bounds within which periods have ids."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from followup.records.types import Count

Year = Annotated[Count, Field(ge=1900, le=2199)]
