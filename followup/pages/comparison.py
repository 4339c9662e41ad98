"""Where obligations stood on two days, standing by standing: how many now, and how many more or fewer than before.

A change lists only what came into a standing and what went out of it: what stayed would cancel out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from followup.pages.led import Led
from followup.pages.link import Link
from followup.pages.mark import Mark, mark
from followup.pages.number import Number, Words, change_of, count_of
from followup.pages.obligation_link import obligation_links
from followup.pages.page import Whole
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State, keys, standings_of

_RULE = "Đầu việc ở tình trạng này tính đến {}, theo mọi điều đã nhận đến ngày đó."


class Then(NamedTuple):
    """Where all obligations stood on a day, and what readers call that day ("hết năm 2025")."""

    name: str
    standings: Standings


class Compared(NamedTuple):
    """One standing: how many now, and how many more or fewer than on the day before."""

    mark: Mark
    now: Number
    change: Number


class Comparison(NamedTuple):
    """The standings that occur on one of two days."""

    before: str
    now: str
    rows: tuple[Compared, ...]

    @property
    def numbers(self) -> tuple[Number, ...]:
        return tuple(number for row in self.rows for number in (row.now, row.change))


def comparison(before: Then, now: Then, whole: Whole, *, prefix: str) -> Comparison:
    """Compare where obligations stood BEFORE and NOW. PREFIX sets the figures apart from others on the page."""
    occurring = {*before.standings.by_standing, *now.standings.by_standing}
    moved = Moved(before.standings, now.standings)
    told = (_row(each, before, now, moved, whole, prefix) for each in Standing if each in occurring)
    return Comparison(before.name, now.name, tuple(told))


class Moved:
    """What stands elsewhere NOW than THEN, or stands only on one of the two days."""

    def __init__(self, then: Standings, now: Standings) -> None:
        self._now, self._then = (_elsewhere(told, other.at) for told, other in ((now, then), (then, now)))

    def across(self, standings: frozenset[Standing]) -> tuple[list[State], list[State]]:
        """Give what stands at one of STANDINGS now and did not then, and what did so only then."""
        return _into(standings, self._now), _into(standings, self._then)


def past_links(states: Sequence[State], whole: Whole) -> Led:
    """Lead to each of STATES of another day: to its line where it still has one, else to its duty's page."""
    return Led(states, partial(_links_where_lines_are, whole))


def told_then(words: Words, then: Then, whole: Whole) -> Words:
    """Tell WORDS of the obligations THEN: what has no line of its own any more is led to by its duty's page."""

    def kept(links: Sequence[Link]) -> Sequence[Link]:
        return past_links(links.states, whole) if isinstance(links, Led) else links

    def told(number: Number) -> Number:
        return number._replace(
            rule=f"{number.rule} Ở đây tính {until(then)}.",
            counted=kept(number.counted),
            against=kept(number.against),
            left_out=tuple(out._replace(links=kept(out.links)) for out in number.left_out),
        )

    return tuple(told(part) if isinstance(part, Number) else part for part in words)


def until(then: Then) -> str:
    """Give the day of THEN as a sentence about it has it: "đến khi chốt kỳ năm 2025"."""
    return then.name if then.name.startswith("đến") else f"đến {then.name}"


def _elsewhere(told: Standings, other: Mapping[str, Standing]) -> list[tuple[State, Standing | None]]:
    """Give what is TOLD and stands elsewhere on the OTHER day, with where that is."""
    places = map(other.get, keys(told.states))
    every = zip(told.states, standings_of(told.states), places, strict=True)
    return [(state, place) for state, standing, place in every if standing is not place]


def _into(standings: frozenset[Standing], told: Sequence[tuple[State, Standing | None]]) -> list[State]:
    return [state for state, other in told if state.standing in standings and other not in standings]


def _row(standing: Standing, before: Then, now: Then, moved: Moved, whole: Whole, prefix: str) -> Compared:
    told, this = mark(standing), frozenset({standing})
    name = f"{prefix}-{standing.name.lower().replace('_', '-')}"
    came, went = moved.across(this)
    links = past_links(now.standings.among(this), whole)
    rule = f"Đầu việc chuyển sang tình trạng này sau {before.name}, trừ đầu việc đã ra khỏi tình trạng này."
    return Compared(
        told,
        count_of(f"{name}-nay", f"{told.word}, {now.name}", _RULE.format(now.name), links),
        change_of(f"{name}-them", f"{told.word}: tăng, giảm", rule, past_links(came, whole), past_links(went, whole)),
    )


def _links_where_lines_are(whole: Whole, states: Sequence[State]) -> tuple[Link, ...]:
    links, lost = tuple(obligation_links(states, whole.register)), set(keys(states)) - whole.standings.places.keys()
    if not lost:
        return links
    return tuple([_lineless(link) if each.key in lost else link for each, link in zip(states, links, strict=True)])


def _lineless(link: Link) -> Link:
    return Link(link.text, link.address)
