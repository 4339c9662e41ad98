"""The charts of the life of models hold the counts that are computed, year by year and side by side of the reform."""

from __future__ import annotations

from dataclasses import replace

from followup.initiative_steps import RUNGS
from followup.pages.life_figures import by_field_and_year, steps_of
from followup.pages.page import Whole
from followup.status.lifecycle import Lived, funnel


def registered(whole: Whole, *days: str) -> Whole:
    """Give WHOLE with one model registered on each of DAYS."""
    one = whole.lived[0]
    begun = one.row.events[0]
    return replace(
        whole, lived=tuple(Lived(one.row._replace(events=(begun._replace(on=day),)), one.life) for day in days)
    )


def test_the_road_has_the_counts_of_the_rungs(moved: Whole) -> None:
    rows = steps_of(moved.lived).rows

    assert tuple(row[1] for row in rows[: len(RUNGS)]) == funnel(moved.lived)
    assert [row[:2] for row in rows[len(RUNGS) :]] == [("Đã nhân rộng", 1), ("Đã kết thúc", 1)]


def test_every_model_is_in_one_column_of_its_field(moved: Whole) -> None:
    figure = by_field_and_year(moved)

    assert [column.title for column in figure.columns[1:-1]] == [
        "2022",
        "2023",
        "2024",
        "2025, đến 30/6",
        "2025, từ 01/7",
    ]
    assert [row[1:] for row in figure.rows] == [
        (0, 1, 0, 0, 1, 2),
        (1, 0, 0, 0, 0, 1),
        (0, 0, 0, 0, 0, 0),
        (0, 0, 0, 0, 0, 0),
        (1, 1, 0, 0, 1, 3),
    ]


def test_the_first_of_july_is_after_the_break(moved: Whole) -> None:
    figure = by_field_and_year(registered(moved, "2025-06-30", "2025-07-01"))

    assert figure.rows[-1][1:3] == (1, 1)


def test_years_long_ago_stand_in_one_column(moved: Whole) -> None:
    figure = by_field_and_year(registered(moved, "2009-02-26", "2014-01-01", "2015-01-01", "2024-01-01"))

    assert figure.columns[1].title == "Trước 2015"
    assert figure.rows[-1][1:3] == (2, 1)


def test_the_finding_names_the_field_with_most_models(moved: Whole) -> None:
    assert by_field_and_year(moved).finding == "3 mô hình đã đăng ký; nhiều nhất ở lĩnh vực Kinh tế (2)."
