"""Working days, with the holidays of the reader's own table."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.working_days import DayRule, is_working_day, shifted

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


@given(day=DAYS, rule=st.sampled_from([DayRule.BEFORE, DayRule.AFTER]), holidays=st.frozensets(DAYS, max_size=20))
def test_a_moved_day_is_a_working_day_with_none_between(day: date, rule: DayRule, holidays: frozenset[date]) -> None:
    moved = shifted(day, rule, holidays)

    assert is_working_day(moved, holidays)
    passed = (min(day, moved) + timedelta(days=n) for n in range(abs(moved - day).days + 1))
    assert [each for each in passed if is_working_day(each, holidays)] == [moved]
