"""Working days, with the holidays of the reader's own table."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.working_days import DayRule, is_working_day, shifted, working_days_between

TET_2026 = frozenset(date(2026, 2, 14) + timedelta(days=n) for n in range(9))
NATIONAL_DAY = frozenset({date(2025, 9, 1), date(2025, 9, 2)})
DAYS = st.dates(date(2022, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("day", "earlier", "later"),
    [
        ("2025-08-29", "2025-08-29", "2025-08-29"),
        ("2025-08-30", "2025-08-29", "2025-09-03"),
        ("2025-09-02", "2025-08-29", "2025-09-03"),
        ("2025-06-29", "2025-06-27", "2025-06-30"),
        ("2026-02-17", "2026-02-13", "2026-02-23"),
    ],
)
def test_a_free_day_moves_to_the_nearest_working_day_or_stays(day: str, earlier: str, later: str) -> None:
    typed = date.fromisoformat(day)
    holidays = TET_2026 | NATIONAL_DAY

    assert shifted(typed, DayRule.KEEP, holidays) == typed
    assert str(shifted(typed, DayRule.BEFORE, holidays)) == earlier
    assert str(shifted(typed, DayRule.AFTER, holidays)) == later


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2025-08-29", "2025-08-29", 0),
        ("2025-08-29", "2025-09-03", 1),
        ("2025-09-05", "2025-09-08", 1),
        ("2025-09-08", "2025-09-12", 4),
        ("2025-09-12", "2025-09-08", 0),
        ("2026-02-13", "2026-02-24", 2),
    ],
)
def test_the_first_day_is_not_counted_and_the_last_is(first: str, last: str, days: int) -> None:
    between = working_days_between(date.fromisoformat(first), date.fromisoformat(last), TET_2026 | NATIONAL_DAY)

    assert between == days


@given(day=DAYS, rule=st.sampled_from([DayRule.BEFORE, DayRule.AFTER]), holidays=st.frozensets(DAYS, max_size=20))
def test_a_moved_day_is_a_working_day_with_none_between(day: date, rule: DayRule, holidays: frozenset[date]) -> None:
    moved = shifted(day, rule, holidays)

    assert is_working_day(moved, holidays)
    assert working_days_between(min(day, moved), max(day, moved), holidays) == (1 if moved > day else 0)
