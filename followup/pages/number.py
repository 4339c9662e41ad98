"""A figure that explains itself: what it is called, by which rule it was made, and the records it was made of.

A page shows a Number through `templates/parts/number.html` and names it in `Page.numbers`; its explanation page
(`followup.pages.explanation`) then lists the records. What is shown is worked out from the records themselves, so
a figure and its explanation cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, TypeAlias

from followup.pages import address
from followup.pages.led import Led
from followup.pages.link import Link
from followup.vietnamese import amount, count, decimal, percent


class How(Enum):
    """How a figure is made of its records."""

    COUNT = "đếm"
    SHARE = "tỷ lệ"
    CHANGE = "tăng, giảm"
    DIFFERENCE = "chênh lệch"


class LeftOut(NamedTuple):
    """Records that a reader may expect in a figure, and why they are not counted."""

    links: Sequence[Link]
    reason: str


class Number(NamedTuple):
    """One figure of a page.

    `id` is its name on the page, in the letters of an address; it stays when the figure changes. `name` is what the
    figure tells ("Đầu việc quá hạn"), `rule` says in a sentence how it is made. A count is the number of records in
    `counted`. A share is `counted` of `counted` and `against` together: `against` holds the rest of the denominator.
    A change is `counted` (now) less `against` (before) and bears its sign; a difference is the same without one, for
    sentences that say "tăng" or "giảm". `left_out` names what is in neither, each reason once.
    """

    id: str
    name: str
    rule: str
    how: How
    counted: Sequence[Link]
    against: Sequence[Link] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def numerator(self) -> int:
        return len(self.counted)

    @property
    def denominator(self) -> int:
        """All that a share is held against, its numerator included."""
        return len(self.counted) + len(self.against)

    @property
    def value(self) -> str:
        """The figure for machines: a whole number; a share in percent with one place (half up) and a point."""
        if self.how is How.SHARE:
            return decimal(Decimal(100 * self.numerator) / self.denominator, 1).replace(".", "").replace(",", ".")
        return str(self.numerator if self.how is How.COUNT else self.numerator - len(self.against))

    @property
    def shown(self) -> str:
        """The figure for readers: 1.234, 70,6%, +6."""
        if self.how is How.SHARE:
            return percent(self.numerator, self.denominator)
        if self.how is How.COUNT:
            return count(self.numerator)
        more = self.numerator - len(self.against)
        if self.how is How.DIFFERENCE:
            return count(more)
        return f"{'+' if more > 0 else '−' if more < 0 else ''}{count(abs(more))}"


class Told(NamedTuple):
    """A figure that needs no explanation of its own: its ground stands beside it, or `to` leads there.

    Without `to` it counts the list that follows, or is worked out from what its row names (the days between two days,
    the sum of the parts). With `to` it is told again from there.
    """

    number: int | Decimal
    to: Link | None = None
    measure: str = ""

    @property
    def shown(self) -> str:
        """The number for readers, with what it is measured in: 1.234, 77,84%, 33 cuộc."""
        written = amount(self.number, self.measure)
        return f"−{written[1:]}" if written.startswith("-") else written

    @property
    def value(self) -> str:
        """The number for machines, as exactly as readers see it: 1234, 77.84, 33."""
        return amount(self.number, "").replace(".", "").replace(",", ".")


Words: TypeAlias = tuple[str | Number | Told, ...]
"""A sentence with figures in it; `templates/parts/words.html` draws it."""


def count_of(name: str, title: str, rule: str, counted: Iterable[Link], *, left_out: Iterable[LeftOut] = ()) -> Number:
    """Make the figure NAME: how many COUNTED there are."""
    return Number(name, title, rule, How.COUNT, _held(counted), (), tuple(left_out))


def share_of(
    name: str,
    title: str,
    rule: str,
    counted: Iterable[Link],
    against: Iterable[Link],
    *,
    left_out: Iterable[LeftOut] = (),
) -> Number | None:
    """Make the figure NAME: COUNTED as a share of COUNTED and AGAINST together; None where both are empty."""
    made = Number(name, title, rule, How.SHARE, _held(counted), _held(against), tuple(left_out))
    return made if made.denominator else None


def change_of(name: str, title: str, rule: str, now: Iterable[Link], before: Iterable[Link]) -> Number:
    """Make the figure NAME: how many more there are NOW than BEFORE."""
    return Number(name, title, rule, How.CHANGE, _held(now), _held(before))


def difference_of(name: str, title: str, rule: str, more: Iterable[Link], fewer: Iterable[Link]) -> Number:
    """Make the figure NAME: by how many MORE are more than FEWER."""
    return Number(name, title, rule, How.DIFFERENCE, _held(more), _held(fewer))


def told_of(page: str, figure: str, number: int) -> Told:
    """Tell again the figure called FIGURE of the page at the address PAGE, which is NUMBER."""
    return Told(number, Link(count(number), address.explanation(page), address.number_anchor(figure)))


def numbers_in(*sentences: Words) -> tuple[Number, ...]:
    """Give the figures of SENTENCES in order, for `Page.numbers`."""
    return tuple(part for words in sentences for part in words if isinstance(part, Number))


def joined(parts: Iterable[Words], between: str = ", ") -> Words:
    """Give PARTS as one sentence, with BETWEEN between them."""
    words: list[str | Number | Told] = []
    for part in parts:
        words += [between, *part] if words else part
    return tuple(words)


def plain(words: Words) -> str:
    """Give a sentence as text alone."""
    return "".join(part if isinstance(part, str) else part.shown for part in words)


def _held(links: Iterable[Link]) -> Sequence[Link]:
    return links if isinstance(links, Led) else tuple(links)
