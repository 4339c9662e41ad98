"""What the movement has of one unit: its models, the latest first, and the latest value of each of its indicators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.pages import address
from followup.pages.entries import entries_of
from followup.pages.entry import Entry
from followup.pages.initiatives import ACTIVE_IDS, latest_first, number
from followup.pages.number import Number, Words, numbers_in
from followup.pages.page import Link, Whole
from followup.records.indicator import Indicator
from followup.status.indicators import UnitYear, by_unit_and_year
from followup.vietnamese import amount

MOST_SHOWN = 8


class UnitIndicator(NamedTuple):
    """The latest value of one indicator, beside its target of that year; `met` is empty where there is none."""

    name: Link
    value: str
    year: int
    target: str
    met: str


class UnitMovement(NamedTuple):
    """One unit's models and indicators. `all_models` leads to the whole list, where not all are shown."""

    sentence: Words
    models: tuple[Entry, ...]
    all_models: Link | None
    indicators: tuple[UnitIndicator, ...]

    @property
    def numbers(self) -> tuple[Number, ...]:
        return numbers_in(self.sentence)


def unit_movement(unit: str, whole: Whole) -> UnitMovement | None:
    """Give what the movement has of UNIT; None where it has nothing."""
    models = entries_of(unit, whole)
    measured = tuple(_measured(unit, whole))
    return _movement(unit, models, measured) if models or measured else None


def _measured(unit: str, whole: Whole) -> Iterator[UnitIndicator]:
    own = tuple(each for each in whole.summaries if each.unit == unit)
    for indicator in whole.register.movement.indicators.values():
        values = by_unit_and_year(indicator, own, whole.register, as_of=whole.as_of)
        found = [each for each in values if each.unit == unit]
        if found:
            yield _indicator(indicator, max(found, key=lambda each: each.year))


def _indicator(indicator: Indicator, latest: UnitYear) -> UnitIndicator:
    return UnitIndicator(
        name=Link(indicator.name, address.indicator(indicator.id)),
        value=amount(latest.measured.value, indicator.measure),
        year=latest.year,
        target=amount(latest.target.value, indicator.measure) if latest.target else "",
        met="" if latest.reached is None else "Đạt" if latest.reached else "Chưa đạt",
    )


def _movement(unit: str, models: Sequence[Entry], indicators: tuple[UnitIndicator, ...]) -> UnitMovement:
    return UnitMovement(
        sentence=_sentence(models),
        models=latest_first(models)[:MOST_SHOWN],
        all_models=_list(unit) if len(models) > MOST_SHOWN else None,
        indicators=indicators,
    )


def _list(unit: str) -> Link:
    return Link("Xem mọi mô hình của đơn vị", address.initiatives_of_unit(unit))


def _sentence(models: Sequence[Entry]) -> Words:
    if not models:
        return ()
    kept = [each for each in models if each.state_id in ACTIVE_IDS]
    rule = "Mỗi mô hình, điển hình mà đơn vị đã đăng ký đếm một lần; bản nháp không tính."
    every = number("mo-hinh", "Mô hình của đơn vị", rule, models)
    rule = "Chưa tạm dừng, chưa kết thúc, không bị xếp không đạt."
    return ("Có ", every, " mô hình, điển hình; ", number("dang-duy-tri", "Đang duy trì", rule, kept), " đang duy trì.")
