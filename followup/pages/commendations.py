"""Commendations: every decision with whom it commends; what was taken back stays to be seen and is not counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.entries import entries_by_id
from followup.pages.entry import Entry
from followup.pages.number import Number, Words, count_of, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.records.commendation import Commendation, Recipient, RecipientKind
from followup.register import Register
from followup.vietnamese import day


class RecipientRow(NamedTuple):
    """One of those commended. `who` leads to the model or unit where there is one; `revoked` says when and why."""

    kind: str
    name: str
    link: Link | None
    revoked: str


class DecisionRow(NamedTuple):
    """One decision."""

    anchor: str
    number: str
    issued_on: date
    issuer: str
    level: str
    form: str
    occasion: str
    recipients: tuple[RecipientRow, ...]
    sample: bool


class CommendationsOf(NamedTuple):
    """The decisions of one year, the latest first."""

    year: int
    rows: tuple[DecisionRow, ...]


class CommendationsView(NamedTuple):
    """All decisions."""

    sentence: Words
    years: tuple[CommendationsOf, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    entries = entries_by_id(whole)
    decisions = (each for each in whole.register.movement.commendations.values() if each.issued_on <= whole.as_of)
    latest = sorted(decisions, key=lambda each: (each.issued_on, each.id), reverse=True)
    rows = tuple(_row(each, whole, entries) for each in latest)
    view = CommendationsView(sentence(rows), tuple(_years(rows)))
    yield Page(
        address=address.COMMENDATIONS,
        template="pages/commendations.html",
        title="Khen thưởng",
        description=plain(view.sentence),
        section=address.INITIATIVES,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Mô hình", address.INITIATIVES)),
        numbers=numbers_in(view.sentence),
        sample=any(each.sample for each in rows),
    )


def sentence(rows: Sequence[DecisionRow]) -> Words:
    """Count decisions, collectives and persons commended, and what was taken back."""
    if not rows:
        return ("Chưa có quyết định khen thưởng nào.",)
    every = [(row, to) for row in rows for to in row.recipients]
    kept = "Mỗi lần khen trong mỗi quyết định đếm một lần; khen thưởng đã thu hồi không tính."
    links = (Link(f"{row.number} ngày {day(row.issued_on)}", address.COMMENDATIONS, row.anchor) for row in rows)
    decisions = count_of("quyet-dinh", "Quyết định khen thưởng", "Mỗi quyết định đếm một lần.", links)
    standing = {
        kind: [each for each in every if each[1].kind == kind.label and not each[1].revoked] for kind in RecipientKind
    }
    groups = _counted("tap-the", "Lượt tập thể được khen", kept, standing[RecipientKind.COLLECTIVE])
    people = _counted("ca-nhan", "Lượt cá nhân được khen", kept, standing[RecipientKind.PERSON])
    revoked = [each for each in every if each[1].revoked]
    back = _counted("thu-hoi", "Khen thưởng đã thu hồi", "Bị thu hồi đến ngày tính số liệu.", revoked)
    return (
        *("Có ", decisions, " quyết định, khen ", groups, " lượt tập thể, ", people, " lượt cá nhân"),
        *((", đã thu hồi ", back, " lượt") if revoked else ()),
        ".",
    )


def taken_back(recipient: Recipient, as_of: date) -> bool:
    """Tell whether the commendation of RECIPIENT is revoked on AS_OF."""
    return recipient.revocation is not None and recipient.revocation.on <= as_of


def number_words(decision: Commendation) -> str:
    """Give the number of a decision, or say that it is not known."""
    return decision.number or "không rõ số"


def _counted(name: str, title: str, rule: str, given: Iterable[tuple[DecisionRow, RecipientRow]]) -> Number:
    links = (
        Link(f"{to.link.text if to.link else to.name} ({row.number})", address.COMMENDATIONS, row.anchor)
        for row, to in given
    )
    return count_of(name, title, rule, links)


def _years(rows: Iterable[DecisionRow]) -> Iterator[CommendationsOf]:
    for year, of in groupby(rows, key=lambda row: row.issued_on.year):
        yield CommendationsOf(year, tuple(of))


def _row(decision: Commendation, whole: Whole, entries: Mapping[str, Entry]) -> DecisionRow:
    return DecisionRow(
        anchor=decision.id,
        number=number_words(decision),
        issued_on=decision.issued_on,
        issuer=decision.issuer,
        level=decision.level.label,
        form=decision.form.label,
        occasion=decision.occasion or "",
        recipients=tuple(_recipient(each, whole.register, whole.as_of, entries) for each in decision.recipients),
        sample=decision.sample,
    )


def _recipient(to: Recipient, register: Register, as_of: date, entries: Mapping[str, Entry]) -> RecipientRow:
    """Name who is commended: the model, else the unit, else the name that may be shown."""
    link = None
    if to.initiative and to.initiative in entries:
        link = entries[to.initiative].link
    elif to.unit and to.unit in register.units and to.kind is RecipientKind.COLLECTIVE:
        link = naming.party_link(to.unit, register)
    return RecipientRow(
        kind=to.kind.label,
        name="" if link else _name(to, register),
        link=link,
        revoked=_revoked(to) if taken_back(to, as_of) else "",
    )


def _name(to: Recipient, register: Register) -> str:
    """Name a person only with consent, else by the unit alone."""
    named = to.name if to.kind is RecipientKind.COLLECTIVE or to.consent else None
    unit = register.units[to.unit].name if to.unit and to.unit in register.units else ""
    if named:
        return f"{named} ({unit})" if unit else named
    return f"Một {to.kind.label.lower()} thuộc {unit}" if unit else f"Một {to.kind.label.lower()}, không nêu tên"


def _revoked(to: Recipient) -> str:
    if to.revocation is None:
        return ""
    why = f": {to.revocation.reason}" if to.revocation.reason else ""
    return f"đã thu hồi ngày {day(to.revocation.on)} theo {to.revocation.decision}{why}"
