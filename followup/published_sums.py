"""What published figures say when they are added up and held against each other. Nothing is put right, only shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from followup.records.published_figure import PublishedFigure


class PartsSum(NamedTuple):
    """The sum of a figure's parts beside the figure. `missing` is what the parts lack of it, below zero if too much."""

    total: Decimal
    sum: Decimal
    approximate: bool

    @property
    def missing(self) -> Decimal:
        return self.total - self.sum

    @property
    def adds_up(self) -> bool:
        """Tell whether the parts give the figure; of an approximate one they may give something else."""
        return self.approximate or not self.missing


class Difference(NamedTuple):
    """Two figures for one thing, in order of their ids, and by how much the second is more."""

    first: PublishedFigure
    second: PublishedFigure

    @property
    def amount(self) -> Decimal:
        return self.second.value - self.first.value


def parts_sum(figure: PublishedFigure) -> PartsSum | None:
    """Add up the parts of FIGURE; None where its source gives fewer than two."""
    if len(figure.parts) < 2:  # noqa: PLR2004 - one part is no breakdown
        return None
    approximate = figure.approximate or any(part.approximate for part in figure.parts)
    return PartsSum(figure.value, sum((part.value for part in figure.parts), Decimal(0)), approximate)


def differences(figures: Mapping[str, PublishedFigure]) -> Iterator[Difference]:
    """Yield each pair of FIGURES that one of the two names as saying otherwise, once."""
    pairs = {tuple(sorted((figure.id, other))) for figure in figures.values() for other in figure.conflicts_with}
    for one, other in sorted(pairs):
        if one != other and one in figures and other in figures:
            yield Difference(figures[one], figures[other])
