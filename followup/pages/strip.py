"""Obligations as small cells, each a shape with two letters: along a line for one duty, crosswise for a directive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.pages import address
from followup.pages.lateness import most_urgent
from followup.pages.mark import Mark, mark_of
from followup.pages.obligation_link import anchor, occurrence_words
from followup.pages.page import Link
from followup.register import Register
from followup.status.state import State
from followup.vietnamese import count


class Cell(NamedTuple):
    """One cell: `mark` finds shape and letters, `title` says it in full, `to` leads to its line."""

    mark: Mark
    title: str
    to: Link


class Strip(NamedTuple):
    """The units of one occurrence of a duty, in order of protocol. `occurrence` is empty for a duty that has none."""

    occurrence: str
    cells: tuple[Cell, ...]


def cell(states: Sequence[State], *, whose: str) -> Cell:
    """Put STATES, at least one, in one cell that shows the most urgent of them; WHOSE begins its title."""
    shown = most_urgent(states)
    said = mark_of(shown)
    period = f", {occurrence_words(shown.occurrence)}" if shown.occurrence else ""
    others = f" (và {count(len(states) - 1)} kỳ khác)" if len(states) > 1 else ""
    title = f"{whose}{period}: {said.text}{others}"
    return Cell(said, title, Link(said.text, address.duty(shown.duty), anchor(shown)))


def strips(states: Sequence[State], register: Register) -> tuple[Strip, ...]:
    """Give the strips of one duty, the latest occurrence first."""
    occurrences = sorted({each.occurrence for each in states}, reverse=True)
    return tuple(
        Strip(
            occurrence_words(name) if name else "",
            tuple(cell([each], whose=register.units[each.unit].name) for each in states if each.occurrence == name),
        )
        for name in occurrences
    )
