"""What one unit has said, as far as it counts on a day: words about its duties, and the deadlines that it set itself.

Facts ask no other unit. Words count from the day on which their report was received; drafts and reports that were
returned or replaced never count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from followup.records.result import Claim
from followup.summary import Planned, Row, Summary


class Extension(NamedTuple):
    """More time that a document granted on a day."""

    granted_on: date
    until: date
    document: str


class Deadline(NamedTuple):
    """A day that a unit set itself, and the plan that says so, known from its day of issue on."""

    due: date
    source: str
    issued_on: date


_CLAIMS = {str(claim.value): claim for claim in Claim}


class Word(NamedTuple):
    """What a unit said about one duty in one report, valid from the day ON until it says something else.

    Like everything here that there are a hundred thousand of, a named tuple: it is made four times as fast.
    """

    on: date
    period: str
    occurrence: str
    claim: Claim
    finished_on: date | None
    evidence: tuple[str, ...]
    accepted_on: date | None
    accepted_by: str | None
    fingerprint: str | None
    extension: Extension | None
    sample: bool

    @property
    def done_on(self) -> date | None:
        """The day of completion, None while the unit does not claim any."""
        return self.finished_on if self.claim is Claim.DONE else None


class Facts(NamedTuple):
    """What one unit has said: WORDS by duty in order of receipt, DEADLINES by duty and occurrence."""

    words: Mapping[str, Sequence[Word]]
    deadlines: Mapping[str, Mapping[str, Deadline]]


NOTHING = Facts({}, {})


def facts(summary: Summary, *, as_of: date) -> Facts:
    """Give what counts of SUMMARY on AS_OF.

    Where two plans date one duty the first stays: more time needs a document.
    """
    limit = as_of.isoformat()
    counting = [row for row in summary.rows if row.counts_from is not None and row.counts_from <= limit]
    words: dict[str, list[Word]] = {}
    for row in sorted(counting, key=lambda each: (each.counts_from or "", each.period)):
        words.setdefault(row.duty, []).append(_word(row))
    deadlines: dict[str, dict[str, Deadline]] = {}
    for plan in sorted(summary.plans, key=_by_issue):
        if plan.issued_on <= limit:
            deadline = Deadline(_day(plan.due_on), plan.document, _day(plan.issued_on))
            deadlines.setdefault(plan.duty, {}).setdefault(plan.occurrence, deadline)
    return Facts(words, deadlines)


def latest(words: Iterable[Word]) -> Word | None:
    """Give the last of WORDS, which stand in order of receipt.

    Repeating a completion does not take back its acceptance or its evidence where the repetition leaves them out.
    """
    last: Word | None = None
    for word in words:
        last = word if last is None or word.done_on is None or word.done_on != last.done_on else _repeated(last, word)
    return last


def extensions(words: Iterable[Word], *, as_of: date) -> tuple[Extension, ...]:
    """Give the extensions that WORDS name and that were granted by AS_OF, each once, in order of their days."""
    named = {word.extension for word in words if word.extension is not None}
    return tuple(sorted(each for each in named if each.granted_on <= as_of))


def _repeated(last: Word, word: Word) -> Word:
    evidence = word.evidence or last.evidence
    if word.accepted_on is not None:
        return word._replace(evidence=evidence)
    return word._replace(
        evidence=evidence,
        accepted_on=last.accepted_on,
        accepted_by=last.accepted_by,
        fingerprint=last.fingerprint,
    )


def _word(row: Row) -> Word:
    extension = None
    if row.extended_to and row.extended_on:
        extension = Extension(_day(row.extended_on), _day(row.extended_to), row.extension_document or "")
    return Word(
        on=_day(row.counts_from or ""),
        period=row.period,
        occurrence=row.occurrence,
        claim=_CLAIMS[row.claim],
        finished_on=_day(row.finished_on) if row.finished_on else None,
        evidence=row.evidence,
        accepted_on=_day(row.accepted_on) if row.accepted_on else None,
        accepted_by=row.accepted_by,
        fingerprint=row.fingerprint,
        extension=extension,
        sample=row.sample,
    )


def _by_issue(plan: Planned) -> tuple[str, str, str]:
    return plan.issued_on, plan.document, plan.due_on


@lru_cache(maxsize=4096)
def _day(stored: str) -> date:
    return date.fromisoformat(stored)
