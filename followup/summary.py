"""What the whole needs to know of one unit: ids, rows and numbers, never records.

A summary is what survives a dossier between builds (`publish/packed.py`), so it holds nothing but texts, numbers and
rows of them. Days are ISO text.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from followup.dossier import Dossier
from followup.initiative_details import NOTHING, folded, initiative_details
from followup.movement_rows import (
    InitiativeRow,
    RatingRow,
    ValueRow,
    initiative_row,
    rating_row,
    value_rows,
)
from followup.records.plan import Plan
from followup.records.result import Entry, Matter, Receipt, Result

COUNTING = frozenset({Receipt.RECEIVED, Receipt.INCOMPLETE, Receipt.NOTHING_AROSE})
"""Reports that were received and stand; what was returned, replaced or never sent says nothing."""


class Row(NamedTuple):
    """What the unit says about one duty in one period; there may be a million of them.

    `counts_from` is the day from which the words hold: that of receipt, else of the report; None where they never
    do (a draft, a returned or replaced report). `occurrence` is the period id of a periodic duty, else empty.
    """

    period: str
    duty: str
    claim: str
    finished_on: str | None
    evidence: tuple[str, ...]
    sample: bool
    occurrence: str = ""
    counts_from: str | None = None
    accepted_on: str | None = None
    accepted_by: str | None = None
    fingerprint: str | None = None
    extended_to: str | None = None
    extended_on: str | None = None
    extension_document: str | None = None


class Reminding(NamedTuple):
    """One reminder that was sent about a report."""

    number: int
    sent_on: str
    means: str


class Corrected(NamedTuple):
    """One dated correction of what a closed period held."""

    made_on: str
    what: str
    before: str
    after: str
    reason: str


class Report(NamedTuple):
    """One report: its period, whether it was received and how it fared; `counts_from` as in `Row`."""

    period: str
    number: str | None
    reported_on: str | None
    received_on: str | None
    receipt: str
    sample: bool
    draft: bool = False
    counts_from: str | None = None
    channel: str | None = None
    replaces: str | None = None
    reminders: tuple[Reminding, ...] = ()
    corrections: tuple[Corrected, ...] = ()


class Raised(NamedTuple):
    """A difficulty (`kho_khan`) or proposal (`kien_nghi`) that the unit raised with a duty."""

    kind: str
    duty: str
    period: str
    text: str
    sent_to: str | None
    raised_on: str | None
    answered_on: str | None
    answered_by: str | None
    counts_from: str | None
    sample: bool


class Planned(NamedTuple):
    """A deadline that the unit set itself, in a plan of its own."""

    duty: str
    occurrence: str
    due_on: str
    document: str
    issued_on: str
    sample: bool


class Summary(NamedTuple):
    """One unit in short. `unread_initiatives` are ids of models whose files exist but could not become records.

    `details` are those of its models, folded (`followup.initiative_details`).
    """

    unit: str
    reports: tuple[Report, ...]
    rows: tuple[Row, ...]
    matters: tuple[Raised, ...] = ()
    plans: tuple[Planned, ...] = ()
    initiatives: tuple[InitiativeRow, ...] = ()
    details: str = NOTHING
    values: tuple[ValueRow, ...] = ()
    ratings: tuple[RatingRow, ...] = ()
    unread_initiatives: tuple[str, ...] = ()


def summarise(dossier: Dossier) -> Summary:
    """Sum up one unit's dossier."""
    entries = [(result, entry) for result in dossier.results for entry in result.entries]
    return Summary(
        unit=dossier.unit,
        reports=tuple(_summed(result) for result in dossier.results),
        rows=tuple(_row(result, entry) for result, entry in entries),
        matters=tuple(
            _raised(kind, matter, result, entry)
            for result, entry in entries
            for kind, matters in (("kho_khan", entry.difficulties), ("kien_nghi", entry.proposals))
            for matter in matters
        ),
        plans=tuple(each for plan in dossier.plans for each in _planned(plan)),
        initiatives=tuple(initiative_row(each) for each in dossier.initiatives),
        details=folded(filter(None, map(initiative_details, dossier.initiatives))),
        values=tuple(row for report in dossier.values for row in value_rows(report)),
        ratings=tuple(rating_row(each) for each in dossier.ratings),
        unread_initiatives=dossier.unread_initiatives,
    )


def _summed(result: Result) -> Report:
    return Report(
        period=result.period,
        number=result.number,
        reported_on=_iso(result.reported_on),
        received_on=_iso(result.received_on),
        receipt=result.receipt.value,
        sample=result.sample,
        draft=result.draft,
        counts_from=_counts_from(result),
        channel=result.channel.value if result.channel else None,
        replaces=result.replaces,
        reminders=tuple(Reminding(each.number, each.sent_on.isoformat(), each.means) for each in result.reminders),
        corrections=tuple(
            Corrected(each.made_on.isoformat(), each.what, each.before, each.after, each.reason)
            for each in result.corrections
        ),
    )


def _row(result: Result, entry: Entry) -> Row:
    extension = entry.extension
    return Row(
        period=result.period,
        duty=entry.duty,
        claim=entry.claim.value,
        finished_on=_iso(entry.finished_on),
        evidence=tuple(each.number for each in entry.evidence),
        sample=result.sample,
        occurrence=entry.occurrence or "",
        counts_from=_counts_from(result),
        accepted_on=_iso(entry.accepted_on),
        accepted_by=entry.accepted_by,
        fingerprint=entry.fingerprint,
        extended_to=_iso(extension.until if extension else None),
        extended_on=_iso(extension.granted_on if extension else None),
        extension_document=extension.document if extension else None,
    )


def _raised(kind: str, matter: Matter, result: Result, entry: Entry) -> Raised:
    return Raised(
        kind=kind,
        duty=entry.duty,
        period=result.period,
        text=matter.text,
        sent_to=matter.sent_to,
        raised_on=_iso(matter.raised_on or result.reported_on or result.received_on),
        answered_on=_iso(matter.answered_on),
        answered_by=matter.answered_by,
        counts_from=_counts_from(result),
        sample=result.sample,
    )


def _planned(plan: Plan) -> tuple[Planned, ...]:
    issued_on = plan.issued_on.isoformat()
    return tuple(
        Planned(each.duty, each.occurrence or "", each.due_on.isoformat(), plan.document, issued_on, plan.sample)
        for each in plan.milestones
    )


def _counts_from(result: Result) -> str | None:
    if result.draft or result.receipt not in COUNTING:
        return None
    return _iso(result.received_on or result.reported_on)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
