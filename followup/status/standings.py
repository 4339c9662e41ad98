"""Where every obligation stands on one day, with the questions that pages ask of them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from followup.status.state import State


@dataclass(frozen=True, slots=True)
class Standings:
    """Every obligation, in the order of directive, duty, unit (by protocol) and occurrence."""

    states: tuple[State, ...]
    _of_unit: Mapping[str, tuple[State, ...]] = field(init=False, repr=False, compare=False)
    _of_unit_now: Mapping[str, tuple[State, ...]] = field(init=False, repr=False, compare=False)
    _of_duty: Mapping[str, tuple[State, ...]] = field(init=False, repr=False, compare=False)
    _of_directive: Mapping[str, tuple[State, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_of_unit", self._by(lambda each: each.unit))
        object.__setattr__(self, "_of_unit_now", self._by(lambda each: each.unit_now or ""))
        object.__setattr__(self, "_of_duty", self._by(lambda each: each.duty))
        object.__setattr__(self, "_of_directive", self._by(lambda each: each.duty.partition("/")[0]))

    def of_unit(self, unit: str) -> tuple[State, ...]:
        """Give what UNIT held when it was settled, or holds while it is open: by the units of that time."""
        return self._of_unit.get(unit, ())

    def of_unit_now(self, unit: str) -> tuple[State, ...]:
        """Give what UNIT holds or carries on for those before it: by the units of today."""
        return self._of_unit_now.get(unit, ())

    def of_duty(self, duty: str) -> tuple[State, ...]:
        """Give the obligations of a duty that is not split further."""
        return self._of_duty.get(duty, ())

    def of_directive(self, directive: str) -> tuple[State, ...]:
        """Give the obligations of all duties of a directive."""
        return self._of_directive.get(directive, ())

    def _by(self, key: Callable[[State], str]) -> Mapping[str, tuple[State, ...]]:
        found: dict[str, list[State]] = {}
        for each in self.states:
            found.setdefault(key(each), []).append(each)
        return MappingProxyType({name: tuple(states) for name, states in found.items()})
