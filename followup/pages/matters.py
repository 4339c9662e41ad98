"""Difficulties and proposals with their life: raised by a unit, sent to somebody, answered by a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.number import Number, Words, count_of, joined, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.period_name import period_link
from followup.status.matters import Kind, Matter, Step, matters
from followup.vietnamese import day

WAITING_PROPOSALS = f"{Kind.PROPOSAL.value.replace('_', '-')}-cho"
ANSWERED = "da-tra-loi"


class MatterRow(NamedTuple):
    """One difficulty or proposal. `waiting` says for how many days it has had no answer; None once answered."""

    anchor: str
    unit: Link
    text: str
    duty: Link
    period: Link
    raised_on: date | None
    sent_to: str
    answered: str
    waiting: int | None
    sample: bool

    @property
    def at(self) -> Link:
        """Its row among all matters."""
        return Link(self.text, address.MATTERS, self.anchor)


class MattersOf(NamedTuple):
    """Matters of one sort in one state of their life."""

    anchor: str
    title: str
    note: str
    number: Number
    rows: tuple[MatterRow, ...]


class MattersView(NamedTuple):
    """All matters that were received by the as-of day."""

    sentence: Words
    lists: tuple[MattersOf, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    lists = tuple(matter_lists(whole))
    view = MattersView(sentence(lists), lists)
    yield Page(
        address=address.MATTERS,
        template="pages/matters.html",
        title="Kiến nghị, vướng mắc",
        description=plain(view.sentence),
        section=address.MORE,
        view=view,
        as_of=whole.as_of,
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE)),
        numbers=numbers_in(view.sentence),
        sample=any(row.sample for each in lists for row in each.rows),
    )


def sentence(lists: Iterable[MattersOf]) -> Words:
    """Count the matters of each list."""
    told = joined(((each.number, f" {each.title[0].lower()}{each.title[1:]}") for each in lists), "; ")
    return (*told, ".") if told else ("Chưa đơn vị nào nêu khó khăn, vướng mắc hoặc kiến nghị.",)


def matter_lists(whole: Whole) -> Iterator[MattersOf]:
    """Give the lists of matters that are not empty: proposals and difficulties that wait, then what is answered."""
    every = [(f"noi-dung-{number}", each) for number, each in enumerate(_all(whole), start=1)]
    for kind in (Kind.PROPOSAL, Kind.DIFFICULTY):
        waiting = [each for each in every if each[1].kind is kind and each[1].open]
        note = "Chờ lâu nhất đứng trước. Có trả lời thì ghi `ngay_tra_loi` và `van_ban_tra_loi` ở dòng đã nêu."
        rule = f"{kind.label} nêu trong báo cáo đã nhận, chưa ghi ngày trả lời; nêu lại đúng lời thì tính một lần."
        yield from _list(
            f"{kind.value.replace('_', '-')}-cho", f"{kind.label} chờ trả lời", (note, rule), waiting, whole
        )
    answered = [each for each in every if not each[1].open]
    rule = "Khó khăn, vướng mắc, kiến nghị đã ghi ngày trả lời, tính đến ngày tính số liệu."
    yield from _list(ANSWERED, "Nội dung đã được trả lời", (rule, rule), answered, whole)


def _list(
    name: str, title: str, told: tuple[str, str], found: list[tuple[str, Matter]], whole: Whole
) -> Iterator[MattersOf]:
    if not found:
        return
    links = (Link(f"{_unit(each, whole).text}: {each.text}", address.MATTERS, anchor) for anchor, each in found)
    note, rule = told
    rows = tuple(_row(anchor, each, whole) for anchor, each in found)
    yield MattersOf(name, title, note, count_of(name, title, rule, links), rows)


def _all(whole: Whole) -> tuple[Matter, ...]:
    """Give the matters on duties that the site shows."""
    every = matters(whole.summaries, as_of=whole.as_of)
    return tuple(each for each in every if each.duty in whole.register.duties and each.unit in whole.register.units)


def _unit(matter: Matter, whole: Whole) -> Link:
    return naming.party_link(matter.unit, whole.register)


def _row(anchor: str, matter: Matter, whole: Whole) -> MatterRow:
    since = matter.raised_on
    waiting = matter.open and since is not None and since <= whole.as_of
    return MatterRow(
        anchor=anchor,
        unit=_unit(matter, whole),
        text=matter.text,
        duty=naming.duty_link(whole.register.duties[matter.duty]),
        period=period_link(matter.periods[-1], whole.register),
        raised_on=since,
        sent_to=matter.sent_to or "",
        answered=_answer(matter),
        waiting=(whole.as_of - since).days if waiting and since else None,
        sample=matter.sample,
    )


def _answer(matter: Matter) -> str:
    if matter.step is not Step.ANSWERED:
        return ""
    when = f"ngày {day(matter.answered_on)}" if matter.answered_on else ""
    return f"{matter.answered_by}, {when}" if matter.answered_by else f"Đã trả lời {when}"
