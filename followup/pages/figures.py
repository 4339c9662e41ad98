"""What the charts are told about the register. A chart takes plain values; here they are taken from records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from itertools import chain
from types import MappingProxyType
from typing import TypeAlias

from followup.charts.duties_by_kind import duties_by_kind
from followup.charts.duties_by_lead import Lead, duties_by_lead
from followup.charts.figure import Figure
from followup.charts.missing_by_directive import Question, Tally, missing_by_directive
from followup.charts.timeline import Cited, Entry, timeline
from followup.pages import naming
from followup.records.directive import Directive
from followup.records.duty import DeadlineKind, Duty
from followup.records.unit import UnitKind
from followup.register import Register

_Asked: TypeAlias = "tuple[tuple[str, tuple[Duty, ...]], ...]"

_LEADS: Mapping[UnitKind, Lead] = MappingProxyType(
    {
        UnitKind.PARTY_COMMITTEE: Lead.COMMITTEE,
        UnitKind.STANDING_COMMITTEE: Lead.COMMITTEE,
        UnitKind.PARTY_BODY: Lead.STAFF,
        UnitKind.PARTY_GROUP: Lead.PARTY_GROUP,
        UnitKind.FRONT: Lead.FRONT,
        UnitKind.MASS_ORGANISATION: Lead.FRONT,
    }
)


def kinds(register: Register) -> Figure:
    """Draw the tasks of each directive by kind of deadline."""
    return duties_by_kind(
        "viec-theo-loai-thoi-han",
        [
            (_name(each), [duty.deadline_kind for duty in register.leaves(each.id) if duty.deadline_kind])
            for each in register.directives.values()
        ],
    )


def leads(register: Register) -> Figure:
    """Draw the tasks of each directive by the kind of body that leads them."""
    kinds_of = cache(partial(leads_in, register))
    return duties_by_lead(
        "viec-theo-don-vi-chu-tri",
        [
            (_name(each), [lead_of(duty, kinds_of) for duty in register.leaves(each.id)])
            for each in register.directives.values()
        ],
    )


def lead_of(duty: Duty, kinds_of: Callable[[str], frozenset[Lead]]) -> Lead:
    """Tell what kind of body leads DUTY by the kinds of those that it names.

    Documents give one duty to "Đảng đoàn Mặt trận Tổ quốc, … Ban Thường vụ Tỉnh đoàn": a đảng đoàn beside the Front
    or a mass organisation is told as these, not as bodies of several kinds.
    """
    found = set(chain.from_iterable(map(kinds_of, duty.leads)))
    if not found:
        return Lead.OTHER if duty.leads else Lead.NOBODY
    if found == {Lead.PARTY_GROUP, Lead.FRONT}:
        return Lead.FRONT
    return found.pop() if len(found) == 1 else Lead.SEVERAL


def unsaid(register: Register) -> Figure:
    """Draw what the directives leave unsaid."""
    return missing_by_directive(
        "dieu-van-ban-khong-ghi",
        [
            _of_directives("số và ký hiệu", lambda each: each.number is None, register),
            _of_directives("ngày ban hành", lambda each: each.issued_on is None, register),
            _of_duties(
                "ngày đến hạn",
                "việc làm một lần",
                lambda each: each.due_on is None,
                _of_kind(DeadlineKind.ONE_OFF, register),
            ),
            _of_duties("chu kỳ", "việc định kỳ", _no_period, _of_kind(DeadlineKind.PERIODIC, register)),
            _of_duties("đơn vị chủ trì", "việc", lambda each: not each.leads, _all(register)),
        ],
    )


def documents(register: Register) -> Figure:
    """Draw the directives in time, each with what it cites."""
    return timeline("van-ban-theo-thoi-gian", [_entry(each) for each in register.directives.values()])


def _name(directive: Directive) -> str:
    return directive.number or naming.short_title(directive)


def leads_in(register: Register, name: str) -> frozenset[Lead]:
    """Give the kinds of body that NAME is; a group counts as those that its rule or its list holds."""
    return frozenset(_LEADS.get(kind, Lead.OTHER) for kind in _unit_kinds(name, register))


def _unit_kinds(name: str, register: Register) -> Iterable[UnitKind]:
    if name in register.units:
        return (register.units[name].kind,)
    rule = register.groups[name].rule
    return rule.kinds if rule and rule.kinds else [unit.kind for unit in register.members(name, None)]


def _no_period(duty: Duty) -> bool:
    return duty.recurrence is None or duty.recurrence.every is None


def _all(register: Register) -> _Asked:
    return tuple((_name(each), register.leaves(each.id)) for each in register.directives.values())


def _of_kind(kind: DeadlineKind, register: Register) -> _Asked:
    return tuple(
        (name, tuple(duty for duty in duties if duty.deadline_kind is kind)) for name, duties in _all(register)
    )


def _of_directives(word: str, silent: Callable[[Directive], bool], register: Register) -> Question:
    tallies = (Tally(_name(each), int(silent(each)), 1) for each in register.directives.values())
    return Question(word, "văn bản", tuple(tallies))


def _of_duties(word: str, counted: str, silent: Callable[[Duty], bool], asked: _Asked) -> Question:
    return Question(word, counted, tuple(Tally(name, sum(map(silent, duties)), len(duties)) for name, duties in asked))


def _entry(directive: Directive) -> Entry:
    bounds = directive.issue_bounds
    return Entry(
        _name(directive),
        directive.issued_on,
        bounds.not_before if bounds else None,
        bounds.not_after if bounds else None,
        tuple(
            Cited(each.number or each.subject or each.words, each.issued_on, each.relation.label)
            for each in directive.citations
        ),
    )
