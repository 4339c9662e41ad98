"""What charts are told: the same numbers as the tables beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import pytest

from followup.charts.duties_by_lead import Lead
from followup.pages import duties, figures
from followup.pages.duties import DutiesView
from followup.pages.page import Whole
from followup.records.duty import DeadlineKind


@pytest.mark.parametrize(
    ("duty", "lead"),
    [
        ("12-cv-tu/1.1.a", Lead.FRONT),
        ("12-cv-tu/1.2", Lead.COMMITTEE),  # a group whose rule names one kind of unit
        ("12-cv-tu/M", Lead.STAFF),
        ("9-ct-tu/1", Lead.NOBODY),
    ],
)
def test_a_duty_is_led_by_the_kind_of_body_that_it_names(whole: Whole, duty: str, lead: Lead) -> None:
    assert figures.lead_of(whole.register.duties[duty], partial(figures.leads_in, whole.register)) is lead


@pytest.mark.parametrize(
    ("kind", "lead"), [("dang_doan", Lead.FRONT), ("doan_the", Lead.FRONT), ("co_quan_dang", Lead.SEVERAL)]
)
def test_only_a_party_group_is_told_as_the_organisation_that_it_leads(
    whole_of: Callable[[Mapping[str, str]], Whole], kind: str, lead: Lead
) -> None:
    group = f"ma: cac-huyen-uy\nten: Nhóm\nloi_van: Nhóm\nquy_tac: {{loai_don_vi: [mat_tran, {kind}]}}\n"
    register = whole_of({"data/nhom/cac-huyen-uy.yaml": group}).register

    assert figures.lead_of(register.duties["12-cv-tu/1.2"], partial(figures.leads_in, register)) is lead


def test_the_chart_of_kinds_counts_what_the_page_of_duties_lists(whole: Whole) -> None:
    (page,) = duties.plan(whole)
    assert isinstance(page.view, DutiesView)

    chart = page.view.figures[0]
    whole_row = dict(zip((column.title for column in chart.columns), chart.rows[-1], strict=True))

    assert {each.kind.word: len(each.rows) for each in page.view.by_kind} == {
        kind.label: whole_row[kind.label] for kind in DeadlineKind
    }


def test_counts_only_what_was_asked(whole: Whole) -> None:
    rows = {row[0]: row[1:3] for row in figures.unsaid(whole.register).rows}

    assert rows == {
        "Số và ký hiệu": (1, 2),
        "Ngày ban hành": (1, 2),
        "Ngày đến hạn": (1, 1),
        "Chu kỳ": (1, 1),
        "Đơn vị chủ trì": (1, 5),
    }
