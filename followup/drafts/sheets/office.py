"""What a form is made from: the register, where things stand on the day of the form, and the files of the units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from followup.drafts.sheets.cell_text import canonical
from followup.drafts.sheets.form import Column, Slot, Target, value_at
from followup.opened import Opened
from followup.project import DATA, SAMPLE, Project
from followup.records.unit import Unit
from followup.register import Register
from followup.source.document import Value
from followup.source.tree import read_bytes
from followup.source.yaml_file import read_yaml
from followup.status.standings import Standings, standings
from followup.summary import Summary


@dataclass(frozen=True, slots=True)
class Office:
    """All data, read without an error, on the day AS_OF. `known` are the findings that there are already."""

    project: Project
    register: Register
    summaries: tuple[Summary, ...]
    as_of: date
    known: frozenset[tuple[str, str, str]] = frozenset()
    _values: dict[str, Mapping[str, Value]] = field(default_factory=dict)
    _standings: dict[date, Standings] = field(default_factory=dict)

    def day_of(self, opened: Opened) -> date:
        """Give the day on which a form for OPENED asks who holds what: the last of the period, but not to come."""
        return min(self.as_of, opened.period.end)

    def standings(self, opened: Opened) -> Standings:
        """Give where everything stood on the day of a form for OPENED."""
        day = self.day_of(opened)
        if day not in self._standings:
            self._standings[day] = standings(self.register, self.summaries, as_of=day)
        return self._standings[day]

    def path(self, unit: Unit, folder: str, name: str) -> str:
        """Give where a file of UNIT lies; the sample's lies with the sample."""
        return f"{SAMPLE if unit.sample else DATA}/{folder}/{name}.yaml"

    def is_there(self, path: str) -> bool:
        return self.project.path(path).is_file()

    def values(self, path: str) -> Mapping[str, Value]:
        """Give what the file PATH holds, nothing if it is not there."""
        if path not in self._values:
            data = read_bytes(self.project.root, path).value if self.is_there(path) else None
            document = read_yaml(path, data).value if data is not None else None
            self._values[path] = document.values if document else {}
        return self._values[path]

    def slot(self, target: Target, column: Column, words: str) -> Slot:
        """Give the cell of COLUMN that stands for TARGET, with the value of today."""
        return Slot(target, canonical(value_at(self.values(target.path), target), column), words)
