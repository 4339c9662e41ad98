"""Where one unit stands: its obligations by lateness, what it took over and from whom, what it watches.

Totals are told both ways where a change of organisation makes them differ: by the units of that time (what a unit
settled itself stays with it) and by the units of today (a successor carries on what others began).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from followup.pages import naming
from followup.pages.lateness import by_lateness
from followup.pages.mark import Slice, slices
from followup.pages.number import Number, Words, count_of, numbers_in
from followup.pages.obligation_link import obligation_links
from followup.pages.obligation_row import ObligationRow, obligation_row
from followup.pages.page import Link, Whole
from followup.pages.progress import Progress, numbers_of, progress, tracked
from followup.records.duty import Duty
from followup.register import Register
from followup.status.standing import DONE
from followup.status.standings import Standings
from followup.status.state import State
from followup.status.tally import tally


class TakenOver(NamedTuple):
    """What came from one unit before: what is still to be settled here, and what it settled itself, in words."""

    unit: Link
    said: Words


class Watched(NamedTuple):
    """The obligations of others that the unit watches."""

    sentence: Words
    slices: tuple[Slice, ...]
    sample: bool


class UnitStanding(NamedTuple):
    """One unit's obligations. `both_ways` is empty where then and now are the same."""

    progress: Progress
    both_ways: Words
    taken_over: tuple[TakenOver, ...]
    rows: tuple[ObligationRow, ...]

    @property
    def numbers(self) -> tuple[Number, ...]:
        return (*numbers_of(self.progress), *numbers_in(self.both_ways, *(each.said for each in self.taken_over)))


def unit_standing(unit: str, whole: Whole) -> UnitStanding | None:
    """Say where UNIT stands; None while nothing is known of it but what the documents say."""
    then, now = whole.standings.of_unit(unit), whole.standings.of_unit_now(unit)
    if not tracked((*then, *now)):
        return None
    return UnitStanding(
        progress=progress(Standings(then), whole.register),
        both_ways=_both_ways(then, now, whole.register),
        taken_over=_taken_over(unit, then, now, whole.register),
        rows=tuple(obligation_row(each, whole.register, as_of=whole.as_of) for each in by_lateness(then)),
    )


def watched(duties: Iterable[Duty], unit: str, whole: Whole) -> Watched | None:
    """Say where others stand in DUTIES that UNIT watches; None while nothing is known of them."""
    states = [each for duty in duties for each in whole.standings.of_duty(duty.id) if each.unit != unit]
    if not tracked(states):
        return None
    rule = "Đếm đầu việc của các đơn vị khác ở những việc mà đơn vị này theo dõi; không tính là việc của đơn vị này."
    number = _count("dang-theo-doi", "Đầu việc theo dõi", rule, states, whole.register)
    counted = tally(each.standing for each in states)
    said = ("Đang theo dõi ", number, " đầu việc của các đơn vị khác.")
    return Watched(said, slices(counted), any(each.sample for each in states))


def _both_ways(then: Sequence[State], now: Sequence[State], register: Register) -> Words:
    if {each.key for each in then} == {each.key for each in now}:
        return ()
    return (
        "Theo đơn vị lúc đó: ",
        *_done_of("luc-do", "theo đơn vị lúc đó", then, register),
        ". Theo đơn vị hiện nay: ",
        *_done_of("hien-nay", "theo đơn vị hiện nay", now, register),
        ".",
    )


def _done_of(suffix: str, words: str, states: Sequence[State], register: Register) -> Words:
    if not states:
        return ("không có đầu việc nào",)
    done = [each for each in states if each.standing in DONE]
    every = _count(f"dau-viec-{suffix}", f"Đầu việc {words}", f"Đếm đầu việc {words}.", states, register)
    finished = _count(
        f"hoan-thanh-{suffix}", f"Đã hoàn thành {words}", f"Đếm đầu việc đã hoàn thành {words}.", done, register
    )
    if not done:
        return (every, " đầu việc, chưa đầu việc nào hoàn thành")
    return (every, " đầu việc, ", finished, " đã hoàn thành")


def _taken_over(unit: str, then: Sequence[State], now: Sequence[State], register: Register) -> tuple[TakenOver, ...]:
    """Give the units that handed something over, in order of protocol."""
    opened: dict[str, list[State]] = {}
    settled: dict[str, list[State]] = {}
    for each in then:
        for origin in each.origins:
            opened.setdefault(origin, []).append(each)
    for each in now:
        settled.setdefault(each.unit, []).append(each)
    return tuple(
        TakenOver(
            naming.party_link(name, register),
            _passed_on(name, opened.get(name, ()), settled.get(name, ()), register),
        )
        for name in register.units
        if name != unit and (name in opened or name in settled)
    )


def _passed_on(unit: str, opened: Sequence[State], settled: Sequence[State], register: Register) -> Words:
    """Count what UNIT handed over and what it settled before."""
    of = f"từ {register.units[unit].name}"
    rule = "Đếm đầu việc chưa xong mà đơn vị này tiếp nhận."
    taken = _count(f"nhan-{unit}", f"Đầu việc nhận {of}", rule, opened, register)
    rule = "Đếm đầu việc đơn vị trước đã giải quyết xong trước khi chuyển."
    kept = _count(f"xong-truoc-{unit}", f"Đầu việc đã xong trước khi nhận {of}", rule, settled, register)
    return (taken, " đầu việc chuyển sang đơn vị này; ", kept, " đầu việc đã xong trước khi chuyển")


def _count(name: str, title: str, rule: str, states: Sequence[State], register: Register) -> Number:
    return count_of(name, title, rule, obligation_links(states, register))
