"""Who came before a unit and who carries on after it, with the day and the document of each change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from followup.pages import naming
from followup.pages.page import Link
from followup.pages.stated import Stated
from followup.records.unit import Change, Unit
from followup.register import Register, active
from followup.status.standing import Standing
from followup.vietnamese import day, with_capital


class Step(NamedTuple):
    """One change: what happened and when, the units on its other side, the document behind it."""

    words: str
    on: date
    units: tuple[Link, ...]
    document: Stated
    note: str


class Handover(NamedTuple):
    """Who does the work of a unit now, and since when; `units` is empty where no source names a successor.

    What `subject` names stands before the units with `before`, and after them with `after`: one successor takes the
    work over, several share a unit whose open tasks nobody may count several times.
    """

    units: tuple[Link, ...]
    since: str
    subject: str
    before: str
    after: str


def successors(unit: Unit, register: Register) -> tuple[Step, ...]:
    """Give the changes of UNIT, the earliest first; each leads to the units that take over."""
    return tuple(
        _step(change, naming.party_links(change.successors, register))
        for change in sorted(unit.changes, key=lambda each: each.on)
    )


def predecessors(unit: Unit, register: Register) -> tuple[Step, ...]:
    """Give the changes through which UNIT took over from others, the earliest first."""
    found = sorted(_taking_over(unit, register), key=lambda each: (each[0].on, each[1].text))
    return tuple(_step(change, (former,)) for change, former in found)


def handover(unit: Unit, register: Register, as_of: date) -> Handover | None:
    """Tell who does the work of UNIT on AS_OF; None while it works itself."""
    if active(unit, as_of) or unit.active_until is None:
        return None
    passed_on = [change for change in unit.changes if change.successors and change.on <= as_of]
    if not passed_on:
        return Handover((), "", "Đơn vị này", "đã kết thúc hoạt động, chưa ghi đơn vị tiếp nhận", "")
    last = max(passed_on, key=lambda each: each.on)
    units, since = naming.party_links(last.successors, register), day(last.on)
    if len(units) == 1:
        return Handover(units, since, "Nhiệm vụ của đơn vị này", "nay do", f"thực hiện (từ {since})")
    return Handover(
        units,
        since,
        "Đơn vị này",
        "đã chuyển cho",
        f"(từ {since}); việc chưa được giao lại thì {Standing.REASSIGN.value}",
    )


def lifetime(unit: Unit) -> Stated:
    """Tell from when to when UNIT works, as far as a source says so."""
    begins = f"từ {day(unit.active_from)}" if unit.active_from else ""
    ends = f"đến hết {day(unit.active_until)}" if unit.active_until else ""
    if not begins and not ends:
        return Stated("Chưa có nguồn ghi ngày thành lập", missing=True)
    words = " ".join(each for each in (begins, ends) if each)
    return Stated(with_capital(words))


def _taking_over(unit: Unit, register: Register) -> Iterator[tuple[Change, Link]]:
    for former in register.units.values():
        for change in former.changes:
            if unit.id in change.successors:
                yield change, naming.party_link(former.id, register)


def _step(change: Change, units: tuple[Link, ...]) -> Step:
    missing = Stated("chưa rõ văn bản làm căn cứ", missing=True)
    document = Stated(change.document) if change.document else missing
    return Step(change.kind.label, change.on, units, document, change.note or "")
