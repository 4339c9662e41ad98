"""One model as a row of a list: in the explorer, in the lists without a script, on the page of its unit."""

from __future__ import annotations

from typing import NamedTuple

from followup.pages.link import Link
from followup.records.unit import Level
from followup.status.lifecycle import LifeState
from followup.vietnamese import with_capital

_SUBJECTS = {"tap_the": "Tập thể", "ca_nhan": "Cá nhân"}
_LEVELS = {each.value: each.label.partition(" (")[0] for each in Level}
_STATES = {each: (each.name.lower(), with_capital(each.value)) for each in LifeState}


class Entry(NamedTuple):
    """One model. `page` leads to its own page, where it has one; `in_list` to its row in the list of its unit.

    `year` is that of registration; `place` the place as it is called now, else as it was called.
    """

    id: str
    anchor: str
    name: str
    page: Link | None
    in_list: Link
    field_id: str
    field: str
    unit_id: str
    unit: Link
    place: str
    level_id: str
    level: str
    year: int
    state_id: str
    state: str
    subject: str
    sample: bool

    @property
    def link(self) -> Link:
        """Lead to where most is told of the model."""
        return self.page or self.in_list


def state_id(state: LifeState) -> str:
    """Give the name of a state in addresses and scripts."""
    return _STATES[state][0]


def state_word(state: LifeState) -> str:
    """Give the word for a state as it stands alone."""
    return _STATES[state][1]


def level_word(level: str) -> str:
    """Give the word for a level; empty for none."""
    return _LEVELS.get(level, "")


def subject_word(subject: str) -> str:
    """Say whether a collective or a person made it."""
    return _SUBJECTS[subject]
