"""What a period's id tells: whether there is such a period, and its last day.

Periods by rule need no record, ad hoc ones have one; where a record gives other days than the calendar, it wins.
"""

from __future__ import annotations

from datetime import date

from followup.periods import PARTY, period
from followup.register import Register


def is_period(name: str, register: Register) -> bool:
    """Tell whether NAME is a period by rule or has a record, be it one that could not be read."""
    return period(name, PARTY) is not None or name in register.periods or name in register.unread


def is_occurrence(name: str, register: Register) -> bool:
    """Tell whether NAME is a period, or one of several times in a period: `2025-nam-2`."""
    held, _, number = name.rpartition("-")
    return is_period(name, register) or (number.isdigit() and period(held, PARTY) is not None)


def last_day(name: str, register: Register) -> date | None:
    """Give the last day of the period NAME; None if there is no such period.

    Without a record the calendar of the Party tells: the order of periods is the same in every calendar.
    """
    opened = register.periods.get(name)
    known = opened.period if opened else period(name, PARTY)
    return known.end if known else None
