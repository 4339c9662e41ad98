"""Where a model stands on a day, from its dated steps; nothing that comes later is known.

The rules, which the page on the life of models publishes:
- steps count in the order in which they are written, up to the day; a draft never counts;
- a revocation takes back the award that it names (cong_nhan, tieu_bieu, khen), else the last one that stands;
- ket_thuc and sap_nhap close a model for good; khong_dat until it is registered again; tam_dung until tiep_tuc or
  any new step forward;
- a model is replicated when it has the step nhan_rong, or another model that has begun names it as its origin;
- a model has reached a rung when it has that step or one beyond it, so no rung is reached by more than the one before;
- it is reviewed in a year by a step ra_soat or an assessment of that year; due is whoever was registered before
  that year and still active at its end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import NamedTuple

from followup.initiative_steps import RUNGS, standing, stopped_by, year_of
from followup.movement_rows import EventRow, InitiativeRow
from followup.records.commendation import Commendation


class LifeState(Enum):
    """The states of a model, exactly one each, in the order in which pages list them."""

    REGISTERED = "đang thực hiện"
    EFFECTIVE = "có hiệu quả"
    RECOGNISED = "được công nhận"
    TYPICAL = "tiêu biểu"
    REPLICATED = "đã nhân rộng"
    PAUSED = "tạm dừng"
    FAILED = "không đạt"
    MERGED = "đã sáp nhập"
    ENDED = "đã kết thúc"


ACTIVE = frozenset(
    {LifeState.REGISTERED, LifeState.EFFECTIVE, LifeState.RECOGNISED, LifeState.TYPICAL, LifeState.REPLICATED}
)
"""Models that are kept up: mô hình đang duy trì."""

_STOPPED = {
    "ket_thuc": LifeState.ENDED,
    "sap_nhap": LifeState.MERGED,
    "khong_dat": LifeState.FAILED,
    "tam_dung": LifeState.PAUSED,
}
_STATES = {
    "nhan_rong": LifeState.REPLICATED,
    "tieu_bieu": LifeState.TYPICAL,
    "cong_nhan": LifeState.RECOGNISED,
    "hieu_qua": LifeState.EFFECTIVE,
}


class Life(NamedTuple):
    """One model as it stands on a day. `rung` is the place of the highest step reached in `initiative_steps.RUNGS`.

    `revoked` are the awards taken back. `last` is the step that closed, failed or paused the model, None while it is
    active.
    """

    state: LifeState
    rung: int
    replicated: bool
    revoked: tuple[EventRow, ...]
    last: EventRow | None

    @property
    def active(self) -> bool:
        return self.last is None


class Lived(NamedTuple):
    """A model in short and its life up to the day."""

    row: InitiativeRow
    life: Life


def lives(
    rows: Iterable[InitiativeRow], commendations: Mapping[str, Commendation], *, as_of: date
) -> tuple[Lived, ...]:
    """Give all of ROWS that had begun by AS_OF with their lives, in the order of ROWS."""
    every = tuple(rows)
    commended = commended_by_decision(commendations, as_of=as_of)
    copied = {row.replicated_from for row in every if not row.draft and row.events[0].on <= as_of.isoformat()}
    found = ((row, life(row, as_of=as_of, commended=row.id in commended, copied=row.id in copied)) for row in every)
    return tuple(Lived(row, its) for row, its in found if its is not None)


def life(row: InitiativeRow, *, as_of: date, commended: bool = False, copied: bool = False) -> Life | None:
    """Tell where the model stands on AS_OF; None for a draft and before its first step.

    COMMENDED tells that a decision on record commends the model, COPIED that another model names it as its origin,
    whether or not its own steps say so.
    """
    limit = as_of.isoformat()
    events = [event for event in row.events if event.on <= limit]
    if row.draft or not events:
        return None
    kept, revoked = standing(events)
    steps = {event.step for event in kept} | ({"nhan_rong"} if copied else set())
    reached = max((RUNGS.index(step) for step in steps if step in RUNGS), default=0)
    last = stopped_by(events)
    state = _STOPPED[last.step] if last else _state(steps)
    return Life(
        state=state,
        rung=len(RUNGS) - 1 if commended else reached,
        replicated="nhan_rong" in steps,
        revoked=revoked,
        last=last,
    )


def commended_by_decision(commendations: Mapping[str, Commendation], *, as_of: date) -> frozenset[str]:
    """Give the models that a decision commends by AS_OF and that no revocation by then has taken out again."""
    return frozenset(
        recipient.initiative
        for commendation in commendations.values()
        if commendation.issued_on <= as_of
        for recipient in commendation.recipients
        if recipient.initiative and not (recipient.revocation and recipient.revocation.on <= as_of)
    )


def funnel(lived: Iterable[Lived]) -> tuple[int, ...]:
    """Count for each of RUNGS how many models have ever reached it or one beyond; never more than the rung before."""
    highest = Counter(each.life.rung for each in lived)
    return tuple(sum(highest[rung] for rung in range(first, len(RUNGS))) for first in range(len(RUNGS)))


def reviewed_in(row: InitiativeRow, year: int, *, as_of: date) -> bool:
    """Tell whether the model was reviewed in YEAR, as far as it is known on AS_OF."""
    limit = as_of.isoformat()
    if any(event.step == "ra_soat" and event.on <= limit and event.on.startswith(str(year)) for event in row.events):
        return True
    return any(year_of(each.period) == year for each in row.assessments) and year <= as_of.year


def not_reviewed(lived: Iterable[Lived], year: int, *, as_of: date) -> tuple[Lived, ...]:
    """Give the models that were to be reviewed in YEAR and were not: those of before, active on its last day.

    In the year of AS_OF that day is AS_OF.
    """
    begin, end = date(year, 1, 1).isoformat(), min(date(year, 12, 31), as_of)
    return tuple(
        each
        for each in lived
        if each.row.events[0].on < begin and _active_on(each, end) and not reviewed_in(each.row, year, as_of=as_of)
    )


def _active_on(each: Lived, end: date) -> bool:
    """Tell whether a model was kept up at END; what others did for it does not count for that."""
    if max(event.on for event in each.row.events) <= end.isoformat():
        return each.life.active
    then = life(each.row, as_of=end)
    return then is not None and then.active


def _state(steps: Iterable[str]) -> LifeState:
    reached = set(steps)
    return next((state for step, state in _STATES.items() if step in reached), LifeState.REGISTERED)
