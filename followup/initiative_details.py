"""What a model's own page tells besides its row, kept as one text of all models of a unit until such a page is planned.

These are most of what units say, and nobody else looks at them: as one text they take half of their memory, and a load
does not pick them apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from followup.records.initiative import Initiative, ProofKind

NOTHING = "[]"


class ProofRow(NamedTuple):
    """One piece of evidence that may be shown."""

    kind: str
    text: str
    on: str | None
    address: str | None


class InitiativeDetails(NamedTuple):
    """What a model's own page tells besides its row: `registration` holds (key, text) for each field that is filled."""

    id: str
    registration: tuple[tuple[str, str], ...]
    beneficiaries: str
    proofs: tuple[ProofRow, ...]
    people: tuple[str, ...]
    criteria: str
    note: str


def initiative_details(initiative: Initiative) -> InitiativeDetails | None:
    """Give what a model says beyond its row; None where that is nothing. Without consent no name and no photo stays."""
    shown = [each for each in initiative.proofs if initiative.consent or each.kind is not ProofKind.PHOTO]
    details = InitiativeDetails(
        id=initiative.id,
        registration=tuple(_registration(initiative)),
        beneficiaries=initiative.beneficiaries or "",
        proofs=tuple(
            ProofRow(each.kind.value, each.text, each.on.isoformat() if each.on else None, each.address)
            for each in shown
        ),
        people=initiative.people if initiative.consent else (),
        criteria=initiative.criteria or "",
        note=initiative.note or "",
    )
    return details if any((*details[1:5], details.note)) else None


def folded(details: Iterable[InitiativeDetails]) -> str:
    """Give DETAILS as one text, to be read back by `unfolded`."""
    return json.dumps(list(details), ensure_ascii=False, separators=(",", ":"))


def unfolded(text: str) -> Iterator[InitiativeDetails]:
    """Yield the details that were `folded` into TEXT."""
    for name, registration, beneficiaries, proofs, people, criteria, note in json.loads(text):
        yield InitiativeDetails(
            name,
            tuple((key, words) for key, words in registration),
            beneficiaries,
            tuple(ProofRow(*each) for each in proofs),
            tuple(people),
            criteria,
            note,
        )


def _registration(initiative: Initiative) -> Iterator[tuple[str, str]]:
    form = initiative.registration
    if form is None:
        return
    for name, field in type(form).model_fields.items():
        text = getattr(form, name)
        if text:
            yield field.alias or name, text
