"""What a page is before it is drawn: its address, its template and one frozen view.

Every page kind is a module beside this one with `plan(whole) -> Iterator[Page]`; the tuple in
`followup.pages` names them all. A view holds plain values only (text, numbers, dates, tuples
and named tuples of these), so that nothing in it changes or is without order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from followup.attachment import Attachment
from followup.charts.figure import Figure
from followup.diagnostics import Diagnostic, Where
from followup.opened import Opened
from followup.pages.entry import Entry
from followup.pages.link import Link as Link  # noqa: PLC0414 - a page and its links are met together
from followup.pages.number import Number
from followup.register import Register
from followup.status.closing import Closed, closed_totals
from followup.status.lifecycle import Lived
from followup.status.standings import Standings, standings
from followup.summary import Summary

NOTHING = Standings(())
_SHUT_AT_HAND = 2


@dataclass(frozen=True, slots=True)
class Whole:
    """What pages are made from: what binds everybody, what each unit has said in short, and the open findings.

    `findings` are located, sorted, and hold no error: with an error nothing is published. `as_of` is the
    day for which everything is told. `commit` names the version of the data, where whoever builds knows it.
    `standings` are all obligations as they stand on that day, `lived` all models that had begun by then, from A to Z.
    `past` gives the standings of earlier days, where somebody keeps these; `shut` are the totals of the closed periods
    that pages have asked for last, two because one is compared with the one before. `paged` are the models that have a
    page of their own, None until that is worked out, `entries` the rows of models that lists hold, by id: those of
    a unit together, once some page has asked for them. `drawn` are the charts of models, by key, once some page has.
    """

    register: Register
    summaries: tuple[Summary, ...]
    findings: tuple[Diagnostic, ...]
    as_of: date
    commit: str | None = None
    standings: Standings = NOTHING
    lived: tuple[Lived, ...] = ()
    paged: frozenset[str] | None = None
    past: Callable[[date], Standings] | None = field(default=None, repr=False, compare=False)
    shut: dict[str, Closed | None] = field(default_factory=dict, repr=False, compare=False)
    entries: dict[str, Entry] = field(default_factory=dict, repr=False, compare=False)
    drawn: dict[str, Figure] = field(default_factory=dict, repr=False, compare=False)

    def standings_on(self, day: date) -> Standings:
        """Give all obligations as they stood on DAY, by what had been received by then."""
        if day == self.as_of:
            return self.standings
        return standings(self.register, self.summaries, as_of=day) if self.past is None else self.past(day)

    def closed(self, opened: Opened) -> Closed | None:
        """Give the totals of OPENED as it was closed; None if it was not closed by the as-of day."""
        if opened.id not in self.shut:
            while len(self.shut) >= _SHUT_AT_HAND:
                del self.shut[next(iter(self.shut))]
            self.shut[opened.id] = closed_totals(
                self.register, self.summaries, opened, as_of=self.as_of, standings_on=self.standings_on
            )
        return self.shut[opened.id]


class Script(NamedTuple):
    """Data that a page loads only when its reader reaches for them. Whoever makes it puts a digest into the address."""

    address: str
    text: str


class Page(NamedTuple):
    """One page to be drawn.

    `address` is relative to the site, with `/`, ASCII, ending in `.html`. `section` is the address of
    the menu entry that is current. `crumbs` lead from the home page to the parent. `origin` is where
    the record that the page tells of is written. `figures` are the charts that the view shows, named once more
    so that each gets its download; `numbers` are the figures that it shows, so that each gets its explanation.
    `attachments` are the files that it offers. `sample` marks a page that shows illustrative data. `scripts` are
    published with it. `listed` tells whether search engines may list it. `as_of` is the day for which a page tells how
    things stand, which its frame says on paper; None for a page that says it itself or does not change with the days.
    `seen` tells all that the page and its files are made from but the register, the frame and the templates, where
    that is sooner told than they are made.
    """

    address: str
    template: str
    title: str
    description: str
    section: str
    view: object
    crumbs: tuple[Link, ...] = ()
    origin: Where | None = None
    figures: tuple[Figure, ...] = ()
    numbers: tuple[Number, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    sample: bool = False
    scripts: tuple[Script, ...] = ()
    listed: bool = True
    as_of: date | None = None
    seen: str = ""
