"""The first screen: what a leader must know in ten seconds, then where to look.

The order follows what people ask first. While no unit has reported or set a deadline, the page tells what the
documents ask for (`followup.pages.asked`); after that, how things stand (`followup.pages.situation`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from followup.attachment import Attachment
from followup.charts.figure import Figure
from followup.pages import address, life_cycle, office_slides
from followup.pages.aims import Aims, aims
from followup.pages.asked import Coming, coming, dated_words, facts, headline, leaves, reporting, reports_words
from followup.pages.attention import Attention, attention
from followup.pages.deadline import Slice, slices
from followup.pages.directive_row import DirectiveRow, directive_row, most_overdue_first
from followup.pages.entries import entries_by_id
from followup.pages.fact import Fact, new_numbers
from followup.pages.fields import Fields, by_field
from followup.pages.life_figures import steps_of
from followup.pages.number import Number, Words, numbers_in, plain
from followup.pages.page import Page, Whole
from followup.pages.peers import Peers, peers
from followup.pages.progress import tracked
from followup.pages.since import Since, before, since
from followup.pages.site_days import site_days
from followup.pages.situation import Situation, situation
from followup.pages.slide import Slide, slides_of


class Asked(NamedTuple):
    """What the documents ask for. `until` ends the stretch of days in which a duty counts as coming."""

    headline: Words
    reports: Words
    nobody_reported: bool
    facts: tuple[Fact, ...]
    kinds: tuple[Slice, ...]
    coming: tuple[Coming, ...]
    dated: str

    @property
    def numbers(self) -> tuple[Number, ...]:
        return (*numbers_in(self.headline, self.reports), *new_numbers(self.facts))


class HomeView(NamedTuple):
    """The first screen: `situation` where units have spoken, else `asked`; never both."""

    as_of: date
    until: date
    situation: Situation | None
    asked: Asked | None
    directives: tuple[DirectiveRow, ...]
    peers: Peers | None
    models: Figure | None
    models_sentence: Words
    fields: Fields | None
    aims: Aims | None
    since: Since | None
    attention: tuple[Attention, ...]

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The figures of the page, in the order in which it tells them."""
        first = (self.situation or self.asked, self.peers, self.since)
        return (
            *(number for part in first if part for number in part.numbers),
            *numbers_in(self.models_sentence),
            *(self.aims.numbers if self.aims else ()),
            *numbers_in(*(each.sentence for each in self.attention)),
        )


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the home page and its slides."""
    view = _view(whole)
    told, models = view.situation, whole.lived
    page = Page(
        address=address.HOME,
        template="pages/home.html",
        title="Tổng quan",
        description=f"{whole.register.settings.site_name}: {plain(told.overdue if told else headline(whole.register))}",
        section=address.HOME,
        view=view,
        figures=(view.models,) if view.models else (),
        numbers=view.numbers,
        attachments=(Attachment(address.AS_OF, site_days(whole)),),
        sample=whole.standings.sample
        or any(each.row.sample for each in models)
        or (view.aims is not None and view.aims.sample),
    )
    yield page
    yield slides_of(page, _slides(view), whole.as_of)


def _view(whole: Whole) -> HomeView:
    register, states = whole.register, whole.standings.states
    until = whole.as_of + timedelta(days=register.settings.soon_days)
    known = entries_by_id(whole)
    earlier = before(whole) if tracked(states) else None
    told = situation(whole, earlier.then if earlier else None) if tracked(states) else None
    rows = tuple(
        directive_row(each, register, whole.standings.of_directive(each.id)) for each in register.directives.values()
    )
    return HomeView(
        as_of=whole.as_of,
        until=until,
        situation=told,
        asked=None if told else _asked(whole, until),
        directives=most_overdue_first(rows) if told else rows,
        peers=peers(whole),
        models=steps_of(whole.lived, key="vong-doi-tong-quan") if known else None,
        models_sentence=life_cycle.sentence(whole.lived, known) if known else (),
        fields=by_field(whole),
        aims=aims(whole),
        since=since(earlier, known, whole) if earlier else None,
        attention=attention(register),
    )


def _slides(view: HomeView) -> Iterator[Slide]:
    if view.situation:
        yield from office_slides.of_situation(view.situation, view.until)
        yield from office_slides.of_directives(view.directives)
    if view.asked:
        yield from office_slides.of_asked(view.asked.headline, view.asked.reports, view.asked.coming)
    yield from office_slides.of_peers(view.peers)
    yield from office_slides.of_fields(view.fields)
    yield from office_slides.of_models(view.models_sentence, view.models)
    yield from office_slides.of_aims(view.aims)
    yield from office_slides.of_since(view.since)
    yield from office_slides.of_open_questions(view.attention)


def _asked(whole: Whole, until: date) -> Asked:
    said = headline(whole.register)
    return Asked(
        headline=said,
        reports=reports_words(whole),
        nobody_reported=not reporting(whole),
        facts=facts(whole, said),
        kinds=slices(leaves(whole.register)),
        coming=coming(whole.register, whole.as_of, until),
        dated=plain(dated_words(whole.register)),
    )
