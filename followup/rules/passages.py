"""Every stretch of prose that editors have typed, with its place, for rules that read words rather than values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from followup.diagnostics import Location, Where
from followup.dossier import Dossier
from followup.records.record import Choice, Record
from followup.register import Prose, Register


@dataclass(frozen=True, slots=True)
class Passage:
    """A value of a record, or one line of a Markdown file."""

    where: Where
    text: str

    def part(self, start: int, end: int) -> Where:
        """Give the place of `text[start:end]`: exact in Markdown, the whole value in a record."""
        if not isinstance(self.where, Location):
            return self.where
        return replace(self.where, column=start + 1, end_column=end + 1)


def register_passages(register: Register) -> Iterator[Passage]:
    """Yield what stands in units, groups, directives, periods, lists of holidays, the movement's records and prose.

    Settings are left out: they name the office's own telephone.
    """
    for records in (register.units, register.groups, register.directives):
        for record in records.values():
            yield from _record_passages(record)
    for opened in register.periods.values():
        yield from _record_passages(opened.record)
    for holidays in register.holiday_years:
        yield from _record_passages(holidays)
    for each in register.movement.records:
        yield from _record_passages(each)
    for prose in register.prose.values():
        yield from _record_passages(prose.note)
        yield from _lines(prose)


def dossier_passages(dossier: Dossier) -> Iterator[Passage]:
    """Yield what stands in one unit's files."""
    for record in dossier.records:
        yield from _record_passages(record)


def _record_passages(record: Record) -> Iterator[Passage]:
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        alias = field.alias or name
        if isinstance(value, tuple):
            for index, each in enumerate(value):
                yield from _value_passages(each, record, alias, index)
        else:
            yield from _value_passages(value, record, alias)


def _value_passages(value: object, record: Record, *steps: str | int) -> Iterator[Passage]:
    if isinstance(value, Record):
        yield from _record_passages(value)
    elif isinstance(value, str) and not isinstance(value, Choice):
        yield Passage(record.origin.at(*steps), value)


def _lines(prose: Prose) -> Iterator[Passage]:
    for number, line in enumerate(prose.body.split("\n"), start=prose.body_line):
        if line.strip():
            yield Passage(Location(prose.path, number, 1, number, len(line) + 1), line)
