"""Occurrences: what a rule gives from its start, how odd days and free days move, and that nothing is invented."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.periods import PARTY, REGULAR_KINDS, PeriodKind, period
from followup.recurrence import DueDay, Occurrence, Rule, occurrences
from followup.working_days import DayRule, shifted

ISSUED = date(2024, 8, 1)  # the day of 1330-CV/TU, which sets yearly, three-year and five-year duties
END_OF_2035 = date(2035, 12, 31)
DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))


def rules(kinds: list[PeriodKind], last: int) -> st.SearchStrategy[Rule]:
    due_day = st.builds(DueDay, st.integers(1, 14), st.integers(1, last))
    return st.builds(Rule, st.sampled_from(kinds), st.lists(due_day, max_size=3).map(tuple), DAYS)


RULES = rules([PeriodKind.WEEK], 7) | rules([kind for kind in REGULAR_KINDS if kind is not PeriodKind.WEEK], 31)


def dues(rule: Rule, until: date) -> list[str]:
    return [str(each.due) for each in occurrences(rule, until)]


@pytest.mark.parametrize("kind", REGULAR_KINDS)
def test_without_a_day_to_start_from_nothing_is_invented(kind: PeriodKind) -> None:
    assert occurrences(Rule(kind, (DueDay(1, 5),)), END_OF_2035) == ()


@pytest.mark.parametrize("kind", [PeriodKind.AD_HOC, PeriodKind.THEMATIC])
def test_what_comes_unforeseen_is_no_rule(kind: PeriodKind) -> None:
    with pytest.raises(ValueError, match="không lặp lại"):
        Rule(kind)


@pytest.mark.parametrize("due_day", [DueDay(0, 1), DueDay(1, 0), DueDay(1, 8)])
def test_a_week_has_no_eighth_day_and_nothing_counts_from_zero(due_day: DueDay) -> None:
    with pytest.raises(ValueError, match="không phải ngày trong kỳ"):
        Rule(PeriodKind.WEEK, (due_day,))


def test_the_30th_and_the_31st_are_one_day_in_february() -> None:
    rule = Rule(PeriodKind.MONTH, (DueDay(1, 30), DueDay(1, 31)), date(2025, 1, 1))

    assert [(each.key, str(each.due)) for each in occurrences(rule, date(2025, 2, 28))] == [
        ("2025-t01-1", "2025-01-30"),
        ("2025-t01-2", "2025-01-31"),
        ("2025-t02-1", "2025-02-28"),
    ]


def test_a_yearly_duty_is_due_at_the_end_of_each_year_from_its_start() -> None:
    found = occurrences(Rule(PeriodKind.YEAR, starts_on=ISSUED), date(2026, 1, 1))

    assert found == (
        Occurrence("2024-nam", ISSUED, date(2024, 12, 31)),
        Occurrence("2025-nam", date(2025, 1, 1), date(2025, 12, 31)),
        Occurrence("2026-nam", date(2026, 1, 1), date(2026, 12, 31)),
    )


def test_three_and_five_years_count_from_the_start_to_2035() -> None:
    three, five = (Rule(kind, starts_on=ISSUED) for kind in (PeriodKind.THREE_YEARS, PeriodKind.FIVE_YEARS))

    assert dues(three, END_OF_2035)[:3] == ["2027-12-31", "2030-12-31", "2033-12-31"]
    assert dues(five, END_OF_2035)[:2] == ["2029-12-31", "2034-12-31"]
    assert occurrences(three, END_OF_2035)[0] == Occurrence("2025-3n", ISSUED, date(2027, 12, 31))
    assert [each.starts for each in occurrences(five, END_OF_2035)] == [date(year, 8, 1) for year in (2024, 2029, 2034)]


def test_three_years_from_new_year_are_those_three_years() -> None:
    found = occurrences(Rule(PeriodKind.THREE_YEARS, starts_on=date(2024, 1, 1)), date(2024, 6, 1))

    assert found == (Occurrence("2024-3n", date(2024, 1, 1), date(2026, 12, 31)),)


def test_years_from_29_february_begin_again_on_28_february() -> None:
    found = occurrences(Rule(PeriodKind.THREE_YEARS, starts_on=date(2024, 2, 29)), END_OF_2035)

    assert [str(each.starts) for each in found] == ["2024-02-29", "2027-02-28", "2030-02-28", "2033-02-28"]


def test_29_february_is_28_february_in_other_years() -> None:
    rule = Rule(PeriodKind.YEAR, (DueDay(2, 29),), date(2024, 1, 1))

    assert dues(rule, date(2028, 6, 1)) == ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]


def test_the_31st_is_the_last_day_of_each_month() -> None:
    rule = Rule(PeriodKind.MONTH, (DueDay(1, 31),), date(2025, 1, 1))

    assert dues(rule, date(2025, 4, 30)) == ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"]


def test_a_month_past_the_period_lies_in_the_next_one() -> None:
    monthly = Rule(PeriodKind.MONTH, (DueDay(2, 5),), date(2024, 11, 1), date(2024, 12, 31))
    yearly = Rule(PeriodKind.YEAR, (DueDay(13, 15),), date(2024, 1, 1), date(2024, 12, 31))

    assert dues(monthly, END_OF_2035) == ["2024-12-05", "2025-01-05"]
    assert occurrences(yearly, END_OF_2035) == (Occurrence("2024-nam", date(2024, 1, 1), date(2025, 1, 15)),)


def test_a_week_counts_its_days_from_monday() -> None:
    friday = Rule(PeriodKind.WEEK, (DueDay(1, 5),), date(2025, 9, 6))
    next_monday = Rule(PeriodKind.WEEK, (DueDay(2, 1),), date(2025, 9, 1))

    assert occurrences(friday, date(2025, 9, 8)) == (Occurrence("2025-w37", date(2025, 9, 8), date(2025, 9, 12)),)
    assert dues(next_monday, date(2025, 9, 8)) == ["2025-09-08", "2025-09-15"]


def test_several_due_days_in_a_period_follow_each_other_and_have_keys_of_their_own() -> None:
    rule = Rule(PeriodKind.YEAR, (DueDay(12, 14), DueDay(6, 14)), date(2025, 3, 1))

    assert occurrences(rule, date(2025, 12, 31)) == (
        Occurrence("2025-nam-1", date(2025, 3, 1), date(2025, 6, 14)),
        Occurrence("2025-nam-2", date(2025, 6, 15), date(2025, 12, 14)),
    )


def test_what_was_due_before_the_start_or_is_due_after_the_end_is_left_out() -> None:
    rule = Rule(PeriodKind.MONTH, (DueDay(1, 19),), date(2025, 1, 20), date(2025, 3, 19))

    assert dues(rule, END_OF_2035) == ["2025-02-19", "2025-03-19"]


def test_the_report_on_a_month_before_the_start_is_not_asked_for() -> None:
    rule = Rule(PeriodKind.MONTH, (DueDay(2, 5),), date(2025, 8, 1))

    assert dues(rule, date(2025, 8, 31)) == ["2025-09-05"]


def test_nine_months_that_begin_in_the_last_quarter_are_those_of_the_next_year() -> None:
    assert dues(Rule(PeriodKind.NINE_MONTHS, starts_on=date(2025, 10, 5)), date(2027, 1, 1)) == [
        "2026-09-30",
        "2027-09-30",
    ]


def test_a_free_due_day_moves_as_the_settings_say() -> None:
    rule = Rule(PeriodKind.MONTH, (DueDay(1, 31),), date(2025, 8, 1))
    holidays = frozenset({date(2025, 9, 1), date(2025, 9, 2)})

    moved = {
        each: [str(one.due) for one in occurrences(rule, date(2025, 8, 31), weekends=each, holidays=holidays)]
        for each in DayRule
    }
    assert moved == {DayRule.KEEP: ["2025-08-31"], DayRule.BEFORE: ["2025-08-29"], DayRule.AFTER: ["2025-09-03"]}


def test_a_due_day_moved_before_its_start_takes_the_start_along() -> None:
    rule = Rule(PeriodKind.MONTH, (DueDay(1, 1),), date(2025, 6, 1))

    assert occurrences(rule, date(2025, 6, 30), weekends=DayRule.BEFORE) == (
        Occurrence("2025-t06", date(2025, 5, 30), date(2025, 5, 30)),
    )


@given(
    rule=RULES, days=st.integers(0, 3000), weekends=st.sampled_from(DayRule), holidays=st.frozensets(DAYS, max_size=5)
)
def test_due_days_lie_in_order_from_the_start_on_and_no_key_comes_twice(
    rule: Rule, days: int, weekends: DayRule, holidays: frozenset[date]
) -> None:
    assert rule.starts_on is not None
    found = occurrences(rule, rule.starts_on + timedelta(days=days), weekends=weekends, holidays=holidays)

    assert all(one.due <= other.due for one, other in pairwise(found))
    assert all(each.starts <= each.due for each in found)
    assert all(shifted(rule.starts_on, weekends, holidays) <= each.due for each in found)
    assert len({each.key for each in found}) == len(found)
    assert all(shifted(each.due, weekends, holidays) == each.due for each in found)


@given(rule=RULES, days=st.integers(0, 3000), more=st.integers(0, 400))
def test_looking_further_ahead_changes_nothing_that_was_seen(rule: Rule, days: int, more: int) -> None:
    assert rule.starts_on is not None
    until = rule.starts_on + timedelta(days=days)
    near, far = occurrences(rule, until), occurrences(rule, until + timedelta(days=more))

    assert set(near) == {each for each in far if each.starts <= until}


@given(start=DAYS, kind=st.sampled_from([PeriodKind.THREE_YEARS, PeriodKind.FIVE_YEARS]))
def test_a_cycle_is_due_at_the_end_of_the_year_in_which_its_years_are_full(start: date, kind: PeriodKind) -> None:
    years = 3 if kind is PeriodKind.THREE_YEARS else 5
    found = occurrences(Rule(kind, starts_on=start), END_OF_2035.replace(year=2140))

    for number, each in enumerate(found, start=1):
        held = period(each.key, PARTY)
        assert held is not None
        assert each.due == held.end
        new_year = (start.month, start.day) == (1, 1)
        assert each.due.year == start.year + number * years - new_year
