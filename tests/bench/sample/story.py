"""What became of each duty: when it was finished, if ever. The story that the sample tells stands here.

Most units finish in time. Nine communes hold half of what is overdue, three of them are silent; the directive
1330-CV/TU is behind everywhere; the months after 01/7/2025 are slow.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tests.bench.sample.chance import day_in, number, share
from tests.bench.sample.characters import EXTENDED_COMMUNE, EXTENDED_PARTY, WAITING, WEAK
from tests.bench.sample.directive import NAME
from tests.bench.sample.districts import COMMUNES
from tests.bench.sample.plans import deadlines

BEHIND = "1330-cv-tu"

_UNDATED = {
    "cv-tb-160/1.1.a": (date(2020, 4, 6), date(2020, 12, 18)),
    "cv-tb-160/1.4.a": (date(2020, 9, 7), date(2021, 12, 17)),
    "ct-tap-hop/3.1": (date(2021, 11, 1), date(2022, 5, 31)),
}

_QUARTERS = {
    "2025-q4": date(2025, 12, 29),
    "2026-q1": date(2026, 3, 27),
    "2026-q2": date(2026, 7, 3),
    "2026-q3": date(2026, 9, 28),
}


@dataclass(frozen=True, slots=True)
class Odds:
    """How often a duty is finished late or not at all, and how many days before or after its deadline."""

    late: float
    never: float
    early_days: int = 45
    late_days: int = 50


_DOCUMENT = {
    f"{NAME}/1.1": (date(2025, 10, 31), Odds(0.12, 0.02)),
    f"{NAME}/1.2": (date(2026, 3, 31), Odds(0.08, 0.03, early_days=130)),
    f"{NAME}/1.4": (date(2026, 9, 30), Odds(0.05, 0.04)),
    f"{NAME}/1.5": (date(2026, 11, 1), Odds(0.03, 0.06, late_days=12)),
    f"{NAME}/1.6": (date(2026, 11, 15), Odds(0.00, 0.10, early_days=40)),
    f"{NAME}/1.7": (date(2026, 12, 15), Odds(0.00, 0.80, early_days=60)),
    f"{NAME}/1.8": (date(2027, 3, 31), Odds(0.00, 1.00)),
}
_WEAK = Odds(0.15, 0.80)
_BEHIND = Odds(0.20, 0.50)
_USUAL = Odds(0.16, 0.00)


def finished(unit: str, duty: str, occurrence: str = "") -> date | None:
    """Give the day on which UNIT finished the duty, by its own word; None if it never did."""
    if duty in _UNDATED:
        return None if share("never", unit, duty) < 0.05 else day_in(*_UNDATED[duty], "finished", unit, duty)
    if (unit, duty) == EXTENDED_PARTY:
        return date(2025, 6, 12)
    if duty == f"{NAME}/2.4":
        return _QUARTERS.get(occurrence)
    if (unit, duty) == EXTENDED_COMMUNE or duty.startswith(f"{NAME}/2."):
        return None
    if duty == f"{NAME}/1.3":
        return _chosen_model(unit)
    due, odds = _expected(unit, duty, occurrence)
    return _around(due, odds, unit, duty, occurrence) if due else None


def _expected(unit: str, duty: str, occurrence: str) -> tuple[date | None, Odds]:
    document = _DOCUMENT.get(duty)
    if document:
        due, odds = document
        return due, _WEAK if unit in WEAK and due.year == 2026 and due.month != 12 else odds
    due_set = deadlines(unit).get((duty, occurrence))
    return due_set, _WEAK if unit in WEAK else _BEHIND if duty.startswith(BEHIND) else _USUAL


def _around(due: date, odds: Odds, *name: object) -> date | None:
    drawn = share("outcome", *name)
    if drawn < odds.never:
        return None
    if drawn < odds.never + odds.late:
        return due + timedelta(days=number(1, odds.late_days, "late", *name))
    return due - timedelta(days=number(0, odds.early_days, "early", *name))


def _chosen_model(unit: str) -> date | None:
    """Tell when the commune's own model was ready: with its own deadline, or without one for some that made no plan."""
    if unit in WAITING:
        return None
    due = deadlines(unit).get((f"{NAME}/1.3", ""))
    if due:
        return _around(due, _WEAK if unit in WEAK else Odds(0.12, 0.08, early_days=30), unit, "model")
    ready = unit not in WEAK and COMMUNES.index(unit) % 2 == 0
    return day_in(date(2026, 3, 2), date(2026, 9, 18), "model", unit) if ready else None
