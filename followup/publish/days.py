"""Where obligations stand on the days that pages tell of, kept between builds: a file for each day.

In it each unit has a key for everything that what it holds on the day hangs on: the program and the register, the day,
and what had been said by then by the unit and those that its work came from or goes to. After a change of one report
one unit is worked out again, or its line; a day of 58,000 obligations comes back in a tenth of the time that it takes
to work it out. Losing a file costs time only.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import TypeAlias

from followup.project import Project
from followup.publish.disk import remove
from followup.publish.packed import columns, packed, unpacked
from followup.publish.sealed import keep, unseal
from followup.register import Register
from followup.said import Said, digest
from followup.side_by_side import side_by_side
from followup.status.standings import Held, Standings, held_by, joined
from followup.status.state import Stood
from followup.status.succession import Succession
from followup.summary import Summary

_KIND = "standings-2"
_FOLDER = "standings"
_KEPT = 40  # days on disk; each may be as large as the summaries
_AT_HAND = 2  # days in memory: a period is compared with the one before

# Of each unit its key, what stands for its obligations but for the words on them, and what it holds, packed.
_Kept: TypeAlias = dict[str, tuple[str, str, str]]


class Days:
    """Gives where the obligations of `register` stand on any day up to which `summaries` tell what was said.

    DIGEST stands for the program and the register, SAID for what each unit says.
    """

    def __init__(
        self, project: Project, register: Register, digest: str, summaries: Iterable[Summary], said: Mapping[str, Said]
    ) -> None:
        self._project = project
        self.register = register
        self._digest = digest
        self.summaries = tuple(summaries)
        self._said = said
        succession = Succession(register)
        self._lines = {unit: succession.line(unit) for unit in register.units}
        self._at_hand: dict[date, Standings] = {}

    def on(self, day: date) -> Standings:
        """Give where all obligations stand on DAY; the last two days that were asked for stay in memory."""
        if day not in self._at_hand:
            while len(self._at_hand) >= _AT_HAND:
                del self._at_hand[next(iter(self._at_hand))]
            self._at_hand[day] = self._standings(day)
        return self._at_hand[day]

    def let_go(self, but: Collection[date]) -> None:
        """Let go of all days in memory BUT those that will be asked for next."""
        for day in self._at_hand.keys() - set(but):
            del self._at_hand[day]

    def ground(self, day: date) -> str:
        """Stand for everything that `on` gives for DAY."""
        return digest(self._keys(day).items())

    def ahead(self, days: Iterable[date], *, processes: int) -> None:
        """See that DAYS are kept before parts of the site that are made side by side ask for them."""
        kept = [(_recall(self._project, day), day) for day in sorted(set(days))]
        lacking = [each for each in kept if self._lacking(each[0], self._keys(each[1]))]
        for _ in side_by_side(lambda part: len(self._completed(*lacking[part])), len(lacking), processes=processes):
            pass

    def keep_only(self, days: Collection[date]) -> None:
        """Remove what is kept of other days than the latest of DAYS."""
        names = {day.isoformat() for day in sorted(days)[-_KEPT:]}
        with suppress(OSError):
            for name in os.listdir(self._project.cache / _FOLDER):
                if name not in names:
                    remove(str(self._project.cache / _FOLDER / name))

    def _standings(self, day: date) -> Standings:
        try:
            return _unpacked(self.register, self._kept(day))
        except (KeyError, TypeError, ValueError, IndexError):  # whole, but not what this program writes
            return _unpacked(self.register, self._completed({}, day))

    def _kept(self, day: date) -> _Kept:
        kept = _recall(self._project, day)
        return self._completed(kept, day) if self._lacking(kept, self._keys(day)) else kept

    def _completed(self, kept: _Kept, day: date) -> _Kept:
        """Give what is KEPT of DAY with what it lacks, and keep that too."""
        keys = self._keys(day)
        lacking = {name for unit in self._lacking(kept, keys) for name in self._lines[unit]}
        held = held_by(lacking, self.register, self.summaries, as_of=day)
        told = {unit: (keys[unit], *_packed(held[unit])) if unit in held else kept[unit] for unit in keys}
        keep(self._project, f"{_FOLDER}/{day}", _KIND, told)
        return told

    def _lacking(self, kept: _Kept, keys: Mapping[str, str]) -> list[str]:
        return [unit for unit, key in keys.items() if kept.get(unit, ("",))[0] != key]

    def _keys(self, day: date) -> Mapping[str, str]:
        by = day.isoformat()
        words = {unit: its.by(by) for unit, its in self._said.items()}
        return {
            unit: digest([self._digest, by, *(words.get(name, ()) for name in line)])
            for unit, line in self._lines.items()
        }


def _packed(held: Held) -> tuple[str, str]:
    """Give what stands for the obligations HELD but for the words on them, and all that is held, packed."""
    told = packed(held)
    found = columns(Held, told, "states")
    known = [each.known for each in held.states]
    where = digest([known, *(found[name] for name in Stood._fields if name in found)])
    return where, json.dumps(told, separators=(",", ":"))  # with its few words spelled in ASCII it takes half the room


def _unpacked(register: Register, kept: _Kept) -> Standings:
    holdings = {unit: unpacked(Held, json.loads(text)) for unit, (_, _, text) in kept.items()}
    return joined(register, holdings, digest((unit, where) for unit, (_, where, _) in kept.items()))


def _recall(project: Project, day: date) -> _Kept:
    stored = unseal(project, f"{_FOLDER}/{day}", _KIND)
    try:
        return {unit: (key, where, text) for unit, (key, where, text) in stored.items()}
    except (AttributeError, TypeError, ValueError):  # nothing, or not what this program writes
        return {}
