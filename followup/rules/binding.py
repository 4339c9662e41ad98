"""Which duties bind a unit: as lead, as member of a leading group, as heir of such a unit, or handed to it by name."""

from __future__ import annotations

from typing import NamedTuple, Self

from followup.records.duty import Duty
from followup.register import Register


class Binding(NamedTuple):
    """The ids by which a duty may name one unit or a unit that it succeeds, and the duties handed to either."""

    names: frozenset[str]
    handed: frozenset[str]

    @classmethod
    def of(cls, unit: str, register: Register) -> Self:
        line = _with_predecessors(unit, register)
        names = (name for each in line for name in register.names(each))
        handed = (duty for each in line for duty in register.reassigned.get(each, ()))
        return cls(frozenset(names), frozenset(handed))

    def holds(self, duty: Duty) -> bool:
        """Tell whether the unit answers for DUTY on some day."""
        return duty.id in self.handed or not self.names.isdisjoint(duty.leads)


def _with_predecessors(unit: str, register: Register) -> tuple[str, ...]:
    """Give UNIT and all units that it succeeds, however far back; being handed single duties is no succession."""
    line = dict.fromkeys([unit])
    waiting = [unit]
    while waiting:
        heir = waiting.pop()
        for name in register.predecessors.get(heir, ()):
            succeeds = any(heir in change.successors for change in register.units[name].changes)
            if succeeds and name not in line:
                line[name] = None
                waiting.append(name)
    return tuple(line)
