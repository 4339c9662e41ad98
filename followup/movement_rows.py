"""The movement in a unit's summary: one compact row a model, value and rating.

Rows are named tuples because there may be hundreds of thousands. Days are ISO text and numbers decimal text, so a
row goes to JSON and back without loss. What needs consent and has none never comes this far.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from followup.initiative_details import initiative_details
from followup.records.indicator_value import IndicatorReport
from followup.records.initiative import Assessment, Event, Initiative
from followup.records.rating import Rating


class EventRow(NamedTuple):
    """One step. `revokes` is the step that a revocation names, `into` the model that takes a merged one in."""

    step: str
    on: str
    level: str = ""
    decision: str = ""
    reason: str = ""
    revokes: str = ""
    into: str = ""
    note: str = ""


class ResourceRow(NamedTuple):
    """Something mobilised: its kind, how much, by which unit of measure."""

    kind: str
    amount: str
    measure: str


class AssessmentRow(NamedTuple):
    """One assessment for a period: against which criteria, how many points, with what conclusion."""

    period: str
    criteria: str
    points: str | None
    conclusion: str
    scores: tuple[tuple[str, str], ...] = ()


class InitiativeRow(NamedTuple):
    """One model in short. `more` tells that `details` are kept, so that it has more to say than its row."""

    id: str
    name: str
    unit: str
    subject: str
    kind: str
    field: str
    level: str
    place: str
    former_place: str
    replicated_from: str
    events: tuple[EventRow, ...]
    resources: tuple[ResourceRow, ...]
    assessments: tuple[AssessmentRow, ...]
    end_reason: str
    sample: bool
    draft: bool
    more: bool

    @property
    def year(self) -> int:
        """The year of the first step: that of registration."""
        return int(self.events[0].on[:4])


class ValueRow(NamedTuple):
    """One value of one indicator, for one period; it counts from the day of receipt, None for a draft's."""

    indicator: str
    period: str
    value: str | None
    numerator: str | None
    denominator: str | None
    sums: str
    counts_from: str | None
    sample: bool


class RatingRow(NamedTuple):
    """One rating; it counts from the day of its result, None for a draft's."""

    year: int
    criteria: str
    self_points: str | None
    reviewed_points: str | None
    rank: str
    unranked: bool
    reason: str
    decision: str
    counts_from: str | None
    sample: bool


def initiative_row(initiative: Initiative) -> InitiativeRow:
    """Give a model in short."""
    return InitiativeRow(
        id=initiative.id,
        name=initiative.name,
        unit=initiative.unit,
        subject=initiative.subject.value,
        kind=initiative.kind.value,
        field=initiative.field,
        level=initiative.level.value,
        place=initiative.place or "",
        former_place=initiative.former_place or "",
        replicated_from=initiative.replicated_from or "",
        events=tuple(_event(each) for each in initiative.events),
        resources=tuple(ResourceRow(each.kind.value, str(each.amount), each.measure) for each in initiative.resources),
        assessments=tuple(_assessment(each, initiative.criteria) for each in initiative.assessments),
        end_reason=initiative.end_reason or "",
        sample=initiative.sample,
        draft=initiative.draft,
        more=initiative_details(initiative) is not None,
    )


def value_rows(report: IndicatorReport) -> Iterator[ValueRow]:
    """Yield a row for each value of REPORT."""
    counts_from = None if report.draft else report.received_on.isoformat()
    for each in report.values:
        yield ValueRow(
            each.indicator,
            report.period,
            _written(each.value),
            _written(each.numerator),
            _written(each.denominator),
            each.sums.value,
            counts_from,
            report.sample,
        )


def rating_row(rating: Rating) -> RatingRow:
    """Give a rating in short."""
    return RatingRow(
        year=rating.year,
        criteria=rating.criteria,
        self_points=_written(rating.self_points),
        reviewed_points=_written(rating.reviewed_points),
        rank=rating.rank or "",
        unranked=rating.unranked,
        reason=rating.reason or "",
        decision=rating.decision or "",
        counts_from=None if rating.draft else rating.decided_on.isoformat(),
        sample=rating.sample,
    )


def _event(event: Event) -> EventRow:
    return EventRow(
        step=event.step.value,
        on=event.on.isoformat(),
        level=event.level.value if event.level else "",
        decision=event.decision or "",
        reason=event.reason or "",
        revokes=event.revokes.value if event.revokes else "",
        into=event.into or "",
        note=event.note or "",
    )


def _assessment(each: Assessment, criteria: str | None) -> AssessmentRow:
    scores = tuple((score.criterion, str(score.points)) for score in each.scores)
    return AssessmentRow(each.period, each.criteria or criteria or "", _written(each.points), each.conclusion, scores)


def _written(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
