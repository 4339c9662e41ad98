"""Working days: Monday to Friday without the holidays that are handed in."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from enum import Enum

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


class DayRule(Enum):
    """What becomes of a day that is no working day; the values are the words that editors type."""

    KEEP = "giu_nguyen"
    BEFORE = "som_hon"
    AFTER = "muon_hon"


def is_working_day(day: date, holidays: AbstractSet[date] = frozenset()) -> bool:
    """Tell whether offices work on DAY. A Saturday worked in exchange for another day counts as free."""
    return day.weekday() < _SATURDAY and day not in holidays


def shifted(day: date, rule: DayRule, holidays: AbstractSet[date] = frozenset()) -> date:
    """Give DAY, or by RULE the nearest working day before or after it where it is none.

    AFTER is what Bộ luật Dân sự 2015, Điều 148 khoản 5 says of a time limit that ends on a free day.
    """
    if rule is DayRule.KEEP:
        return day
    step = _ONE_DAY if rule is DayRule.AFTER else -_ONE_DAY
    while not is_working_day(day, holidays):
        day += step
    return day
