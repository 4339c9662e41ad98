"""The list of periods: the latest first, only those that have begun, each with its counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup.pages import periods
from followup.pages.number import plain
from followup.pages.page import Page, Whole
from followup.pages.periods import PeriodsView

Laid = Callable[[Mapping[str, str]], Whole]


def planned(whole: Whole) -> tuple[Page, PeriodsView]:
    (page,) = periods.plan(whole)
    assert isinstance(page.view, PeriodsView)
    return page, page.view


def test_periods_that_have_begun_stand_with_the_latest_first(whole_of: Laid) -> None:
    names = ("2024-nam", "2025-6t1", "2025-6t2", "2026-6t1")
    page, view = planned(whole_of({f"data/ky/{name}.yaml": f"ma: {name}\n" for name in names}))

    assert [row.period.text for row in view.rows] == ["6 tháng cuối năm 2025", "6 tháng đầu năm 2025", "Năm 2024"]
    assert plain(view.sentence) == "3 kỳ đã bắt đầu, trong đó 0 kỳ đã chốt số liệu."
    assert len({each.id for each in page.numbers}) == len(page.numbers) == 11


def test_an_office_without_periods_is_told_so(whole: Whole) -> None:
    assert plain(planned(whole)[1].sentence) == "Chưa có kỳ báo cáo nào được mở."
