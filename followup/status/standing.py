"""Where one obligation stands on a day: one function, and the words for its answers.

An obligation (đầu việc) is a duty × a unit × an occurrence. The order of the questions is the ruling:
what is done comes first, because history is not rewritten; then what a document has ended, what has no
owner, what is paused or waits; and only then the calendar. Due today is not overdue.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from followup.records.duty import DeadlineKind


class Standing(Enum):
    """The classes that every obligation falls into, exactly one each, in the order in which pages list them.

    First what is done or said to be done, then what is open by the calendar, what somebody must decide, and last what
    no calendar can judge. No two that follow each other have the same colour.
    """

    DONE_ON_TIME = "hoàn thành đúng hạn"
    DONE_LATE = "hoàn thành quá hạn"
    DONE_NO_DEADLINE = "hoàn thành (văn bản không quy định thời hạn)"
    AWAITING = "chờ xác nhận"
    IN_TIME = "chưa hoàn thành, trong hạn"
    DUE_SOON = "sắp đến hạn"
    OVERDUE = "quá hạn"
    REASSIGN = "cần phân công lại"
    REVIEW = "cần rà soát lại"
    AWAITING_POLICY = "chờ chủ trương"
    DEADLINE_MISSING = "chưa cập nhật thời hạn"
    NOT_ARISEN = "chưa phát sinh"
    NO_DEADLINE = "văn bản không quy định thời hạn"
    STANDING = "thường xuyên"
    SUSPENDED = "tạm dừng"
    CANCELLED = "thôi thực hiện"

    __hash__ = object.__hash__  # each is one object, and asked for its hash two million times


DONE_DATED = frozenset({Standing.DONE_ON_TIME, Standing.DONE_LATE})
"""Finished and accepted, with a deadline to judge it by."""
DONE = DONE_DATED | {Standing.DONE_NO_DEADLINE}
"""Finished and accepted, whatever the calendar says of it."""
DATED = DONE_DATED | {Standing.OVERDUE, Standing.DUE_SOON, Standing.IN_TIME}
"""What a rate is held against: obligations with a deadline that count by the calendar (Quyết định 23/2018/QĐ-TTg)."""


class Case(NamedTuple):
    """All that decides where an obligation stands; each day is None until it is known to have come.

    `due_on` is the deadline in force (after an extension). `deadline_expected` says that somebody was to
    set a deadline that is not entered yet, in contrast to a document that sets none. `claimed_on` is the
    day of completion that the unit names; `accepted_on` when somebody accepted it; `text_changed` that the
    duty's text changed after that. `arisen` matters for conditional duties only.
    """

    kind: DeadlineKind
    due_on: date | None = None
    deadline_expected: bool = False
    claimed_on: date | None = None
    accepted_on: date | None = None
    text_changed: bool = False
    arisen: bool = False
    awaits_policy: bool = False
    owner_gone: bool = False
    suspended: bool = False
    cancelled: bool = False


def standing(case: Case, *, as_of: date, soon: timedelta) -> Standing:
    """Tell where CASE stands on AS_OF; SOON is how long before its deadline an obligation counts as due soon.

    A completion or an acceptance dated after AS_OF does not count yet. On time is judged by the day of
    completion that the result names, not by when it was reported or accepted.
    """
    if case.claimed_on is not None and case.claimed_on <= as_of:
        return _finished(case, case.claimed_on, as_of)
    if case.cancelled:
        return Standing.CANCELLED
    if case.owner_gone:
        return Standing.REASSIGN
    if case.suspended:
        return Standing.SUSPENDED
    if case.awaits_policy:
        return Standing.AWAITING_POLICY
    if case.kind is DeadlineKind.CONDITIONAL and not case.arisen:
        return Standing.NOT_ARISEN
    if case.kind is DeadlineKind.STANDING:
        return Standing.STANDING
    return _by_calendar(case, as_of, soon)


def days_late(case: Case, *, as_of: date) -> int | None:
    """Give how many days past its deadline CASE is, or was when it was finished; None without a deadline or in time."""
    if case.due_on is None:
        return None
    until = case.claimed_on if case.claimed_on is not None and case.claimed_on <= as_of else as_of
    late = (until - case.due_on).days
    return late if late > 0 else None


def _finished(case: Case, finished_on: date, as_of: date) -> Standing:
    if case.accepted_on is None or case.accepted_on > as_of:
        return Standing.AWAITING
    if case.text_changed:
        return Standing.REVIEW
    if case.due_on is None:
        return Standing.DONE_NO_DEADLINE
    return Standing.DONE_ON_TIME if finished_on <= case.due_on else Standing.DONE_LATE


def _by_calendar(case: Case, as_of: date, soon: timedelta) -> Standing:
    if case.due_on is None:
        return Standing.DEADLINE_MISSING if case.deadline_expected else Standing.NO_DEADLINE
    if case.due_on < as_of:
        return Standing.OVERDUE
    return Standing.DUE_SOON if case.due_on - as_of <= soon else Standing.IN_TIME
