"""Findings as values: where a mistake is, what is so, and what to type instead.

A rule points at a *place*: a file and the route of keys that leads to a value.
Line and column come late, from whoever holds the text (see `followup.source`),
so records stay small. Nothing here prints, reads a file or knows what day it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

Route = tuple[str | int, ...]

T = TypeVar("T")


class Severity(StrEnum):
    """How grave a finding is; the values are the words that editors read."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    NOTE = "lưu ý"


class Location(NamedTuple):
    """A stretch of a file. Lines and columns count from 1, columns in characters; the end is exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Place(NamedTuple):
    """A value (or, when `on_key`, its key) in the file PATH, reached by ROUTE from the top of the document."""

    path: str
    route: Route = ()
    on_key: bool = False

    def at(self, *steps: str | int) -> Place:
        """Give the place of a value further down."""
        return Place(self.path, self.route + steps)

    def key(self) -> Place:
        """Give the place of the key that leads here rather than of the value."""
        return self._replace(on_key=True)


Where = Place | Location


class Related(NamedTuple):
    """Another place that a finding speaks of, e.g. the first of two equal ids."""

    where: Where
    message: str


class Diagnostic(NamedTuple):
    """One finding: MESSAGE says what is so and why that cannot be; HINT says what to type instead.

    CODE is English, kebab-case and permanent; each has a section in the editors' guide.
    """

    where: Where
    code: str
    message: str
    severity: Severity = Severity.ERROR
    hint: str | None = None
    related: tuple[Related, ...] = ()

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    @property
    def location(self) -> Location:
        """The line and column; asking before `located` has run is a fault of the program."""
        if isinstance(self.where, Place):
            raise TypeError(f"chưa định vị: {self.where}")
        return self.where


class Outcome(NamedTuple, Generic[T]):
    """What a stage of the road gives: its value and the findings that it met on the way."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()


def located(diagnostic: Diagnostic, locate: Callable[[Place], Location]) -> Diagnostic:
    """Give the finding with every place turned into line and column by LOCATE."""

    def settle(where: Where) -> Where:
        return locate(where) if isinstance(where, Place) else where

    related = tuple(other._replace(where=settle(other.where)) for other in diagnostic.related)
    return diagnostic._replace(where=settle(diagnostic.where), related=related)


def tidy(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort located findings by place, then code and message; drop exact repeats."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda each: (each.location, each.code, each.message)))


def any_error(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether at least one finding forbids publishing."""
    return any(each.is_error for each in diagnostics)


def to_json(diagnostic: Diagnostic) -> list[object]:
    """Give a located finding as plain JSON, to be read back by `from_json`."""
    related = [[other.where, other.message] for other in diagnostic.related]
    return [
        diagnostic.location,
        diagnostic.code,
        diagnostic.message,
        diagnostic.severity.value,
        diagnostic.hint,
        related,
    ]


def from_json(stored: Sequence[Any]) -> Diagnostic:
    """Read back what `to_json` gave; raises TypeError or ValueError for anything else."""
    location, code, message, severity, hint, related = stored
    others = tuple(Related(Location(*where), words) for where, words in related)
    return Diagnostic(Location(*location), code, message, Severity(severity), hint, others)
