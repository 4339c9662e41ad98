"""The life of models as a whole: how far they come, in which fields and years, who follows whom, what ended and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from followup.charts.figure import Figure
from followup.pages import address
from followup.pages.entries import entries_by_id
from followup.pages.entry import Entry, state_word
from followup.pages.families import LARGEST, FamiliesTold, families_told, largest_family
from followup.pages.initiative_lists import CRUMBS
from followup.pages.initiatives import number
from followup.pages.life_figures import BY_FIELD, STEPS, by_field_and_year, steps_of
from followup.pages.number import Number, Words, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.resources import ResourceLine, resource_lines
from followup.status.lifecycle import LifeState, Lived, not_reviewed
from followup.vietnamese import day

TITLE = "Vòng đời mô hình"
MOST_SHOWN = 30
_LEFT = (LifeState.ENDED, LifeState.MERGED, LifeState.FAILED, LifeState.PAUSED)


class Left(NamedTuple):
    """A model that is no longer kept up: since when, why, by which decision."""

    model: Link
    unit: Link
    on: date
    why: str
    decision: str
    sample: bool


class LeftBy(NamedTuple):
    """The models that left the road in one way, the latest first; `more` where not all are shown."""

    word: str
    number: Number
    rows: tuple[Left, ...]
    more: bool


class Unreviewed(NamedTuple):
    """The models not reviewed in a year."""

    sentence: Words
    shown: tuple[Entry, ...]
    number: Number
    more: bool


class LifeCycleView(NamedTuple):
    """The whole road."""

    sentence: Words
    funnel: Figure | None
    fields: Figure | None
    families: FamiliesTold | None
    left: tuple[LeftBy, ...]
    unreviewed: tuple[Unreviewed, ...]
    resources: tuple[ResourceLine, ...]


def charts(whole: Whole) -> tuple[Figure, ...]:
    """Give what the page draws, which another page tells of too."""
    if whole.lived and not whole.drawn:
        every = (steps_of(whole.lived), by_field_and_year(whole), largest_family(whole, entries_by_id(whole)))
        whole.drawn.update((each.key, each) for each in every if each is not None)
    return tuple(whole.drawn.values())


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    known, drawn = entries_by_id(whole), {each.key: each for each in charts(whole)}
    view = LifeCycleView(
        sentence=sentence(whole.lived, known),
        funnel=drawn.get(STEPS),
        fields=drawn.get(BY_FIELD),
        families=families_told(whole, known, drawn.get(LARGEST)),
        left=tuple(_left(whole.lived, known)),
        unreviewed=tuple(_unreviewed(whole, known)),
        resources=resource_lines(whole.lived, known),
    )
    yield Page(
        address=address.LIFE_CYCLE,
        template="pages/life_cycle.html",
        title=TITLE,
        description=plain(view.sentence),
        section=address.INITIATIVES,
        view=view,
        crumbs=CRUMBS,
        figures=tuple(drawn.values()),
        numbers=_numbers(view),
        sample=any(each.row.sample for each in whole.lived),
    )


def sentence(lived: Sequence[Lived], known: Mapping[str, Entry]) -> Words:
    """Count the models that have begun, those that are kept up, and those that have ended."""
    if not lived:
        return ("Chưa có mô hình nào.",)
    active = [known[each.row.id] for each in lived if each.life.active]
    ended = [known[each.row.id] for each in lived if each.life.state is LifeState.ENDED]
    rule = "Mỗi mô hình, điển hình đã đăng ký đến ngày tính số liệu đếm một lần."
    every = number("mo-hinh", "Mô hình, điển hình", rule, [known[each.row.id] for each in lived])
    kept = number(
        "dang-duy-tri", "Mô hình đang duy trì", "Chưa tạm dừng, chưa kết thúc, không bị xếp không đạt.", active
    )
    gone = number("da-ket-thuc", "Mô hình đã kết thúc", "Bước cuối cùng là kết thúc.", ended)
    return ("Trong ", every, " mô hình, điển hình có ", kept, " đang duy trì, ", gone, " đã kết thúc.")


def _numbers(view: LifeCycleView) -> tuple[Number, ...]:
    told = (*numbers_in(view.sentence), *(each.number for each in view.left))
    reviewed = (number for each in view.unreviewed for number in numbers_in(each.sentence))
    families = numbers_in(view.families.sentence) if view.families else ()
    return (*told, *reviewed, *families, *(each.models for each in view.resources))


def _left(lived: Iterable[Lived], known: Mapping[str, Entry]) -> Iterator[LeftBy]:
    """Give the ways of leaving in the order of the states, each with its models, the latest first."""
    by_state: dict[LifeState, list[Lived]] = {}
    for each in lived:
        by_state.setdefault(each.life.state, []).append(each)
    for state in _LEFT:
        of = sorted(by_state.get(state, ()), key=lambda each: each.life.last.on if each.life.last else "", reverse=True)
        if of:
            name = f"roi-{state.name.lower()}"
            rule = f"Mô hình mà bước gần nhất cho thấy {state.value}."
            yield LeftBy(
                state_word(state),
                number(name, f"Không còn duy trì: {state.value}", rule, (known[each.row.id] for each in of)),
                tuple(_left_row(each, known[each.row.id]) for each in of[:MOST_SHOWN]),
                len(of) > MOST_SHOWN,
            )


def _left_row(lived: Lived, entry: Entry) -> Left:
    last = lived.life.last or lived.row.events[-1]
    return Left(
        model=entry.link,
        unit=entry.unit,
        on=date.fromisoformat(last.on),
        why=last.reason or lived.row.end_reason,
        decision=last.decision,
        sample=entry.sample,
    )


def _unreviewed(whole: Whole, known: Mapping[str, Entry]) -> Iterator[Unreviewed]:
    """Give what was not reviewed this year so far, and last year."""
    for year in (whole.as_of.year, whole.as_of.year - 1):
        found = [known[each.row.id] for each in not_reviewed(whole.lived, year, as_of=whole.as_of)]
        if found:
            until = f" (đến ngày {day(whole.as_of)})" if year == whole.as_of.year else ""
            rule = (
                f"Mô hình đăng ký trước năm {year}, còn duy trì vào cuối năm{until}, "
                "không có bước rà soát và không được đánh giá trong năm."
            )
            due = number(f"chua-ra-soat-{year}", f"Chưa rà soát năm {year}", rule, found)
            words: Words = (due, f" mô hình chưa được rà soát năm {year}{until}.")
            yield Unreviewed(words, tuple(found[:MOST_SHOWN]), due, len(found) > MOST_SHOWN)
