from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.charts.time_axis import TimeAxis


@pytest.mark.parametrize(
    ("days", "first", "last", "years"),
    [
        ([date(2022, 3, 9)], 2022, 2023, [2022, 2023]),
        ([date(2020, 1, 15), date(2024, 8, 1)], 2020, 2025, [2020, 2021, 2022, 2023, 2024, 2025]),
        ([date(2009, 12, 8), date(2024, 8, 1)], 2009, 2025, [2010, 2015, 2020, 2025]),
        ([date(1945, 9, 2), date(2024, 8, 1)], 1945, 2025, [1960, 1980, 2000, 2020]),
    ],
)
def test_an_axis_is_of_whole_years(days: list[date], first: int, last: int, years: list[int]) -> None:
    axis = TimeAxis.over(days)

    assert (axis.first, axis.last) == (date(first, 1, 1), date(last, 1, 1))
    assert [tick.year for tick in axis.ticks] == years


def test_an_axis_over_no_day_has_no_year() -> None:
    assert TimeAxis.over([]).ticks == ()


@given(st.lists(st.dates(), min_size=1))
def test_every_day_stands_on_its_axis_in_order(days: list[date]) -> None:
    axis = TimeAxis.over(days)
    shares = [axis.share(day) for day in sorted(days)]

    assert shares == sorted(shares)
    assert all(0 <= share <= 100 for share in shares)
    assert len(axis.ticks) <= 7
