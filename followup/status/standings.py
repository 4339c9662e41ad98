"""Where every obligation of the register stands on a day.

Units are taken one after another, each after those that it takes over from: its own tasks and what it inherits, its own
words, its states and what passes on. Nothing else of another unit is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain, compress
from typing import NamedTuple, TypeAlias

from followup.register import Register
from followup.status.ageing import overdue
from followup.status.appraisal import Appraisal
from followup.status.facts import NOTHING, facts
from followup.status.holding import Holding, arrived, cancelled_on, held, parted
from followup.status.obligations import assigned
from followup.status.standing import Standing
from followup.status.state import State, keys, standings_of
from followup.status.succession import Succession
from followup.status.tally import Tally, tally
from followup.summary import Summary

_Place: TypeAlias = tuple[int, str, tuple[str, ...]]


class Span(NamedTuple):
    """A stretch of days, both included; one without a last day lasts."""

    since: date
    until: date | None


@dataclass(frozen=True)
class Standings:
    """Every obligation, in the order of directive, duty, unit (by protocol) and occurrence.

    `spans` are the stretches of days on which a unit had something to do. `digest` stands for `stood(states)`; empty
    where nobody has worked it out.
    """

    states: tuple[State, ...]
    spans: Mapping[str, frozenset[Span]] = field(default_factory=dict)
    digest: str = field(default="", compare=False)
    # Sorted when they are first asked for: of past days only all states together are.
    _sorted: dict[str, dict[str, tuple[State, ...]]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _among: dict[frozenset[Standing], tuple[State, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where each obligation stands in their order, by its name."""
        return {each.key: place for place, each in enumerate(self.states)}

    @cached_property
    def by_standing(self) -> Mapping[Standing, tuple[State, ...]]:
        """The obligations by where they stand; what does not occur is left out."""
        found: dict[Standing, list[State]] = {}
        for each, standing in zip(self.states, standings_of(self.states), strict=True):
            found.setdefault(standing, []).append(each)
        return {standing: tuple(states) for standing, states in found.items()}

    @cached_property
    def at(self) -> Mapping[str, Standing]:
        """Where each obligation stands, by its name."""
        return dict(zip(keys(self.states), standings_of(self.states), strict=True))

    @cached_property
    def overdue(self) -> tuple[State, ...]:
        """What is overdue, the longest first."""
        return overdue(self.by_standing.get(Standing.OVERDUE, ()))

    @cached_property
    def sample(self) -> bool:
        """Tell whether any obligation is invented, to illustrate."""
        return any(each.sample for each in self.states)

    @cached_property
    def tally(self) -> Tally:
        """How many there are at each standing."""
        return tally(standings_of(self.states))

    def among(self, standings: frozenset[Standing]) -> tuple[State, ...]:
        """Give the obligations that stand at one of STANDINGS. Every page asks for the same few."""
        found = standings.intersection(self.by_standing)
        if len(found) <= 1:
            return next((self.by_standing[each] for each in found), ())
        if found not in self._among:
            self._among[found] = tuple(compress(self.states, map(found.__contains__, standings_of(self.states))))
        return self._among[found]

    def of_unit(self, unit: str) -> tuple[State, ...]:
        """Give what UNIT held when it was settled, or holds while it is open: by the units of that time."""
        return self._by("unit", lambda each: each.unit).get(unit, ())

    def of_unit_now(self, unit: str) -> tuple[State, ...]:
        """Give what UNIT holds or carries on for those before it: by the units of today."""
        return self._by("unit now", lambda each: each.unit_now or "").get(unit, ())

    def of_duty(self, duty: str) -> tuple[State, ...]:
        """Give the obligations of a duty that is not split further."""
        return self._by("duty", lambda each: each.duty).get(duty, ())

    def of_directive(self, directive: str) -> tuple[State, ...]:
        """Give the obligations of all duties of a directive."""
        return self._by("directive", lambda each: each.duty.partition("/")[0]).get(directive, ())

    def held_between(self, unit: str, first: date, last: date) -> bool:
        """Tell whether UNIT had something to do on some day from FIRST to LAST."""
        return any(since <= last and (until is None or first <= until) for since, until in self.spans.get(unit, ()))

    def _by(self, name: str, key: Callable[[State], str]) -> Mapping[str, tuple[State, ...]]:
        if name not in self._sorted:
            found: dict[str, list[State]] = {}
            for each in self.states:
                found.setdefault(key(each), []).append(each)
            self._sorted[name] = {key: tuple(states) for key, states in found.items()}
        return self._sorted[name]


class Held(NamedTuple):
    """What one unit holds on a day: its obligations by duty and occurrence, and the stretches on which it had any."""

    states: tuple[State, ...]
    spans: tuple[Span, ...]


def standings(register: Register, summaries: Iterable[Summary], *, as_of: date) -> Standings:
    """Tell where every obligation stands on AS_OF, by what had been received by then."""
    return joined(register, held_by(register.units, register, summaries, as_of=as_of))


def held_by(
    units: Collection[str], register: Register, summaries: Iterable[Summary], *, as_of: date
) -> Mapping[str, Held]:
    """Tell what UNITS hold on AS_OF, of each line of succession (`Succession.line`) all or none, by their SUMMARIES."""
    said = {each.unit: facts(each, as_of=as_of) for each in summaries if each.unit in units}
    succession = Succession(register)
    own = assigned(units, register, succession, said, as_of=as_of)
    appraisal = Appraisal(register, succession, as_of=as_of)
    found: dict[str, Held] = {}
    inherited: dict[str, list[Holding]] = {}
    for unit in filter(units.__contains__, succession.order):
        placed: list[tuple[_Place, State]] = []
        spans: set[Span] = set()
        ending = succession.ending(unit)
        ended = ending if ending is not None and ending.on <= as_of else None
        holdings = held(unit, own.get(unit, ()), inherited.get(unit, ()), said.get(unit, NOTHING))
        for receivers, holding in parted(unit, holdings, ended):
            for receiver in receivers:
                inherited.setdefault(receiver, []).append(arrived(holding))
            until = holding.until
            if not receivers:
                state = appraisal.state(unit, holding)
                placed.append((_place(holding), state))
                until = until or state.claimed_on or cancelled_on(holding.task, (unit, *holding.origins), as_of)
            spans.add(Span(holding.since, until))
        placed.sort(key=lambda each: each[0])
        lasting = sorted(spans, key=lambda each: (each.since, each.until or date.max))
        found[unit] = Held(tuple(state for _, state in placed), tuple(lasting))
    return found


def joined(register: Register, holdings: Mapping[str, Held], digest: str = "") -> Standings:
    """Put together the HOLDINGS of all units; DIGEST stands for what is told of them but the words of units."""
    found: dict[str, list[State]] = {duty.id: [] for name in register.directives for duty in register.leaves(name)}
    for unit in register.units:
        for state in holdings[unit].states:
            found[state.duty].append(state)
    spans = {unit: frozenset(its.spans) for unit, its in holdings.items() if its.spans}
    return Standings(tuple(chain.from_iterable(found.values())), spans, digest)


def tally_of(states: Iterable[State]) -> Tally:
    """Count STATES by where they stand."""
    return tally(standings_of(states))


def _place(holding: Holding) -> _Place:
    return holding.task.place, holding.task.occurrence, holding.origins
