"""One date within a period, and how a limit binds to it."""

from __future__ import annotations

import pytest

from followup.deadline_words import Limit
from followup.due_words import names_every_quarter, read_due_day
from followup.periods import REGULAR_KINDS, PeriodKind
from followup.recurrence import DueDay


@pytest.mark.parametrize(
    ("words", "every", "due"),
    [
        ("ngày 1", PeriodKind.MONTH, DueDay(1, 31)),
        ("ngày 1 tháng sau", PeriodKind.MONTH, DueDay(1, 31)),
        ("ngày 1 tháng cuối quý", PeriodKind.QUARTER, DueDay(2, 31)),
        ("ngày 1 tháng 7", PeriodKind.YEAR, DueDay(6, 30)),
        ("ngày 1/1", PeriodKind.YEAR, DueDay(12, 31)),
        ("ngày 1/1 năm sau", PeriodKind.YEAR, DueDay(12, 31)),
        ("thứ 2", PeriodKind.WEEK, DueDay(1, 7)),
        ("thứ hai tuần sau", PeriodKind.WEEK, DueDay(1, 7)),
        ("tháng cuối quý", PeriodKind.QUARTER, DueDay(2, 31)),
    ],
)
def test_before_the_first_is_the_last_day_of_what_comes_before(words: str, every: PeriodKind, due: DueDay) -> None:
    assert read_due_day(words, Limit.BEFORE, every) == due


@pytest.mark.parametrize(
    ("words", "every", "due"),
    [
        ("ngày 31", PeriodKind.MONTH, DueDay(1, 31)),
        ("ngày 10 của tháng thứ hai quý", PeriodKind.QUARTER, DueDay(2, 10)),
        ("ngày 10 tháng đầu tiên của quý tiếp theo", PeriodKind.QUARTER, DueDay(4, 10)),
        ("tháng giữa", PeriodKind.QUARTER, DueDay(2, 31)),
        ("29/02", PeriodKind.YEAR, DueDay(2, 29)),
        ("chủ nhật", PeriodKind.WEEK, DueDay(1, 7)),
        ("thứ 7 tuần sau", PeriodKind.WEEK, DueDay(2, 6)),
    ],
)
@pytest.mark.parametrize("limit", [Limit.WITHIN, Limit.NONE])
def test_within_a_day_or_month_is_to_its_end(words: str, limit: Limit, every: PeriodKind, due: DueDay) -> None:
    assert read_due_day(words, limit, every) == due


@pytest.mark.parametrize(
    ("words", "every"),
    [
        ("6", PeriodKind.MONTH),
        ("ngày 32", PeriodKind.MONTH),
        ("ngày 5 tháng 6", PeriodKind.MONTH),
        ("ngày 15", PeriodKind.QUARTER),
        ("ngày 15 tháng đầu sau", PeriodKind.QUARTER),
        ("ngày 31 tháng 6", PeriodKind.YEAR),
        ("thứ 8", PeriodKind.WEEK),
        ("ngày 15", PeriodKind.HALF_YEAR),
        ("trước ngày 15", PeriodKind.MONTH),
    ],
)
def test_what_does_not_fit_the_period_is_not_read(words: str, every: PeriodKind) -> None:
    assert read_due_day(words, Limit.WITHIN, every) is None


@pytest.mark.parametrize("every", REGULAR_KINDS)
def test_the_end_of_a_period_cannot_be_what_a_deadline_lies_before(every: PeriodKind) -> None:
    assert read_due_day("cuối", Limit.BEFORE, every) is None


def test_the_end_of_another_period_is_not_read() -> None:
    assert read_due_day("cuối quý", Limit.WITHIN, PeriodKind.QUARTER) == DueDay(3, 31)
    assert read_due_day("cuối quý", Limit.WITHIN, PeriodKind.YEAR) is None


def test_a_day_of_the_last_month_of_a_quarter_comes_every_quarter_by_itself() -> None:
    assert names_every_quarter("trước ngày 15 tháng cuối quý")
    assert not names_every_quarter("ngày 15 tháng cuối")
    assert not names_every_quarter("ngày 15 tháng đầu quý sau")
