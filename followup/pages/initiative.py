"""One model that has more to say than its row: its life, the registration form, means, evidence, whom it follows.

What may not be shown without consent has never come this far: see `followup.movement_rows`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from followup.initiative_details import InitiativeDetails, ProofRow, unfolded
from followup.initiative_steps import year_of
from followup.movement_rows import AssessmentRow, EventRow, InitiativeRow
from followup.pages import address, naming
from followup.pages.entries import entries_by_id, with_page
from followup.pages.entry import Entry, level_word
from followup.pages.initiative_lists import CRUMBS
from followup.pages.page import Link, Page, Whole
from followup.records.commendation import Commendation
from followup.records.initiative import InitiativeKind, ProofKind, Registration, ResourceKind, Step
from followup.register import Register
from followup.rules.initiative_places import place
from followup.status.families import sources
from followup.status.lifecycle import Lived
from followup.vietnamese import amount, day

_FORM = tuple((field.alias or name, field.description or "") for name, field in Registration.model_fields.items())


class StepRow(NamedTuple):
    """One step of its life. `into` is the model that took a merged one in; `revoked` marks an award taken back."""

    on: date
    word: str
    level: str
    decision: str
    why: str
    into: Link | None
    revoked: bool


class FormField(NamedTuple):
    """One of the ten fields of the registration form; `text` is empty where the unit has not written it."""

    title: str
    text: str


class Proof(NamedTuple):
    """One piece of evidence; `address` leads out of the site."""

    kind: str
    text: str
    on: date | None
    address: str


class Assessed(NamedTuple):
    """One assessment of a period."""

    period: str
    criteria: Link | None
    points: str
    scores: tuple[str, ...]
    conclusion: str


class InitiativeView(NamedTuple):
    """Everything that is known of one model."""

    sentence: str
    entry: Entry
    kind: str
    unit: Link
    former_place: str
    steps: tuple[StepRow, ...]
    form: tuple[FormField, ...]
    unwritten: str
    resources: tuple[FormField, ...]
    beneficiaries: str
    proofs: tuple[Proof, ...]
    people: tuple[str, ...]
    origin: Entry | None
    followers: tuple[Entry, ...]
    assessments: tuple[Assessed, ...]
    commendations: tuple[Link, ...]
    note: str


class Ground(NamedTuple):
    """What the pages of models that may name each other take from them, by id: rows, details and who follows whom."""

    whole: Whole
    known: Mapping[str, Entry]
    details: Mapping[str, InitiativeDetails]
    followed: Mapping[str, tuple[InitiativeRow, ...]]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan a page for each model that has one."""
    yield from plan_share(ground_of(whole), 0, 1)


def ground_of(whole: Whole) -> Ground:
    """Go once over the models of WHOLE for the pages of all of them."""
    units = {each.row.unit for each in whole.lived}
    details = {
        each.id: each for summary in whole.summaries if summary.unit in units for each in unfolded(summary.details)
    }
    return Ground(whole, entries_by_id(whole), details, sources(each.row for each in whole.lived))


def plan_share(ground: Ground, share: int, of: int) -> Iterator[Page]:
    """Plan one SHARE of the pages, which are dealt out like cards into as many as OF says."""
    own = with_page(ground.whole)
    for each in ground.whole.lived[share::of]:
        if each.row.id in own:
            yield _page(each, ground)


def sentence(lived: Lived, entry: Entry, as_of: date) -> str:
    """Say where the model stands, since when, and why if it left."""
    last = lived.life.last
    began = f"Đăng ký ngày {day(date.fromisoformat(lived.row.events[0].on))}"
    if last is None:
        return f"{began}; {lived.life.state.value}, tính đến ngày {day(as_of)}."
    why = (last.reason or lived.row.end_reason).rstrip(".")
    return f"{began}; {entry.state.lower()} từ ngày {day(date.fromisoformat(last.on))}{f': {why}' if why else ''}."


def _page(lived: Lived, ground: Ground) -> Page:
    entry = ground.known[lived.row.id]
    view = _view(lived, ground)
    return Page(
        address=address.initiative(entry.id),
        template="pages/initiative.html",
        title=entry.name,
        description=f"{entry.name}, {entry.unit.text}. {view.sentence}",
        section=address.INITIATIVES,
        view=view,
        crumbs=(*CRUMBS, entry.unit),
        origin=place(lived.row),
        sample=entry.sample,
    )


