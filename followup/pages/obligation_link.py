"""Where one obligation is told of: a line of its duty's page, with an anchor of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, partial
from typing import cast

from followup.pages import address, naming
from followup.pages.led import Led
from followup.pages.link import Link
from followup.periods import PARTY, label, period
from followup.register import Register
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State, keys


def obligation_links(states: Iterable[State], register: Register) -> Led:
    """Lead to each of STATES by what is to be done, by whom and for which period."""
    return Led(tuple(states), partial(_links, register))


def links_among(told: Standings, standings: frozenset[Standing], register: Register) -> Led:
    """Lead to those that are TOLD of and stand at one of STANDINGS, in their order."""
    return obligation_links(told.among(standings), register)


def obligation_link(state: State, register: Register) -> Link:
    """Lead to STATE by what is to be done, by whom and for which period.

    An obligation stands behind twenty figures, so its link is kept.
    """
    known = register.links.get(state.key)
    if known is None:
        known = register.links[state.key] = _link(state, register)
    return cast("Link", known)


def _links(register: Register, states: Sequence[State]) -> tuple[Link, ...]:
    links = [*map(register.links.get, keys(states))]
    if None in links:
        return tuple([obligation_link(each, register) for each in states])
    return cast("tuple[Link, ...]", tuple(links))


def _link(state: State, register: Register) -> Link:
    duty = register.duties[state.duty]
    of = naming.directive_link(register.directives[duty.directive]).text
    when = f" ({occurrence_words(state.occurrence)})" if state.occurrence else ""
    words = f"{register.units[state.unit].name}: {duty.summary}{when}, {naming.place_words(duty.code)}, {of}"
    return Link(words, address.duty(state.duty), anchor(state))


@cache
def occurrence_words(occurrence: str) -> str:
    """Name the period of an occurrence as people do: "Quý III/2025"."""
    found = period(occurrence, PARTY)  # the name is the same in every calendar
    return label(found) if found else occurrence


def anchor(state: State) -> str:
    """Give the anchor of STATE on its duty's page: the rest of the obligation's name after its duty."""
    return f"dv-{state.key[len(state.duty) + 1 :].replace('/', '-')}"
