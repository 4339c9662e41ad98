"""When obligations fall due, month by month, and how those of each month stand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from followup.pages.mark import Slice, slices
from followup.pages.number import Number, count_of
from followup.pages.obligation_link import obligation_links
from followup.register import Register
from followup.status.standing import Standing
from followup.status.state import State
from followup.status.tally import tally
from followup.vietnamese import month


class Milestone(NamedTuple):
    """One month, from `first` on. `overdue` counts what is still to be done of it after its day; None for nothing."""

    first: date
    due: Number
    overdue: Number | None
    slices: tuple[Slice, ...]
    current: bool


def milestones(states: Iterable[State], register: Register, as_of: date) -> tuple[Milestone, ...]:
    """Give the months in which STATES fall due, in order; what has no deadline is left out."""
    months: dict[date, list[State]] = {}
    for each in states:
        if each.due is not None:
            months.setdefault(each.due.replace(day=1), []).append(each)
    return tuple(
        Milestone(
            first=first,
            due=_due(first, found, register),
            overdue=_overdue(first, found, register),
            slices=slices(tally(each.standing for each in found)),
            current=first == as_of.replace(day=1),
        )
        for first, found in sorted(months.items())
    )


def _due(first: date, states: Iterable[State], register: Register) -> Number:
    rule = f"Đếm đầu việc có thời hạn trong tháng {month(first)}, đã xong hay chưa."
    links = obligation_links(states, register)
    return count_of(f"thang-{first:%Y-%m}", f"Đầu việc đến hạn trong tháng {month(first)}", rule, links)


def _overdue(first: date, states: Iterable[State], register: Register) -> Number | None:
    late = [each for each in states if each.standing is Standing.OVERDUE]
    rule = f"Đếm đầu việc có thời hạn trong tháng {month(first)} mà đến ngày tính số liệu vẫn quá hạn."
    links = obligation_links(late, register)
    title = f"Đầu việc quá hạn, thời hạn trong tháng {month(first)}"
    return count_of(f"thang-{first:%Y-%m}-qua-han", title, rule, links) if late else None
