from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.charts.duties_by_lead import Lead, duties_by_lead
from followup.charts.figure import Figure

Proof: TypeAlias = Callable[[Figure], dict[str, Any]]


@pytest.mark.parametrize(
    ("leads", "finding"),
    [
        ([], "Chưa có nhiệm vụ nào."),
        ([Lead.NOBODY] * 2, "Văn bản không nêu ai chủ trì ở cả 2 việc."),
        ([Lead.COMMITTEE], "1 trong 1 việc do cấp ủy chủ trì."),
        (
            [Lead.COMMITTEE, Lead.FRONT, Lead.FRONT, Lead.NOBODY],
            (
                "2 trong 4 việc do Mặt trận, đoàn thể chủ trì; 1 việc do cấp ủy chủ trì; "
                "1 việc văn bản không nêu ai chủ trì."
            ),
        ),
    ],
)
def test_the_finding_names_who_leads_most(leads: list[Lead], finding: str) -> None:
    assert duties_by_lead("k", [("A", leads)]).finding == finding


@given(
    directives=st.lists(st.tuples(st.text(max_size=20), st.lists(st.sampled_from(list(Lead)), max_size=30)), max_size=5)
)
def test_every_duty_is_counted_once_in_table_drawing_and_plotly(
    directives: list[tuple[str, list[Lead]]], specification: Proof
) -> None:
    figure = duties_by_lead("k", directives)
    total = sum(len(leads) for _, leads in directives)

    assert [row[-1] for row in figure.rows[: len(directives)]] == [len(leads) for _, leads in directives]
    assert sum(sum(trace["x"]) for trace in specification(figure)["data"]) == total
    assert sum(int(key.amount) for key in figure.legend) == total


def test_no_two_kinds_of_lead_look_alike() -> None:
    assert len({lead.look for lead in Lead}) == len(Lead)
