"""Tell what was read as JSON, for programs: one object for each value, with its place in the text."""

from __future__ import annotations

import json

from followup.drafts.directive.read import Reading
from followup.drafts.paper.refusal import Refusal


def as_json(reading: Reading | Refusal) -> str:
    """Give a list of values; for a refusal one object with its reason. Offsets count characters from 0."""
    if isinstance(reading, Refusal):
        answer: object = {"tu_choi": str(reading.reason.value), "ly_do": reading.sentence}
    else:
        answer = [
            {
                "truong": each.field,
                "gia_tri": each.value,
                "tu": each.span.start,
                "den": each.span.end,
                "do_tin_cay": each.confidence,
                "trich": reading.text[each.span.start : each.span.end],
                "don_vi": each.unit,
            }
            for each in reading.values
        ]
    return json.dumps(answer, ensure_ascii=False, indent=1)
