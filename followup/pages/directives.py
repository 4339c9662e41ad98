"""The list of directives, in order of the day of issue; those without a date stand last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup.pages import address
from followup.pages.deadline import Slice, slices
from followup.pages.directive_row import DirectiveRow, directive_row
from followup.pages.page import Link, Page, Whole
from followup.register import Register
from followup.vietnamese import count


@dataclass(frozen=True, slots=True)
class DirectivesView:
    """All directives, and the kinds of deadline of all their tasks together."""

    sentence: str
    rows: tuple[DirectiveRow, ...]
    kinds: tuple[Slice, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the list of directives."""
    register = whole.register
    leaves = [duty for each in register.directives for duty in register.leaves(each)]
    view = DirectivesView(
        sentence=sentence(register),
        rows=tuple(directive_row(each, register) for each in register.directives.values()),
        kinds=slices(leaves),
    )
    yield Page(
        address=address.DIRECTIVES,
        template="pages/directives.html",
        title="Văn bản chỉ đạo",
        description=view.sentence,
        section=address.DIRECTIVES,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME),),
    )


def sentence(register: Register) -> str:
    """Count the directives, and those that do not say who they are."""
    directives = register.directives.values()
    if not directives:
        return "Chưa có văn bản chỉ đạo nào trong kho."
    without = (
        (sum(each.number is None for each in directives), "không ghi số"),
        (sum(each.issued_on is None for each in directives), "không ghi ngày ban hành"),
    )
    missing = ", ".join(f"{count(number)} văn bản {words}" for number, words in without if number)
    return f"Kho có {count(len(directives))} văn bản chỉ đạo" + (f"; {missing}." if missing else ".")
