"""What the movement has of one unit: its models, the latest first, and the latest value of each of its indicators."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from followup.pages import address
from followup.pages.entry import Entry, by_unit, entries
from followup.pages.initiatives import ACTIVE_IDS, latest_first, number
from followup.pages.number import Number, Words, numbers_in
from followup.pages.page import Link, Whole
from followup.records.indicator import Indicator
from followup.status.indicators import UnitYear, by_unit_and_year
from followup.vietnamese import amount

MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class UnitIndicator:
    """The latest value of one indicator, beside its target of that year; `met` is empty where there is none."""

    name: Link
    value: str
    year: int
    target: str
    met: str


@dataclass(frozen=True, slots=True)
class UnitMovement:
    """One unit's models and indicators. `all_models` leads to the whole list, where not all are shown."""

    sentence: Words
    models: tuple[Entry, ...]
    all_models: Link | None
    indicators: tuple[UnitIndicator, ...]

    @property
    def numbers(self) -> tuple[Number, ...]:
        return numbers_in(self.sentence)


def unit_movements(whole: Whole) -> Mapping[str, UnitMovement]:
    """Give what the movement has of each unit that it has anything of."""
    models = by_unit(entries(whole))
    measured: dict[str, list[UnitIndicator]] = {}
    for indicator in whole.register.movement.indicators.values():
        latest = {each.unit: each for each in _by_time(indicator, whole)}
        for unit, each in latest.items():
            measured.setdefault(unit, []).append(_indicator(indicator, each))
    return {
        unit: _movement(unit, models.get(unit, ()), tuple(measured.get(unit, ())))
        for unit in whole.register.units
        if unit in models or unit in measured
    }


def _by_time(indicator: Indicator, whole: Whole) -> Sequence[UnitYear]:
    found = by_unit_and_year(indicator, whole.summaries, whole.register, as_of=whole.as_of)
    return sorted(found, key=lambda each: each.year)


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
