"""A line stands between the columns before and after a break."""

from __future__ import annotations

from followup.charts.break_line import break_lines


def test_a_line_stands_before_the_first_column_after_a_break() -> None:
    (line,) = break_lines([False, False, True, False])

    assert isinstance(line, dict)
    assert (line["x0"], line["x1"], line["yref"]) == (1.5, 1.5, "paper")


def test_where_nothing_broke_there_is_no_line() -> None:
    assert break_lines([False, False]) == []
