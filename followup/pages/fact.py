"""The strip of figures at the top of the home page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.pages.number import Number, Words, numbers_in
from followup.pages.page import Link


class Fact(NamedTuple):
    """One figure of the strip. `words` stand in its place where there is nothing to count; the name leads to a list.

    `again` where a sentence above has told the figure already.
    """

    name: Link
    number: Number | None
    words: str
    again: bool
    note: Words


def fact(name: Link, number: Number | None, note: Words, *, told: Words, nothing: str) -> Fact:
    """Make a figure of the strip; a count of zero shows the words NOTHING. TOLD is what the page says before it."""
    if number is None or not number.denominator:
        return Fact(name, None, nothing, again=False, note=note)
    return Fact(name, number, "", again=number.id in {each.id for each in numbers_in(told)}, note=note)


def new_numbers(facts: Sequence[Fact]) -> tuple[Number, ...]:
    """Give the figures that the strip tells first, for `Page.numbers`."""
    return tuple(each.number for each in facts if each.number is not None and not each.again)
