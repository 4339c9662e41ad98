"""What single steps mean for the life of a model: which close it, hold it or take it further; and the years of reviews.

Both the rules and the states of models go by this.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from followup.movement_rows import EventRow
from followup.periods import PARTY, period

RUNGS = ("dang_ky", "hieu_qua", "cong_nhan", "tieu_bieu", "khen")
"""The steps of the funnel, from the first."""

AWARDS = frozenset(RUNGS[2:])
CLOSING = frozenset({"ket_thuc", "sap_nhap"})
HOLDING = frozenset({"khong_dat", "tam_dung"})
_FORWARD = frozenset({*RUNGS, "nhan_rong"})


def stopped_by(events: Iterable[EventRow]) -> EventRow | None:
    """Give the step among EVENTS that closed, failed or paused the model; None if none did or it went on after that."""
    stop: EventRow | None = None
    for event in events:
        if event.step in CLOSING:
            return event
        if event.step in HOLDING:
            stop = event
        elif stop is not None and _goes_on(stop, event):
            stop = None
    return stop


def standing(events: Iterable[EventRow]) -> tuple[tuple[EventRow, ...], tuple[EventRow, ...]]:
    """Give the steps that stand after all revocations among EVENTS, and the awards that were taken back."""
    kept: list[EventRow] = []
    revoked: list[EventRow] = []
    for event in events:
        if event.step != "thu_hoi":
            kept.append(event)
            continue
        meant = (event.revokes,) if event.revokes else AWARDS
        award = next((each for each in reversed(kept) if each.step in meant), None)
        if award is not None:
            kept.remove(award)
            revoked.append(award)
    return tuple(kept), tuple(revoked)


@lru_cache(maxsize=512)
def year_of(name: str) -> int | None:
    """Give the year in which the period NAME ends; of a name without a rule its first four figures, else None."""
    ruled = period(name, PARTY)
    if ruled is not None:
        return ruled.end.year
    return int(name[:4]) if name[:4].isdigit() and len(name[:4]) == 4 else None  # noqa: PLR2004 - figures of a year


def _goes_on(stop: EventRow, event: EventRow) -> bool:
    if stop.step == "khong_dat":
        return event.step == "dang_ky"
    return event.step == "tiep_tuc" or event.step in _FORWARD
