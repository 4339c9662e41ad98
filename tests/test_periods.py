"""Periods: what an id names, where a day lies, what comes before and after."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.periods import (
    PARTY,
    REGULAR_KINDS,
    STATE,
    Calendar,
    Period,
    PeriodKind,
    between,
    following,
    label,
    period,
    period_holding,
)

ONE_DAY = timedelta(days=1)
GAPLESS = [kind for kind in REGULAR_KINDS if kind is not PeriodKind.NINE_MONTHS]
CALENDARS = st.sampled_from([PARTY, STATE, STATE._replace(cut_day=25), PARTY._replace(cycle_year=2024)])
DAYS = st.dates(date(1910, 1, 1), date(2180, 12, 31))


@pytest.mark.parametrize(
    ("id_", "start", "end", "due", "name"),
    [
        ("2025-w37", "2025-09-08", "2025-09-14", "2025-09-17", "Tuần 37/2025"),
        ("2020-w53", "2020-12-28", "2021-01-03", "2021-01-06", "Tuần 53/2020"),
        ("2025-t01", "2025-01-01", "2025-01-31", "2025-02-10", "Tháng 01/2025"),
        ("2024-t02", "2024-02-01", "2024-02-29", "2024-03-10", "Tháng 02/2024"),
        ("2025-t09", "2025-09-01", "2025-09-30", "2025-10-10", "Tháng 9/2025"),
        ("2025-q3", "2025-07-01", "2025-09-30", "2025-10-10", "Quý III/2025"),
        ("2025-6t1", "2025-01-01", "2025-06-30", "2025-07-10", "6 tháng đầu năm 2025"),
        ("2025-6t2", "2025-07-01", "2025-12-31", "2026-01-10", "6 tháng cuối năm 2025"),
        ("2025-9t", "2025-01-01", "2025-09-30", "2025-10-10", "9 tháng đầu năm 2025"),
        ("2025-nam", "2025-01-01", "2025-12-31", "2026-01-10", "Năm 2025"),
        ("2024-3n", "2024-01-01", "2026-12-31", "2027-01-10", "3 năm 2024–2026"),
        ("2024-5n", "2024-01-01", "2028-12-31", "2029-01-10", "5 năm 2024–2028"),
        ("2020-nk", "2021-01-01", "2025-12-31", "2026-01-10", "Nhiệm kỳ 2020–2025"),
    ],
)
def test_an_id_names_a_calendar_period(id_: str, start: str, end: str, due: str, name: str) -> None:
    found = period(id_, PARTY)

    assert found is not None
    assert (found.id, str(found.start), str(found.end), str(found.due), label(found)) == (id_, start, end, due, name)


@pytest.mark.parametrize(
    ("id_", "start", "end", "name"),
    [
        ("2025-t01", "2024-12-15", "2025-01-14", "Tháng 01/2025"),
        ("2025-t03", "2025-02-15", "2025-03-14", "Tháng 3/2025"),
        ("2025-q1", "2024-12-15", "2025-03-14", "Quý I/2025"),
        ("2025-q4", "2025-09-15", "2025-12-14", "Quý IV/2025"),
        ("2025-6t1", "2024-12-15", "2025-06-14", "6 tháng đầu năm 2025"),
        ("2025-6t2", "2025-06-15", "2025-12-14", "6 tháng cuối năm 2025"),
        ("2025-9t", "2024-12-15", "2025-09-14", "9 tháng đầu năm 2025"),
        ("2025-nam", "2024-12-15", "2025-12-14", "Năm 2025"),
        ("2024-3n", "2023-12-15", "2026-12-14", "3 năm 2024–2026"),
        ("2025-w37", "2025-09-08", "2025-09-14", "Tuần 37/2025"),
    ],
)
def test_the_state_closes_its_figures_on_the_14th_and_names_periods_alike(
    id_: str, start: str, end: str, name: str
) -> None:
    found = period(id_, STATE)

    assert found is not None
    assert (str(found.start), str(found.end), label(found)) == (start, end, name)


@pytest.mark.parametrize(
    "id_",
    [
        "2025-t9",
        "2025-t13",
        "2025-t00",
        "2025-q0",
        "2025-q5",
        "2025-6t3",
        "2025-9t1",
        "2025-w00",
        "2025-w53",
        "2025-nam1",
        "2025",
        "25-q1",
        "0001-t01",
        "2200-nam",
        "2025-Q1",
        " 2025-q1",
        "2025-q²",
        "2025-bien-gioi",
        "",
    ],
)
def test_other_ids_name_no_period_by_rule(id_: str) -> None:
    assert period(id_, PARTY) is None
    assert period(id_, STATE) is None


@given(day=DAYS, kind=st.sampled_from(GAPLESS), calendar=CALENDARS)
def test_periods_tile_the_calendar_without_gap_or_overlap(day: date, kind: PeriodKind, calendar: Calendar) -> None:
    held = period_holding(day, kind, calendar)

    assert held is not None
    assert held.start <= day <= held.end <= held.due
    after = following(held, calendar)
    assert after is not None
    assert held.end + ONE_DAY == after.start
    assert period_holding(held.start, kind, calendar) == period_holding(held.end, kind, calendar) == held


@given(day=DAYS, kind=st.sampled_from(REGULAR_KINDS), calendar=CALENDARS)
def test_an_id_says_all_and_the_next_period_is_another(day: date, kind: PeriodKind, calendar: Calendar) -> None:
    held = period_holding(day, kind, calendar)
    if held is None:
        assert kind is PeriodKind.NINE_MONTHS
        return

    after = following(held, calendar)
    assert after is not None
    assert period(held.id, calendar) == held
    assert after.start > held.end
    assert label(after) != label(held)


@given(first=DAYS, days=st.integers(0, 2000), kind=st.sampled_from(GAPLESS), calendar=CALENDARS)
def test_the_periods_between_two_days_follow_each_other_and_hold_both(
    first: date, days: int, kind: PeriodKind, calendar: Calendar
) -> None:
    last = first + timedelta(days=days)
    found = between(first, last, kind, calendar)

    assert found[0] == period_holding(first, kind, calendar)
    assert found[-1] == period_holding(last, kind, calendar)
    assert all(one.end + ONE_DAY == other.start for one, other in pairwise(found))


@pytest.mark.parametrize(("calendar", "day"), [(PARTY, date(2025, 10, 1)), (STATE, date(2025, 9, 15))])
def test_nine_months_leave_the_last_quarter_out(calendar: Calendar, day: date) -> None:
    found = between(day, date(2027, 9, 1), PeriodKind.NINE_MONTHS, calendar)

    assert period_holding(day, PeriodKind.NINE_MONTHS, calendar) is None
    assert period_holding(day - ONE_DAY, PeriodKind.NINE_MONTHS, calendar) == period("2025-9t", calendar)
    assert [each.id for each in found] == ["2026-9t", "2027-9t"]


def test_cycles_of_years_begin_where_the_calendar_says_and_others_can_be_named() -> None:
    day = date(2024, 8, 1)
    moved = PARTY._replace(cycle_year=2022)
    own = period("2025-3n", PARTY)

    assert [period_holding(day, kind, PARTY) for kind in (PeriodKind.THREE_YEARS, PeriodKind.FIVE_YEARS)] == [
        period("2024-3n", PARTY),
        period("2021-5n", PARTY),
    ]
    assert period_holding(day, PeriodKind.THREE_YEARS, moved) == period("2022-3n", PARTY)
    assert own is not None
    assert following(own, PARTY) == period("2028-3n", PARTY)


@pytest.mark.parametrize(
    ("day", "term"), [("2020-12-31", "2015-nk"), ("2021-01-01", "2020-nk"), ("2026-05-01", "2025-nk")]
)
def test_a_term_is_named_after_the_years_of_its_congresses(day: str, term: str) -> None:
    assert period_holding(date.fromisoformat(day), PeriodKind.TERM, PARTY) == period(term, PARTY)


@pytest.mark.parametrize("kind", [PeriodKind.AD_HOC, PeriodKind.THEMATIC])
def test_ad_hoc_and_thematic_periods_have_a_name_but_no_rule(kind: PeriodKind) -> None:
    flood = Period("bao-lu-2025", kind, date(2025, 9, 1), date(2025, 9, 15), date(2025, 9, 20))

    assert period_holding(date(2025, 9, 1), kind, PARTY) is None
    assert between(date(2025, 9, 1), date(2025, 9, 30), kind, PARTY) == ()
    assert following(flood, PARTY) is None
    assert label(flood) == f"{kind.label} 01/9/2025–15/9/2025"


@pytest.mark.parametrize("kind", REGULAR_KINDS)
@pytest.mark.parametrize("day", [date.min, date(1891, 9, 1), date(2205, 2, 1), date.max])
def test_days_far_outside_the_years_of_ids_lie_in_no_period(day: date, kind: PeriodKind) -> None:
    assert period_holding(day, kind, STATE) is None
    assert between(day, date.max, kind, STATE) == ()


def test_every_kind_is_found_by_the_word_that_editors_type() -> None:
    words = ["tuan", "dot_xuat", "chuyen_de", "thang", "quy", "6_thang", "9_thang", "nam", "3_nam", "5_nam", "nhiem_ky"]

    assert [PeriodKind(word).value for word in words] == words
    assert {kind.value for kind in PeriodKind} == set(words)
