"""Which obligations a unit has to answer for in a period, in the order of their documents."""

from __future__ import annotations

from followup.opened import Opened
from followup.periods import PARTY, period
from followup.register import Register
from followup.status.obligations import issue_day
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

_NOTHING_TO_SAY = frozenset({Standing.CANCELLED, Standing.SUSPENDED})


def owed(unit: str, opened: Opened, register: Register, standings: Standings) -> tuple[State, ...]:
    """Give what UNIT has to answer for in the period OPENED, by who holds it on the day of STANDINGS.

    That is what had begun by the last day of the period and was not finished before the first one; what a document
    has paused or ended needs no answer, and what somebody else finished is not the unit's to tell.
    """
    return tuple(
        state
        for state in standings.of_unit_now(unit)
        if state.standing not in _NOTHING_TO_SAY
        and _unfinished_before(state, unit, opened)
        and _begun_by_the_end(state, opened, register)
    )


def _unfinished_before(state: State, unit: str, opened: Opened) -> bool:
    return state.claimed_on is None or (state.unit == unit and state.claimed_on >= opened.period.start)


def _begun_by_the_end(state: State, opened: Opened, register: Register) -> bool:
    end = opened.period.end
    if not state.occurrence:
        return issue_day(register.directives[state.duty.partition("/")[0]], end) <= end
    known = register.periods.get(state.occurrence)
    coming = known.period if known else period(state.occurrence, PARTY)
    return coming is None or coming.start <= end
