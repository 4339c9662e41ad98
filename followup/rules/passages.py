"""Every stretch of prose that editors have typed, with its place, for rules that read words rather than values.

A rule says what a passage must hold to be worth a closer look, by an expression without anchors: it is looked for in
all texts of a record at once, and most records are done with that (0.45 of the time of going from value to value).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from re import Pattern
from typing import NamedTuple

from followup.diagnostics import Location, Where
from followup.dossier import Dossier
from followup.records.record import Choice, Record, parts
from followup.register import Prose, Register


class Passage(NamedTuple):
    """A value of a record, or one line of a Markdown file."""

    where: Where
    text: str

    def part(self, start: int, end: int) -> Where:
        """Give the place of `text[start:end]`: exact in Markdown, the whole value in a record."""
        if not isinstance(self.where, Location):
            return self.where
        return self.where._replace(column=start + 1, end_column=end + 1)


def register_passages(register: Register, holding: Pattern[str]) -> Iterator[Passage]:
    """Yield what stands in units, groups, directives, periods, lists of holidays, the movement's records and prose.

    Only passages in which HOLDING is found. Settings are left out: they name the office's own telephone.
    """
    for records in (register.units, register.groups, register.directives):
        for record in records.values():
            yield from _record_passages(record, holding)
    for opened in register.periods.values():
        yield from _record_passages(opened.record, holding)
    for holidays in register.holiday_years:
        yield from _record_passages(holidays, holding)
    for each in register.movement.records:
        yield from _record_passages(each, holding)
    for prose in register.prose.values():
        yield from _record_passages(prose.note, holding)
        yield from _lines(prose, holding)


def dossier_passages(dossier: Dossier, holding: Pattern[str]) -> Iterator[Passage]:
    """Yield what stands in one unit's files, where HOLDING is found in it."""
    for record in dossier.records:
        yield from _record_passages(record, holding)


def _record_passages(record: Record, holding: Pattern[str]) -> Iterator[Passage]:
    texts: list[str] = []
    _gather(record, texts)
    return _placed(record, holding) if holding.search("\n".join(texts)) else iter(())


def _gather(record: Record, texts: list[str]) -> None:
    """Add every text in RECORD, and in the records inside it, to TEXTS."""
    values = record.__dict__
    for name in _holders(type(record)):
        value = values[name]
        if not value:
            continue
        if isinstance(value, str):
            texts.append(value)
        elif isinstance(value, Record):
            _gather(value, texts)
        elif isinstance(value[0], Record):
            for each in value:
                _gather(each, texts)
        else:
            texts += value


def _placed(record: Record, holding: Pattern[str]) -> Iterator[Passage]:
    for name, alias in _keys(type(record)):
        value = getattr(record, name)
        if isinstance(value, str):
            if holding.search(value) and not isinstance(value, Choice):
                yield Passage(record.origin.at(alias), value)
        elif isinstance(value, Record):
            yield from _placed(value, holding)
        elif isinstance(value, tuple):
            for index, each in enumerate(value):
                if isinstance(each, Record):
                    yield from _placed(each, holding)
                elif isinstance(each, str) and holding.search(each) and not isinstance(each, Choice):
                    yield Passage(record.origin.at(alias, index), each)


@cache
def _keys(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    return tuple((name, field.alias or name) for name, field in kind.model_fields.items())


@cache
def _holders(kind: type[Record]) -> tuple[str, ...]:
    """Give the fields of KIND that hold texts or records, one or more."""
    return tuple(name for name, field in kind.model_fields.items() if any(map(_of_texts, parts(field.annotation))))


def _of_texts(part: object) -> bool:
    return isinstance(part, type) and issubclass(part, str | Record) and not issubclass(part, Choice)


def _lines(prose: Prose, holding: Pattern[str]) -> Iterator[Passage]:
    if not holding.search(prose.body):
        return
    for number, line in enumerate(prose.body.split("\n"), start=prose.body_line):
        if holding.search(line) and line.strip():
            yield Passage(Location(prose.path, number, 1, number, len(line) + 1), line)
