"""The list of directives, in order of the day of issue; those without a date stand last."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.again import CountedAgain, legend_again
from followup.pages.deadline import Slice, slices
from followup.pages.directive_row import DirectiveRow, directive_row
from followup.pages.mark import legend
from followup.pages.number import Number, Words, count_of, joined, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.progress import tracked
from followup.records.directive import Directive
from followup.register import Register


class DirectivesView(NamedTuple):
    """All directives, and the kinds of deadline of all their tasks together."""

    sentence: Words
    rows: tuple[DirectiveRow, ...]
    kinds: tuple[Slice, ...]
    legend: tuple[CountedAgain, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the list of directives."""
    register = whole.register
    leaves = [duty for each in register.directives for duty in register.leaves(each)]
    states = whole.standings.states
    said = sentence(register)
    view = DirectivesView(
        sentence=said,
        rows=tuple(
            directive_row(each, register, whole.standings.of_directive(each.id))
            for each in register.directives.values()
        ),
        legend=legend_again(legend(whole.standings, register), address.DUTIES) if tracked(states) else (),
        kinds=slices(leaves),
    )
    yield Page(
        address=address.DIRECTIVES,
        template="pages/directives.html",
        title="Văn bản chỉ đạo",
        description=plain(said),
        section=address.DIRECTIVES,
        view=view,
        as_of=whole.as_of if states else None,
        crumbs=(Link("Tổng quan", address.HOME),),
        numbers=numbers_in(said),
        sample=whole.standings.sample,
    )


def sentence(register: Register) -> Words:
    """Count the directives, and those that do not say who they are."""
    directives = register.directives.values()
    if not directives:
        return ("Chưa có văn bản chỉ đạo nào trong kho.",)
    every = _number("van-ban", "Văn bản chỉ đạo", "Mỗi văn bản có tệp riêng trong kho được đếm một lần.", directives)
    missing = joined((number, f" văn bản {said}") for number, said in _unsaid(directives) if number.counted)
    return ("Kho có ", every, " văn bản chỉ đạo", *(("; ", *missing) if missing else ()), ".")


def _unsaid(directives: Collection[Directive]) -> Iterator[tuple[Number, str]]:
    without = (
        ("khong-ghi-so", "không ghi số", [each for each in directives if each.number is None]),
        ("khong-ghi-ngay", "không ghi ngày ban hành", [each for each in directives if each.issued_on is None]),
    )
    for name, said, found in without:
        rule = f"Văn bản {said}; điều suy đoán không được coi là lời văn bản."
        yield _number(name, f"Văn bản {said}", rule, found), said


def _number(name: str, title: str, rule: str, directives: Iterable[Directive]) -> Number:
    return count_of(name, title, rule, map(naming.directive_link, directives))
