"""Ids of records that other records name, each by the kinds whose ids may stand there.

All are read as a slug is; the kinds are for the editor's completions. Whether a record has the id is checked later,
over all files.
"""

from __future__ import annotations

from typing import Annotated, get_args

from pydantic import WithJsonSchema

from followup.records.types import DutyReference, Slug

REFERS_TO = "x-refers-to"
"""The keyword under which a schema names the kinds, as folders of `data/` name them."""


def _of(*kinds: str, written: object = Slug) -> WithJsonSchema:
    return WithJsonSchema({**get_args(written)[-1].json_schema, REFERS_TO: list(kinds)})


UnitId = Annotated[Slug, _of("don-vi")]
PartyId = Annotated[Slug, _of("don-vi", "nhom")]
DirectiveId = Annotated[Slug, _of("van-ban")]
DutyId = Annotated[DutyReference, _of("nhiem-vu", written=DutyReference)]
PeriodId = Annotated[Slug, _of("ky")]
InitiativeId = Annotated[Slug, _of("mo-hinh")]
IndicatorId = Annotated[Slug, _of("chi-tieu")]
CriteriaId = Annotated[Slug, _of("tieu-chi")]
FieldId = Annotated[Slug, _of("linh-vuc")]
FigureId = Annotated[Slug, _of("so-lieu-cong-bo")]
