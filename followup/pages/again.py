"""Tell the figures of another page again: they lead to where that page explains them.

A page whose figures are those of another needs no lists of its own: the obligations of all directives stand behind the
first figures of five pages, at 58,000 obligations 8 MB of records on each.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from followup.pages import address
from followup.pages.link import Link
from followup.pages.mark import Counted, Mark
from followup.pages.number import How, Number, Told, Words


class CountedAgain(NamedTuple):
    """One line of the legend of another page: a standing, and the figure that counts it there."""

    mark: Mark
    number: Told


def again(number: Number, page: str) -> Told:
    """Tell NUMBER again, a figure of the same name on the page at the address PAGE."""
    where = Link(number.shown, address.explanation(page), address.number_anchor(number.id))
    return Told(Decimal(number.value), where, "%" if number.how is How.SHARE else "")


def words_again(words: Words, page: str) -> Words:
    """Tell the figures of a sentence again, all of which are figures of the page at the address PAGE."""
    return tuple(again(each, page) if isinstance(each, Number) else each for each in words)


def legend_again(counted: Iterable[Counted], page: str) -> tuple[CountedAgain, ...]:
    """Tell a legend again whose figures are those of the page at the address PAGE."""
    return tuple(CountedAgain(each.mark, again(each.number, page)) for each in counted)
