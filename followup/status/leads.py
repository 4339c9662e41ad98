"""Who leads a duty on a day: units by name, groups by their rule, and whoever plays them in the sample."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup.records.duty import Duty
from followup.register import Register, active
from followup.status.succession import Succession


class Leads:
    """The leads of duties, expanded; each list of names, and each name, once for each day."""

    def __init__(self, register: Register, succession: Succession) -> None:
        self._register = register
        self._succession = succession
        self._members = {name: register.members(name, None) for name in register.groups}
        self._known: dict[tuple[tuple[str, ...], date], tuple[str, ...]] = {}
        self._units: dict[tuple[str, date], tuple[str, ...]] = {}
        self._players: dict[str, list[str]] = {}
        for unit in register.units.values():
            for played in unit.plays:
                self._players.setdefault(played, []).append(unit.id)

    def on(self, names: tuple[str, ...], day: date) -> tuple[str, ...]:
        """Give the units that the leads NAMES stand for on DAY, each once.

        A unit that has passed its work on stands for whoever does it; a unit that a sample unit plays, for its
        players of that day.
        """
        known = self._known.get((names, day))
        if known is None:
            known = tuple(dict.fromkeys(unit for name in names for unit in self._of(name, day)))
            self._known[names, day] = known
        return known

    def bind(self, unit: str, duty: Duty, day: date, issued_on: date) -> bool:
        """Tell whether DUTY is UNIT's on DAY: as lead, as heir of a lead of the day of issue, or by name."""
        return (
            unit in self.on(duty.leads, day)
            or duty.id in self._register.reassigned.get(unit, ())
            or any(self._succession.carrier(lead, day) == unit for lead in self.on(duty.leads, issued_on))
        )

    def _of(self, name: str, day: date) -> tuple[str, ...]:
        """Give the units that one name stands for on DAY; worked out once, as one body leads many duties."""
        known = self._units.get((name, day))
        if known is None:
            known = tuple(unit for body in self._bodies(name, day) for unit in self._played(body, day))
            self._units[name, day] = known
        return known

    def _bodies(self, name: str, day: date) -> Iterator[str]:
        if name in self._members:
            yield from (unit.id for unit in self._members[name] if active(unit, day))
        elif name in self._register.units:
            yield name

    def _played(self, body: str, day: date) -> tuple[str, ...]:
        carrier = self._succession.carrier(body, day) or body
        for name in (body, carrier):
            players = tuple(each for each in self._players.get(name, ()) if active(self._register.units[each], day))
            if players:
                return players
        return (carrier,)
