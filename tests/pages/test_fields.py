"""Models by field on the first screen: the counts of the lists, all columns on one scale."""

from __future__ import annotations

from followup.pages.fields import by_field
from followup.pages.number import plain
from followup.pages.page import Whole


def test_the_rows_have_the_totals_of_the_lists_and_the_finding_names_the_most(moved: Whole) -> None:
    told = by_field(moved)
    assert told is not None
    totals = {
        field.name: sum(each.row.field == field.id for each in moved.lived) for field in moved.register.settings.fields
    }

    assert {row.name: int(row.models.value) for row in told.rows} == totals
    assert plain(told.finding).endswith(f" {max(totals.values())} trong {len(moved.lived)}")
    assert [row.models.to.anchor for row in told.rows if row.models.to] == [
        f"so-linh-vuc-{field.id}" for field in moved.register.settings.fields
    ]


def test_the_columns_share_one_scale_and_the_words_tell_them_all(moved: Whole) -> None:
    told = by_field(moved)
    assert told is not None

    assert max(column.height for row in told.rows for column in row.columns) == told.height
    assert told.rows[0].spoken.startswith("Mô hình đăng ký mới từng năm. 2022: ")
    assert told.years == "2022 – 2025"
    assert told.breaks == 80.0


def test_without_models_nothing_is_told(whole: Whole) -> None:
    assert by_field(whole) is None
