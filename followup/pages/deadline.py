"""How pages speak of a duty's deadline: its kind as a badge, and what the document says of the time.

Where a document sets no date the words say so; nothing here reckons a date that nobody wrote.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from followup.pages.stated import Stated
from followup.records.duty import DeadlineKind, Duty
from followup.vietnamese import day

NO_DEADLINE = "Văn bản không quy định thời hạn"
NO_PERIOD = "văn bản không ghi chu kỳ"


class Badge(NamedTuple):
    """A kind of deadline: `key` finds its colour and shape, `word` is what people read."""

    key: str
    word: str


class Slice(NamedTuple):
    """One piece of a bar that shows duties by kind. `start` and `width` are shares (0 to 100) of its length."""

    badge: Badge
    amount: int
    start: float
    width: float


def badge(kind: DeadlineKind) -> Badge:
    """Give the badge of a kind of deadline."""
    return Badge(kind.value, kind.label)


def when(duty: Duty) -> Stated:
    """Tell by when, how often or on what condition DUTY is to be done."""
    if duty.due_on is not None:
        return Stated(day(duty.due_on))
    if (repeated := recurrence(duty)) is not None:
        return repeated
    if duty.condition is not None:
        return Stated(f"“{duty.condition}”")
    if duty.deadline_kind is DeadlineKind.STANDING:
        return Stated("Thực hiện thường xuyên")
    return Stated(NO_DEADLINE, missing=True)


def due(duty: Duty) -> Stated:
    """Tell the day by which DUTY is to be done, apart from how often or on what condition."""
    if duty.due_on is not None:
        return Stated(day(duty.due_on))
    if duty.deadline_kind is DeadlineKind.STANDING:
        return Stated("Thực hiện thường xuyên, không có ngày kết thúc")
    return Stated(NO_DEADLINE, missing=True)


def recurrence(duty: Duty) -> Stated | None:
    """Tell how often DUTY comes round, in the document's words; None for a duty that does not."""
    if duty.recurrence is None:
        return None
    if duty.recurrence.every is None:
        return Stated(f"“{duty.recurrence.words}” ({NO_PERIOD})", missing=True)
    return Stated(f"“{duty.recurrence.words}”")


def slices(duties: Iterable[Duty]) -> tuple[Slice, ...]:
    """Give the bar of DUTIES by kind of deadline, in the order of the kinds; kinds that do not occur are left out."""
    kinds = [duty.deadline_kind for duty in duties]
    found: list[Slice] = []
    before = 0
    for kind in DeadlineKind:
        number = kinds.count(kind)
        if number:
            start, end = (round(100 * share / len(kinds), 3) for share in (before, before + number))
            found.append(Slice(badge(kind), number, start, round(end - start, 3)))
        before += number
    return tuple(found)
