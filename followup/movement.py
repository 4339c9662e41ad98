"""What of the movement binds everybody: indicators, lists of criteria, commendations and published figures, by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from followup.diagnostics import Diagnostic, Outcome
from followup.identity import by_id
from followup.records.commendation import Commendation
from followup.records.criteria import Criteria
from followup.records.indicator import Indicator
from followup.records.published_figure import PublishedFigure

MovementRecord: TypeAlias = Indicator | Criteria | Commendation | PublishedFigure


class Movement(NamedTuple):
    """Every record by id; commendations stand in order of their day, all others in order of id."""

    indicators: Mapping[str, Indicator]
    criteria: Mapping[str, Criteria]
    commendations: Mapping[str, Commendation]
    published_figures: Mapping[str, PublishedFigure]

    @property
    def records(self) -> tuple[MovementRecord, ...]:
        """Every record, kind by kind."""
        return (
            *self.indicators.values(),
            *self.criteria.values(),
            *self.commendations.values(),
            *self.published_figures.values(),
        )


def link_movement(records: Iterable[object]) -> Outcome[Movement]:
    """Index those of RECORDS that belong to the movement."""
    found: list[Diagnostic] = []
    everything = [each for each in records if isinstance(each, MovementRecord)]
    indicators = by_id([each for each in everything if isinstance(each, Indicator)], found)
    criteria = by_id([each for each in everything if isinstance(each, Criteria)], found)
    commendations = by_id([each for each in everything if isinstance(each, Commendation)], found)
    figures = by_id([each for each in everything if isinstance(each, PublishedFigure)], found)
    movement = Movement(
        indicators=MappingProxyType({name: indicators[name] for name in sorted(indicators)}),
        criteria=MappingProxyType({name: criteria[name] for name in sorted(criteria)}),
        commendations=MappingProxyType(
            {each.id: each for each in sorted(commendations.values(), key=lambda each: (each.issued_on, each.id))}
        ),
        published_figures=MappingProxyType({name: figures[name] for name in sorted(figures)}),
    )
    return Outcome(movement, tuple(found))
