"""How pages show where an obligation stands: a mark with its word, and a bar with its legend.

The word is the standing's own; its colour and shape stand in `templates/parts/standing_badge.html` and nowhere else.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from followup.pages.number import Number, count_of
from followup.pages.obligation_link import links_among
from followup.register import Register
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State
from followup.status.tally import Tally
from followup.vietnamese import count, with_capital


class Mark(NamedTuple):
    """Where something stands: `key` finds the colour and the shape, `word` is what people read.

    `days` says how late something is or was, where that is to be told.
    """

    key: str
    word: str
    days: int | None = None

    @property
    def text(self) -> str:
        """The whole mark where nothing but text can stand."""
        return self.word if self.days is None else f"{self.word} {count(self.days)} ngày"


class Slice(NamedTuple):
    """One piece of a bar of obligations. `start` and `width` are shares (0 to 100) of its length."""

    mark: Mark
    amount: int
    start: float
    width: float


class Counted(NamedTuple):
    """One line of a legend: a standing, and the figure that counts it."""

    mark: Mark
    number: Number


@cache
def mark(standing: Standing) -> Mark:
    """Give the mark of a standing."""
    return Mark(standing.name, with_capital(standing.value))


def mark_of(state: State) -> Mark:
    """Give the mark of one obligation; what is or was late says by how many days."""
    plain = mark(state.standing)
    if state.days_late is None or state.standing not in (Standing.OVERDUE, Standing.DONE_LATE):
        return plain
    return Mark(plain.key, plain.word, state.days_late)


def slices(tally: Tally) -> tuple[Slice, ...]:
    """Give the bar of TALLY in the order of the standings; those that do not occur are left out."""
    found: list[Slice] = []
    before = 0
    for standing, number in tally:
        if number:
            start, end = (round(100 * share / tally.total, 3) for share in (before, before + number))
            found.append(Slice(mark(standing), number, start, round(end - start, 3)))
        before += number
    return tuple(found)


def legend(told: Standings, register: Register, *, prefix: str = "tinh-trang") -> tuple[Counted, ...]:
    """Count by standing, in the order of the bar. PREFIX sets the figures of several legends on a page apart."""
    return tuple(
        Counted(mark(standing), _number(standing, told, register, prefix))
        for standing in Standing
        if standing in told.by_standing
    )


def _number(standing: Standing, told: Standings, register: Register, prefix: str) -> Number:
    name = mark(standing).word
    rule = f"Đếm các đầu việc ở tình trạng “{standing.value}” đến ngày tính số liệu."
    links = links_among(told, frozenset({standing}), register)
    return count_of(f"{prefix}-{standing.name.lower().replace('_', '-')}", name, rule, links)
