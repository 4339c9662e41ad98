"""Who carries on a unit's work, and from which day.

A change on day D holds from D on. Renamed, merged, replaced or dissolved with exactly one successor: that one
carries on. Split, several successors or none: nobody does until a document names the receivers of a duty
(`giao_lai`), and nothing is multiplied. A unit that is replaced in part keeps its work.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from followup.records.unit import Change, ChangeKind, Unit
from followup.register import Register

_PASSING = frozenset({ChangeKind.RENAMED, ChangeKind.MERGED, ChangeKind.REPLACED, ChangeKind.DISSOLVED})
_ENDING = _PASSING | {ChangeKind.SPLIT}


class Ending(NamedTuple):
    """The end of a unit: the first day without it, who carries on (None: nobody), and duties handed out by name."""

    on: date
    heir: str | None
    reassigned: Mapping[str, tuple[str, ...]]

    @property
    def heirs(self) -> frozenset[str]:
        """All units that may hold something from that day on."""
        named = (unit for units in self.reassigned.values() for unit in units)
        return frozenset({*named, *({self.heir} if self.heir else ())})

    def receivers(self, duty: str) -> tuple[str, ...]:
        """Give who holds DUTY from that day on; nobody where it must be assigned anew."""
        return self.reassigned.get(duty) or ((self.heir,) if self.heir else ())


class Succession:
    """The ends of all units of a register, and the order in which work passes on."""

    def __init__(self, register: Register) -> None:
        self._endings = {name: _ending(unit, register) for name, unit in register.units.items()}
        self.order = _predecessors_first(register)
        self._lines = _lines(self._endings)

    def ending(self, unit: str) -> Ending | None:
        """Give the end of UNIT, None while none is known."""
        return self._endings.get(unit)

    def line(self, unit: str) -> tuple[str, ...]:
        """Give UNIT and all units that its work may have come from or gone to, straight or through others."""
        return self._lines.get(unit, (unit,))

    def carrier(self, unit: str, on: date) -> str | None:
        """Give who does the work of UNIT on the day ON: itself, or whoever it passed to; None when nobody does."""
        seen: set[str] = set()
        while (ending := self._endings.get(unit)) is not None and ending.on <= on:
            if ending.heir is None or unit in seen:
                return None
            seen.add(unit)
            unit = ending.heir
        return unit


def _ending(unit: Unit, register: Register) -> Ending | None:
    """Find what ends UNIT: the change that does, else its last day."""
    for change in sorted(unit.changes, key=lambda each: each.on):
        if _ends(change, unit):
            passes = change.kind in _PASSING and len(change.successors) == 1 and change.successors[0] in register.units
            reassigned = {duty: each.units for each in change.reassigned for duty in each.duties}
            return Ending(change.on, change.successors[0] if passes else None, reassigned)
    if unit.active_until is not None:
        return Ending(unit.active_until + timedelta(days=1), None, {})
    return None


def _ends(change: Change, unit: Unit) -> bool:
    """Tell whether UNIT is no more after CHANGE; one that splits or takes another name may well live on."""
    if change.kind not in _ENDING:
        return False
    if unit.active_until is not None:
        return change.on >= unit.active_until  # a change on the last day is what ended it
    return change.kind is ChangeKind.DISSOLVED or (change.kind in _PASSING and bool(change.successors))


def _lines(endings: Mapping[str, Ending | None]) -> Mapping[str, tuple[str, ...]]:
    """Give, for each unit that takes over or passes on, all units that are tied so."""
    tied: dict[str, set[str]] = {}
    for unit, ending in endings.items():
        for heir in ending.heirs if ending else ():
            together = tied.get(unit, {unit}) | tied.get(heir, {heir})
            tied |= dict.fromkeys(together, together)
    return {unit: tuple(sorted(together)) for unit, together in tied.items()}


def _predecessors_first(register: Register) -> tuple[str, ...]:
    """Give all units, each after those that it takes over from; a circle, which a rule refuses, is cut somewhere."""
    done: dict[str, None] = {}
    for start in register.units:
        waiting = [start]
        seen = {start}
        while waiting:
            former = [name for name in register.predecessors.get(waiting[-1], ()) if name not in done]
            ahead = [name for name in former if name not in seen]
            if ahead:
                seen.add(ahead[0])
                waiting.append(ahead[0])
            else:
                done[waiting.pop()] = None
    return tuple(done)
