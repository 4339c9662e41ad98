"""Months side by side: they fill the strip, and the busiest week is the highest bar."""

from __future__ import annotations

from datetime import date

from followup.pages.year_strip import HEIGHT, months_from, year_strip

DUE = [date(2025, 10, 1), date(2025, 10, 15), date(2025, 10, 16), date(2026, 9, 30)]


def test_twelve_months_begin_with_the_one_of_the_day() -> None:
    months = months_from(date(2025, 10, 31), 12)

    assert (months[0], months[4]) == (
        (date(2025, 10, 1), date(2025, 10, 31)),
        (date(2026, 2, 1), date(2026, 2, 28)),
    )
    assert (months[-1][1], len(months)) == (date(2026, 9, 30), 12)


def test_every_bar_lies_within_the_strip() -> None:
    strip = year_strip(months_from(date(2025, 10, 1), 12), DUE)

    assert all(each.x >= 0 and each.x + each.width <= 101 for each in strip.bars)
    assert [each.amount for each in strip.months if each.amount] == [3, 1]


def test_the_busiest_week_is_the_highest_and_is_said() -> None:
    strip = year_strip(months_from(date(2025, 10, 1), 12), DUE)

    assert max(each.height for each in strip.bars) == HEIGHT
    assert strip.spoken == "Nhiều nhất là tuần 13/10/2025 – 19/10/2025: 2 đầu việc đến hạn."
