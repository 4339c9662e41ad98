"""Where one obligation is told of: a line of its duty's page, with an anchor of its own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from followup.pages import address, naming
from followup.pages.link import Link
from followup.periods import PARTY, label, period
from followup.register import Register
from followup.status.state import State


def obligation_links(states: Iterable[State], register: Register) -> tuple[Link, ...]:
    """Lead to each of STATES by what is to be done, by whom and for which period."""
    return tuple(obligation_link(each, register) for each in states)


def obligation_link(state: State, register: Register) -> Link:
    """Lead to STATE by what is to be done, by whom and for which period."""
    duty = register.duties[state.duty]
    directive = register.directives[duty.directive]
    of = directive.number or naming.directive_link(directive).text
    return _link(state.key, register.units[state.unit].name, duty.summary, of, state.duty, state.occurrence)


@lru_cache(maxsize=100_000)  # an obligation stands behind twenty figures: 0.94 of the time of planning all pages
def _link(key: str, unit: str, summary: str, of: str, duty: str, occurrence: str) -> Link:
    when = f" ({occurrence_words(occurrence)})" if occurrence else ""
    place = naming.place_words(duty.partition("/")[2])
    return Link(f"{unit}: {summary}{when}, {place}, {of}", address.duty(duty), _anchor(key, duty))


@cache
def occurrence_words(occurrence: str) -> str:
    """Name the period of an occurrence as people do: "Quý III/2025"."""
    found = period(occurrence, PARTY)  # the name is the same in every calendar
    return label(found) if found else occurrence


def anchor(state: State) -> str:
    """Give the anchor of STATE on its duty's page: the rest of the obligation's name after its duty."""
    return _anchor(state.key, state.duty)


def _anchor(key: str, duty: str) -> str:
    return f"dv-{key[len(duty) + 1 :].replace('/', '-')}"
