"""Counts that add up, and rates that never go without what they were made of.

The rules of the rates follow the Government's own reports of 2016 and 2017: regular duties and duties
without a deadline are counted and shown, but stay outside every rate (Quyết định 23/2018/QĐ-TTg).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from followup.status.standing import DATED, DONE_DATED, Standing


class RateRule(Enum):
    """The rules by which a rate may be made; the value is how pages name it."""

    COMPLETION = "đã hoàn thành trên số đầu việc có thời hạn"
    DUE_COMPLETION = "đã hoàn thành trên số đã hoàn thành và quá hạn chưa hoàn thành"
    ON_TIME = "hoàn thành đúng hạn trên số đã hoàn thành có thời hạn"
    UPDATE = "đơn vị đã báo cáo trên số đơn vị phải báo cáo"
    EVIDENCE = "có minh chứng trên số đầu việc đã báo hoàn thành"


class Rate(NamedTuple):
    """A share with its numerator, its denominator and the name of its rule."""

    rule: RateRule
    numerator: int
    denominator: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many obligations stand where; every obligation counts once, so the classes add up to `total`."""

    counts: tuple[int, ...]  # in the order of Standing

    def __getitem__(self, standing: Standing) -> int:
        return self.counts[_INDEX[standing]]

    def __add__(self, other: Tally) -> Tally:
        return Tally(tuple(mine + theirs for mine, theirs in zip(self.counts, other.counts, strict=True)))

    def __iter__(self) -> Iterator[tuple[Standing, int]]:
        return zip(Standing, self.counts, strict=True)

    @property
    def total(self) -> int:
        return sum(self.counts)

    @property
    def done(self) -> int:
        """Finished and accepted, in time, late or without a deadline."""
        return self.done_with_deadline + self[Standing.DONE_NO_DEADLINE]

    @property
    def done_with_deadline(self) -> int:
        """Finished and accepted, in time or late."""
        return sum(self[each] for each in DONE_DATED)

    @property
    def with_deadline(self) -> int:
        """Done or not, all that the calendar judges."""
        return sum(self[each] for each in DATED)

    @property
    def open_with_deadline(self) -> int:
        """Not finished, due in the future or past it."""
        return self.with_deadline - self.done_with_deadline


_INDEX = {standing: place for place, standing in enumerate(Standing)}

EMPTY = Tally((0,) * len(Standing))


def tally(standings: Iterable[Standing]) -> Tally:
    """Count STANDINGS by class."""
    counts = Counter(standings)
    return Tally(tuple([counts[each] for each in Standing]))


def completion_rate(counted: Tally) -> Rate | None:
    """Give done over all with a deadline (21.914 in 2017: 16.051 done); None when nothing has a deadline."""
    return _rate(RateRule.COMPLETION, counted.done_with_deadline, counted.with_deadline)


def due_completion_rate(counted: Tally) -> Rate | None:
    """Give done over done and overdue (2017: 16.051 of 16.274); None when nothing has fallen due."""
    return _rate(
        RateRule.DUE_COMPLETION, counted.done_with_deadline, counted.done_with_deadline + counted[Standing.OVERDUE]
    )


def on_time_rate(counted: Tally) -> Rate | None:
    """Give done on time over done with a deadline (2017: 14.068 of 16.051); None when nothing is done."""
    return _rate(RateRule.ON_TIME, counted[Standing.DONE_ON_TIME], counted.done_with_deadline)


def _rate(rule: RateRule, numerator: int, denominator: int) -> Rate | None:
    return Rate(rule, numerator, denominator) if denominator else None
