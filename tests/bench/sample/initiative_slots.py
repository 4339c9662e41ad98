"""Where and when the models of the sample arise, what they are about, and which of them copy which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from tests.bench.sample.chance import number, pick, share
from tests.bench.sample.districts import COMMUNES, DISTRICTS
from tests.bench.sample.duties import DISTRICT_COMMITTEES, ORGANISATIONS
from tests.bench.sample.initiative_words import FIELDS, SUBJECTS

_YEARS = (2022, 2022, 2023, 2023, 2023, 2024, 2024, 2025, 2026, 2026)  # the year of the reorganisation is thin
_COPIED = 0.4
_MOST_GENERATIONS = 2
_DEPARTMENTS = ("so-nong-nghiep-m", "so-van-hoa-m", "hiep-hoi-doanh-nghiep-m")
_TWINS = {("mttq-tinh-m", 1): ("dang-uy-xa-b2", 1), ("hoi-nong-dan-tinh-m", 4): ("dang-uy-xa-d1", 2)}
"""Models that two organisations registered for one place: what the check for repetitions is to find."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A model before its life is told. `area` is its commune now, `copies` the id of the model that it follows."""

    unit: str
    turn: int
    year: int
    field: str
    subject: str
    area: str
    hamlet: int
    copies: str = ""
    generation: int = 0

    @property
    def key(self) -> tuple[str, int]:
        return self.unit, self.turn

    @property
    def id(self) -> str:
        return f"mh-{self.unit.removesuffix('-m')}-{self.turn}"

    @property
    def has_twin(self) -> bool:
        """Whether another organisation registered the same in the same place."""
        return self.key in _TWINS or self.key in _TWINS.values()

    @property
    def level(self) -> str:
        """The level at which the model is registered and recognised."""
        return "xa" if self.unit in COMMUNES else "huyen" if self.unit in DISTRICT_COMMITTEES else "tinh"

    @property
    def worth_copying(self) -> bool:
        """Whether it fares so well that others follow it."""
        return share("worth copying", self.unit, self.turn) < 0.3


@cache
def slots() -> tuple[Slot, ...]:
    """Give every model of the sample in the order in which they were registered: by year, then unit."""
    found: list[Slot] = []
    for slot in sorted(_with_twins(tuple(_first_drawn())), key=lambda each: (each.year, each.unit, each.turn)):
        models = [each for each in found if _may_copy(slot, each)]
        if models and not slot.has_twin and share("copied", slot.id) < _COPIED:
            found.append(_copy(slot, pick(models, "source", slot.id)))
        else:
            found.append(slot)
    return tuple(found)


def _first_drawn() -> Iterator[Slot]:
    for unit in ORGANISATIONS:
        yield from (_draw(unit, turn, pick(COMMUNES, "area", unit, turn)) for turn in range(1, 11))
    for unit in _DEPARTMENTS:
        yield from (_draw(unit, turn, pick(COMMUNES, "area", unit, turn)) for turn in range(1, 5))
    for district in DISTRICTS:
        for turn in range(1, 6):
            area = pick(district.communes, "area", district.committee, turn)
            yield _draw(district.committee, turn, area)
    for unit in COMMUNES:
        yield from (_draw(unit, turn, unit) for turn in range(1, number(3, 6, "models", unit) + 1))


def _draw(unit: str, turn: int, area: str) -> Slot:
    last = 2024 if unit in DISTRICT_COMMITTEES else 2026
    first = 2024 if unit == "thanh-uy-l" else 2022
    year = pick([year for year in _YEARS if first <= year <= last], "year", unit, turn)
    field = pick(FIELDS, "field", unit, turn)
    return Slot(
        unit, turn, year, field, pick(SUBJECTS[field], "subject", unit, turn), area, number(1, 9, "hamlet", unit, turn)
    )


def _may_copy(slot: Slot, source: Slot) -> bool:
    """Tell whether SOURCE was there, good, somewhere else, and not itself the last of a long line.

    What was registered in the second half of 2025 was not yet recognised when 2026 began.
    """
    ripe = source.year + (2 if source.year == 2025 else 1)
    return (
        source.worth_copying
        and ripe <= slot.year
        and source.area != slot.area
        and source.generation < _MOST_GENERATIONS
    )


def _copy(slot: Slot, source: Slot) -> Slot:
    return replace(slot, field=source.field, subject=source.subject, copies=source.id, generation=source.generation + 1)


def _with_twins(drawn: tuple[Slot, ...]) -> Iterator[Slot]:
    by_key = {slot.key: slot for slot in drawn}
    for slot in drawn:
        model = by_key.get(_TWINS.get(slot.key, ("", 0)))
        if model is None:
            yield slot
        else:
            yield replace(slot, field=model.field, subject=model.subject, area=model.area, hamlet=model.hamlet)
