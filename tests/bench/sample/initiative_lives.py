"""What became of each model of the sample, step by step, until the sample's last day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from tests.bench.sample.chance import day_in, number, pick, share
from tests.bench.sample.characters import SILENT
from tests.bench.sample.districts import COMMUNES
from tests.bench.sample.initiative_slots import Slot, slots
from tests.bench.sample.initiative_words import CLOSED_WITH_DISTRICT, ENDED, FAILED, JOINED, PAUSED, REVOKED
from tests.bench.sample.lives import life_of
from tests.bench.sample.periods import AS_OF

TWO_TIERS_FROM = date(2025, 7, 1)
CEREMONIES = {
    2023: date(2023, 10, 13),
    2024: date(2024, 10, 11),
    2025: date(2025, 10, 14),
    2026: date(2026, 10, 15),
    2027: date(2027, 10, 15),
}
"""The days on which models are commended, around 15 October; the last one is after the sample's end."""

LEFT_WITHOUT_HEIR = ("huyen-uy-c", "huyen-uy-g", "thi-uy-k")
"""Districts that ended without saying who goes on with their models."""

_EFFECTIVE, _RECOGNISED, _TYPICAL, _COMMENDED, _REVOKED = 0.84, 0.62, 0.5, 0.6, 0.1
_FORGOTTEN, _JOINED, _PAUSED, _RESUMED, _ENDED = 0.14, 0.06, 0.05, 0.5, 0.42


@dataclass(frozen=True, slots=True)
class Step:
    """One dated step in the life of a model; `decided` tells whether a decision goes with it."""

    step: str
    on: date
    level: str
    decided: bool = False
    reason: str = ""


@cache
def life(slot: Slot) -> tuple[Step, ...]:
    """Give the steps of the model's life in order, none later than the end of its unit or of the sample."""
    last = min(AS_OF, life_of(slot.unit)[1])
    rise = [step for step in _rise(slot) if step.on <= last]
    end = _end(slot, rise, last)
    steps = [step for step in (*rise, *_spread(slot), *_reviews(slot)) if step.on <= last]
    if end is not None:
        steps = [*(step for step in steps if step.on < end.on), end, *_resumed(slot, end, last)]
    return tuple(sorted(steps, key=lambda step: step.on))


def registered(slot: Slot) -> date:
    """Give the day of registration: early in the year, but later in 2025 where communes were new."""
    if slot.year == TWO_TIERS_FROM.year and slot.unit in COMMUNES:
        return day_in(date(2025, 8, 4), date(2025, 10, 10), "registered", slot.id)
    return day_in(date(slot.year, 1, 12), date(slot.year, 3, 20), "registered", slot.id)


def _rise(slot: Slot) -> Iterator[Step]:
    """Yield the way up: registered, effective, recognised, typical, commended, and now and then revoked."""
    start = registered(slot)
    yield Step("dang_ky", start, slot.level)
    if not slot.worth_copying and share("effective", slot.id) >= _EFFECTIVE:
        return
    effective = _later(slot, "hieu_qua", start, 150, 215)
    yield Step("hieu_qua", effective, slot.level)
    if not slot.worth_copying and share("recognised", slot.id) >= _RECOGNISED:
        return
    recognised = _later(slot, "cong_nhan", effective, 25, 60)
    above = "huyen" if slot.unit in COMMUNES and recognised < TWO_TIERS_FROM else slot.level
    yield Step("cong_nhan", recognised, above, decided=True)
    if share("typical", slot.id) >= _TYPICAL:
        return
    typical = date(recognised.year + 1, 9, number(4, 26, "typical", slot.id))
    yield Step("tieu_bieu", typical, "tinh", decided=True)
    if share("commended", slot.id) >= _COMMENDED:
        return
    commended = CEREMONIES[typical.year]
    yield Step("khen", commended, "tinh", decided=True)
    if share("revoked", slot.id) < _REVOKED:
        yield Step("thu_hoi", _later(slot, "thu_hoi", commended, 120, 300), "tinh", decided=True, reason=REVOKED)


def _spread(slot: Slot) -> Iterator[Step]:
    """Yield the spreading of a model, a little before each year's first copy was registered."""
    copies = [each for each in slots() if each.copies == slot.id]
    for year in sorted({each.year for each in copies}):
        first = min(registered(each) for each in copies if each.year == year)
        on = first - timedelta(days=number(5, 20, "spread", slot.id, year))
        yield Step("nhan_rong", on, "tinh" if slot.level == "tinh" or on >= TWO_TIERS_FROM else "huyen")


def _reviews(slot: Slot) -> Iterator[Step]:
    """Yield the yearly reviews; the silent communes hold none in 2026, and elsewhere some are forgotten."""
    for year in range(registered(slot).year + 1, AS_OF.year + 1):
        if share("review", slot.id, year) < _FORGOTTEN or (slot.unit in SILENT and year == AS_OF.year):
            continue
        last = AS_OF.day - 1 if year == AS_OF.year else 28
        yield Step("ra_soat", date(year, 11, number(3, last, "reviewed", slot.id, year)), slot.level)


def _end(slot: Slot, rise: list[Step], last: date) -> Step | None:
    """Give how the model ended or was paused, if it was; good ones go on as long as their unit."""
    if slot.level == "huyen" and slot.unit not in LEFT_WITHOUT_HEIR:
        return Step(
            "ket_thuc", date(2025, 6, number(16, 27, "closed", slot.unit)), "huyen", reason=CLOSED_WITH_DISTRICT
        )
    if slot.worth_copying:
        return None
    if len(rise) == 1:
        on = date(slot.year, 12, number(5, 24, "failed", slot.id))
        return Step("khong_dat", on, slot.level, reason=pick(FAILED, "why", slot.id)) if on <= last else None
    on = day_in(rise[-1].on + timedelta(days=60), rise[-1].on + timedelta(days=760), "ended", slot.id)
    drawn = share("end", slot.id)
    if drawn < _JOINED and slot.unit in COMMUNES and rise[-1].on < TWO_TIERS_FROM:
        on = day_in(date(2025, 9, 8), date(2025, 12, 12), "joined", slot.id)
        return Step("sap_nhap", on, slot.level, reason=JOINED)
    if drawn >= _ENDED or on > last:
        return None
    if drawn > _ENDED - _PAUSED:
        return Step("tam_dung", on, slot.level, reason=pick(PAUSED, "why", slot.id))
    return Step("ket_thuc", on, slot.level, reason=pick(ENDED, "why", slot.id))


def _resumed(slot: Slot, end: Step, last: date) -> Iterator[Step]:
    """Yield the going on of a model that was only paused."""
    on = end.on + timedelta(days=number(60, 240, "resumed", slot.id))
    if end.step == "tam_dung" and on <= last and share("resumes", slot.id) < _RESUMED:
        yield Step("tiep_tuc", on, slot.level)


def _later(slot: Slot, step: str, before: date, least: int, most: int) -> date:
    return before + timedelta(days=number(least, most, step, slot.id))
