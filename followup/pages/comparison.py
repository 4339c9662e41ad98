"""Where obligations stood on two days, standing by standing: how many now, and how many more or fewer than before.

A change lists only what came into a standing and what went out of it: what stayed would cancel out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from followup.pages import address
from followup.pages.link import Link
from followup.pages.mark import Mark, mark
from followup.pages.number import Number, Words, change_of, count_of
from followup.pages.obligation_link import anchor, obligation_link
from followup.pages.page import Whole
from followup.register import Register
from followup.status.standing import Standing
from followup.status.state import State

Links: TypeAlias = Callable[[Iterable[State]], tuple[Link, ...]]
_RULE = "Đầu việc ở tình trạng này tính đến {}, theo mọi điều đã nhận đến ngày đó."


@dataclass(frozen=True, slots=True)
class Then:
    """All obligations as they stood on a day, and what readers call that day ("hết năm 2025")."""

    name: str
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """One standing: how many now, and how many more or fewer than on the day before."""

    mark: Mark
    now: Number
    change: Number


@dataclass(frozen=True, slots=True)
class Comparison:
    """The standings that occur on one of two days."""

    before: str
    now: str
    rows: tuple[Compared, ...]

    @property
    def numbers(self) -> tuple[Number, ...]:
        return tuple(number for row in self.rows for number in (row.now, row.change))


def comparison(before: Then, now: Then, whole: Whole, *, prefix: str) -> Comparison:
    """Compare where obligations stood BEFORE and NOW. PREFIX sets the figures apart from others on the page."""
    occurring = {each.standing for each in (*before.states, *now.states)}
    told = (standing for standing in Standing if standing in occurring)
    current = current_keys(whole)

    def links(states: Iterable[State]) -> tuple[Link, ...]:
        return links_of_then(states, whole.register, current)

    return Comparison(before.name, now.name, tuple(_row(each, before, now, links, prefix) for each in told))


def past_links(states: Iterable[State], whole: Whole) -> tuple[Link, ...]:
    """Lead to each of STATES of another day: to its line where it still has one, else to its duty's page."""
    return links_of_then(states, whole.register, current_keys(whole))


def current_keys(whole: Whole) -> frozenset[str]:
    """Give the names of the obligations that have a line on the as-of day."""
    return frozenset(whole.standings.places)


def links_of_then(states: Iterable[State], register: Register, current: frozenset[str]) -> tuple[Link, ...]:
    """Do what `past_links` does, where the names of CURRENT obligations are asked for once for many lists."""
    links = ((each.key, obligation_link(each, register)) for each in states)
    return tuple(link if key in current else Link(link.text, link.address) for key, link in links)


def told_then(words: Words, then: Then, current: frozenset[str]) -> Words:
    """Tell WORDS of the obligations THEN: what has no line of its own any more is led to by its duty's page."""
    lost = {(address.duty(each.duty), anchor(each)) for each in then.states if each.key not in current}

    def kept(links: Iterable[Link]) -> tuple[Link, ...]:
        return tuple(Link(e.text, e.address) if (e.address, e.anchor) in lost else e for e in links)

    return tuple(
        replace(
            part,
            rule=f"{part.rule} Ở đây tính {until(then)}.",
            counted=kept(part.counted),
            against=kept(part.against),
            left_out=tuple(out._replace(link=kept([out.link])[0]) for out in part.left_out),
        )
        if isinstance(part, Number)
        else part
        for part in words
    )


def until(then: Then) -> str:
    """Give the day of THEN as a sentence about it has it: "đến khi chốt kỳ năm 2025"."""
    return then.name if then.name.startswith("đến") else f"đến {then.name}"


def _row(standing: Standing, before: Then, now: Then, links: Links, prefix: str) -> Compared:
    told = mark(standing)
    name = f"{prefix}-{standing.name.lower().replace('_', '-')}"
    then, here = ([each for each in day.states if each.standing is standing] for day in (before, now))
    stayed = {each.key for each in then} & {each.key for each in here}
    came, went = ([each for each in states if each.key not in stayed] for states in (here, then))
    rule = f"Đầu việc chuyển sang tình trạng này sau {before.name}, trừ đầu việc đã ra khỏi tình trạng này."
    return Compared(
        told,
        count_of(f"{name}-nay", f"{told.word}, {now.name}", _RULE.format(now.name), links(here)),
        change_of(f"{name}-them", f"{told.word}: tăng, giảm", rule, links(came), links(went)),
    )
