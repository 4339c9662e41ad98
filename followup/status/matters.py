"""Difficulties and proposals, each with its life: raised, sent to somebody, answered by a document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import NamedTuple

from followup.summary import Raised, Summary


class Step(Enum):
    """How far a matter has come; the value is how pages name it."""

    RAISED = "đã nêu"
    SENT = "đã gửi, chờ trả lời"
    ANSWERED = "đã được trả lời"


class Kind(Enum):
    """What a matter is: the key under which it stands in a report; `label` is how readers see it."""

    DIFFICULTY = "kho_khan"
    PROPOSAL = "kien_nghi"

    @property
    def label(self) -> str:
        return {Kind.DIFFICULTY: "Khó khăn, vướng mắc", Kind.PROPOSAL: "Kiến nghị, đề xuất"}[self]


class Matter(NamedTuple):
    """One matter of one unit. `periods` are the periods whose reports speak of it, the first one first."""

    unit: str
    duty: str
    kind: Kind
    text: str
    step: Step
    periods: tuple[str, ...]
    raised_on: date | None
    sent_to: str | None
    answered_on: date | None
    answered_by: str | None
    sample: bool

    @property
    def open(self) -> bool:
        return self.step is not Step.ANSWERED


def matters(summaries: Iterable[Summary], *, as_of: date) -> tuple[Matter, ...]:
    """Give all matters that reports received by AS_OF raise, the longest waiting first, the answered ones last.

    What a unit says again in the same words is the same matter: it keeps its first day and takes its last answer.
    """
    limit = as_of.isoformat()
    found: dict[tuple[str, str, str, str], list[Raised]] = {}
    for summary in summaries:
        for each in summary.matters:
            if each.counts_from is not None and each.counts_from <= limit:
                found.setdefault((summary.unit, each.duty, each.kind, " ".join(each.text.split())), []).append(each)
    every = (_matter(unit, said, as_of) for (unit, _, _, _), said in found.items())
    return tuple(
        sorted(every, key=lambda each: (not each.open, each.raised_on or date.max, each.unit, each.duty, each.text))
    )


def _matter(unit: str, said: list[Raised], as_of: date) -> Matter:
    said.sort(key=lambda each: (each.counts_from or "", each.period))
    first = said[0]
    sent_to = next((each.sent_to for each in reversed(said) if each.sent_to), None)
    answers = [each for each in said if each.answered_on and each.answered_on <= as_of.isoformat()]
    answer = answers[-1] if answers else None
    return Matter(
        unit=unit,
        duty=first.duty,
        kind=Kind(first.kind),
        text=first.text,
        step=Step.ANSWERED if answer else Step.SENT if sent_to else Step.RAISED,
        periods=tuple(dict.fromkeys(each.period for each in said)),
        raised_on=min((_day(each.raised_on) for each in said if each.raised_on), default=None),
        sent_to=sent_to,
        answered_on=_day(answer.answered_on) if answer and answer.answered_on else None,
        answered_by=answer.answered_by if answer else None,
        sample=any(each.sample for each in said),
    )


def _day(stored: str) -> date:
    return date.fromisoformat(stored)