def _view(lived: Lived, ground: Ground) -> InitiativeView:
    row, whole, known = lived.row, ground.whole, ground.known
    entry, details = known[row.id], ground.details.get(row.id)
    written = dict(details.registration) if details else {}
    empty = [title.lower() for name, title in _FORM if name not in written]
    return InitiativeView(
        sentence=sentence(lived, entry, whole.as_of),
        entry=entry,
        kind=InitiativeKind.read(row.kind).label,
        unit=naming.party_link(row.unit, whole.register),
        former_place=row.former_place if row.former_place != entry.place else "",
        steps=tuple(_steps(lived, known, whole.as_of)),
        form=tuple(FormField(title, written[name]) for name, title in _FORM if name in written),
        unwritten="; ".join(empty) if written else "",
        resources=tuple(
            FormField(ResourceKind.read(each.kind).label, amount(Decimal(each.amount), each.measure))
            for each in row.resources
        ),
        beneficiaries=details.beneficiaries if details else "",
        proofs=tuple(map(_proof, details.proofs)) if details else (),
        people=details.people if details else (),
        origin=known.get(row.replicated_from),
        followers=tuple(known[each.id] for each in ground.followed.get(row.id, ()) if each.id in known),
        assessments=tuple(_assessed(each, whole.register) for each in _made(row.assessments, whole.as_of)),
        commendations=tuple(_commending(row.id, whole)),
        note=details.note if details else "",
    )


def _steps(lived: Lived, known: Mapping[str, Entry], as_of: date) -> Iterator[StepRow]:
    """Give the steps up to the day; an award that was taken back stays to be seen."""
    revoked = {id(each) for each in lived.life.revoked}
    for each in lived.row.events:
        if each.on <= as_of.isoformat():
            yield StepRow(
                on=date.fromisoformat(each.on),
                word=_step_word(each),
                level=level_word(each.level),
                decision=each.decision,
                why="; ".join(filter(None, (each.reason, each.note))),
                into=known[each.into].link if each.into in known else None,
                revoked=id(each) in revoked,
            )


def _step_word(event: EventRow) -> str:
    word = Step.read(event.step).label
    return f"{word} {Step.read(event.revokes).label.lower()}" if event.revokes else word


def _proof(proof: ProofRow) -> Proof:
    on = date.fromisoformat(proof.on) if proof.on else None
    return Proof(ProofKind.read(proof.kind).label, proof.text, on, proof.address or "")


def _made(assessments: Iterable[AssessmentRow], as_of: date) -> Iterator[AssessmentRow]:
    for each in assessments:
        year = year_of(each.period)
        if year is None or year <= as_of.year:
            yield each


def _assessed(each: AssessmentRow, register: Register) -> Assessed:
    criteria = register.movement.criteria.get(each.criteria)
    texts = {one.id: one.text for one in criteria.criteria} if criteria else {}
    period = register.periods.get(each.period)
    return Assessed(
        period=period.name if period else f"Kỳ {each.period}",
        criteria=Link(criteria.name, address.RATINGS, f"tieu-chi-{criteria.id}") if criteria else None,
        points=amount(Decimal(each.points), "điểm") if each.points is not None else "",
        scores=tuple(f"{texts.get(name, name)}: {amount(Decimal(points), 'điểm')}" for name, points in each.scores),
        conclusion=each.conclusion,
    )


def _commending(name: str, whole: Whole) -> Iterator[Link]:
    """Give the decisions that commend the model and still stand."""
    for each in whole.register.movement.commendations.values():
        if each.issued_on <= whole.as_of and _commends(each, name, whole.as_of):
            words = f"{each.form.label} của {each.issuer}, {day(each.issued_on)}"
            yield Link(words, address.COMMENDATIONS, each.id)


def _commends(decision: Commendation, name: str, as_of: date) -> bool:
    return any(
        to.initiative == name and not (to.revocation and to.revocation.on <= as_of) for to in decision.recipients
    )
