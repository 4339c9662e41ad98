"""One directive as a row of a table: on the home page and in the list of directives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from followup.pages import address, naming, stated
from followup.pages.deadline import Slice, slices
from followup.pages.page import Link
from followup.pages.row_progress import RowProgress, row_progress
from followup.pages.stated import Stated
from followup.records.directive import Directive
from followup.register import Register
from followup.status.state import State


class DirectiveRow(NamedTuple):
    """A directive in short. `duties` counts the rows of the document, `tasks` the parts that are not split further."""

    kind: str
    number: Stated
    title: Link
    issued: Stated
    issuer: Link
    duties: int
    tasks: int
    kinds: tuple[Slice, ...]
    gaps: int
    gaps_at: Link
    progress: RowProgress | None


def directive_row(directive: Directive, register: Register, states: Sequence[State]) -> DirectiveRow:
    """Put DIRECTIVE with its obligations STATES in short."""
    leaves = register.leaves(directive.id)
    here = address.directive(directive.id)
    return DirectiveRow(
        kind=directive.kind.label,
        number=Stated(naming.number_words(directive), missing=directive.number is None),
        title=Link(naming.title(directive), here),
        issued=_issued(directive),
        issuer=naming.party_link(directive.issuer, register),
        duties=len(register.rows(directive.id)),
        tasks=len(leaves),
        kinds=slices(leaves),
        gaps=len(directive.gaps),
        gaps_at=Link("Còn thiếu", here, "con-thieu"),
        progress=row_progress(states),
    )


def most_overdue_first(rows: Iterable[DirectiveRow]) -> tuple[DirectiveRow, ...]:
    """Put ROWS in order: most overdue obligations first; without any, the smallest share done first."""
    return tuple(sorted(rows, key=_lateness))


def _lateness(row: DirectiveRow) -> tuple[int, Fraction]:
    if row.progress is None:
        return 1, Fraction(1)
    shares = row.progress
    return -shares.overdue, Fraction(shares.done, shares.dated) if shares.dated else Fraction(1)


def _issued(directive: Directive) -> Stated:
    full = stated.issued(directive)
    return Stated(full.words.replace("Văn bản không ghi ngày", "không ghi ngày"), full.missing)
