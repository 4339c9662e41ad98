"""A row of an obligation does not repeat what its page says once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from followup.pages.obligation_row import obligation_row
from followup.pages.page import Whole
from followup.status.standing import Standing
from followup.status.state import State

MakeState: TypeAlias = Callable[..., State]


def test_sample_data_are_marked_by_the_page_not_by_every_row(whole: Whole, state: MakeState) -> None:
    invented = state(Standing.OVERDUE, late=3)._replace(due_source="Kế hoạch số 41-KH/A-MH (minh họa)", sample=True)
    assert obligation_row(invented, whole.register, as_of=whole.as_of).due_source == "Kế hoạch số 41-KH/A-MH"


def test_what_an_office_wrote_is_shown_as_it_stands(whole: Whole, state: MakeState) -> None:
    real = state(Standing.OVERDUE, late=3)._replace(due_source="Kế hoạch số 41-KH/A (minh họa)", sample=False)
    assert obligation_row(real, whole.register, as_of=whole.as_of).due_source == "Kế hoạch số 41-KH/A (minh họa)"
