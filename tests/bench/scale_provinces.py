"""The provinces of a large project to measure with: how many units, groups and directives each has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

MODELS_A_UNIT = 80
UNITS_A_PROVINCE = 150
DIRECTIVES_A_PROVINCE = 40
DUTIES = 20
GROUPS = 5
YEARS = range(2021, 2026)

PERIODS = tuple(f"{year}-6t{half}" for year in YEARS for half in (1, 2))


@dataclass(frozen=True, slots=True)
class Province:
    """One province: the numbers of its units, the first of which is its committee, and how many directives it has."""

    number: int
    units: range

    @property
    def committee(self) -> str:
        return f"tinh-uy-{self.number}"

    @property
    def directives(self) -> range:
        return range(max(1, DIRECTIVES_A_PROVINCE * len(self.units) // UNITS_A_PROVINCE))

    def unit(self, place: int) -> str:
        return self.committee if place == self.units.start else f"dang-uy-xa-{place}"

    def group(self, which: int) -> str:
        return f"nhom-{self.number}-{which}"

    def members(self, which: int) -> list[str]:
        """Give the ids of the units of one group: every fifth."""
        return [self.unit(place) for place in self.units if place % GROUPS == which]

    def directive(self, which: int) -> str:
        return f"vb-{self.number}-{which}"


def count_of_units(models: int) -> int:
    """Give how many units a project with that many models has."""
    return max(GROUPS, models // MODELS_A_UNIT)


def provinces(models: int) -> Iterator[Province]:
    """Yield the provinces of a project with that many models."""
    units = count_of_units(models)
    for place, first in enumerate(range(0, units, UNITS_A_PROVINCE), 1):
        yield Province(place, range(first, min(first + UNITS_A_PROVINCE, units)))
