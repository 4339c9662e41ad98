"""The whole road: text, documents, records, register and dossiers, pages, site.

Each stage is a function that returns its value and what it found; this file only joins them. With an
error nothing is published and the last good site stays.
"""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import Protocol

from followup.attachment import Attachment, Workbook
from followup.built import Built, inputs, remember_built
from followup.diagnostics import Outcome, any_error, tidy
from followup.emblem import path_of
from followup.exports import robots_txt, sitemap_xml
from followup.exports.figure_csv import csv_bytes
from followup.exports.records_csv import records_csv
from followup.intake import Intake, link_place, settle
from followup.known import known_by
from followup.loading import Loaded, Progress, load
from followup.pages import PAGES, duty, initiative, period, schedule, unit
from followup.pages.address import explanation as explanation_address
from followup.pages.address import figure_address
from followup.pages.explanation import EXPLAINING, explanation, long_lists
from followup.pages.menu import MENU
from followup.pages.moved import of_records
from followup.pages.page import Page, Whole
from followup.pages.record_table import RecordTable
from followup.pages.sight import Aspect, aspect_digests, seen_by, sight
from followup.project import Project
from followup.publication import published, published_findings, published_summaries
from followup.publish.draw import Part, Parts
from followup.publish.item import Item
from followup.publish.publish import publish
from followup.register import Register
from followup.render.assets import Asset, assets, plotly
from followup.render.draw import Drawer
from followup.render.site import Frame, frame
from followup.render.tint import tinted
from followup.side_by_side import processors
from followup.source.engine import engine_digest
from followup.source.tree import content_digest
from followup.status.closing import closings
from followup.status.roll import roll
from followup.status.standings import standings

# Python looks for garbage after every 700 new objects. A build makes millions that stay, and each look goes over them.
_OBJECTS_BETWEEN_COLLECTIONS = 200_000


class Kind(Protocol):
    """A kind of page: a module of `followup.pages`."""

    __name__: str

    def plan(self, whole: Whole) -> Iterator[Page]:
        """Plan its pages."""


# The kinds of page that take longest, and into how many shares their pages are dealt out.
_LONGEST: tuple[tuple[Kind, int], ...] = ((period, 1), (initiative, 4), (unit, 1), (schedule, 1), (duty, 1))
# Models and obligations of a site for which forking pays.
_WORTH_A_PROCESS = 500


def build(project: Project, *, as_of: date, commit: str | None, progress: Progress) -> Built:
    """Publish the site of PROJECT as things stand on AS_OF, unless an error forbids it."""
    seen = inputs(project, as_of=as_of, commit=commit)
    with _seldom_collected():
        built = _road(project, as_of, commit, progress, dry_run=False)
    if built.published:
        remember_built(project, seen, built)
    return built


def check(project: Project, *, as_of: date, progress: Progress) -> Built:
    """Do all that `build` does except writing the site."""
    with _seldom_collected():
        return _road(project, as_of, None, progress, dry_run=True)


def pages_with_figures(project: Project, *, as_of: date, progress: Progress) -> Outcome[tuple[Page, ...]]:
    """Give the pages whose figures can be explained, with what was found; no page where an error forbids publishing."""
    loaded = load(project, progress)
    if loaded.register is None or any_error(loaded.findings):
        return Outcome((), loaded.findings)
    pages = pages_of(loaded, loaded.register, as_of=as_of, commit=None)
    return Outcome(tuple(page for page in pages if page.numbers), loaded.findings)


def pages_of(loaded: Loaded, register: Register, *, as_of: date, commit: str | None) -> Iterator[Page]:
    """Yield every page of the site but the explanations of figures, about what may be published."""
    whole = _whole(loaded, register, as_of, commit)
    yield from chain.from_iterable(kind.plan(whole) for kind in PAGES)


def _whole(loaded: Loaded, register: Register, as_of: date, commit: str | None) -> Whole:
    shown = published(register)
    summaries = known_by(published_summaries(loaded.summaries, shown), shown, as_of=as_of)
    findings = published_findings(loaded.findings, register)
    now = standings(shown, summaries, as_of=as_of)
    closed = closings(shown, summaries, as_of=as_of)
    lived = roll(shown, summaries, as_of=as_of)
    return Whole(shown, summaries, findings, as_of, commit, now, closed, lived)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _road(project: Project, as_of: date, commit: str | None, progress: Progress, *, dry_run: bool) -> Built:
    loaded = load(project, progress)
    register = loaded.register
    if register is None or any_error(loaded.findings):
        return Built(loaded.findings)
    settings, documents = register.settings, loaded.intake.documents
    bundle = plotly(project.root, settings.plotly, settings.origin.at("plotly"))
    if any_error(bundle.diagnostics):
        return Built(tidy([*loaded.findings, *settle(bundle.diagnostics, documents)]))
    files = (*tinted(assets(project.templates), settings.colour), *_mark(loaded.intake), *bundle.value)
    site = frame(settings, MENU, files, loaded.intake.emblem)
    drawer = Drawer(project.templates, site, engine_digest(project.program / "followup"))
    outcome = publish(
        project,
        [Item(asset.address, asset.digest, partial(_content, asset)) for asset in files],
        parts=_parts(drawer, site, loaded, _whole(loaded, register, as_of, commit)),
        link_place=partial(link_place, documents),
        progress=progress,
        dry_run=dry_run,
    )
    report = outcome.value
    findings = tidy([*loaded.findings, *settle(outcome.diagnostics, documents)])
    counts = report.written, report.removed, report.unchanged, report.pages
    return Built(findings, report.published, *counts, of_records(report.gone))


def _mark(intake: Intake) -> Iterator[Asset]:
    if intake.settings is not None and intake.settings.mark is not None and intake.emblem is not None:
        yield Asset(intake.emblem.name, intake.pictures[path_of(intake.settings.mark)])


def _for_searchers(site: Frame, listed: Collection[str]) -> Iterator[Item]:
    """Yield what a site on the web tells search engines, who may list the pages at the addresses LISTED."""
    if site.address is None:
        return
    sitemap = site.absolute(sitemap_xml.ADDRESS) if site.searchable else None
    yield _finished(robots_txt.ADDRESS, robots_txt.robots_txt(sitemap=sitemap))
    if sitemap is not None:
        yield _finished(sitemap_xml.ADDRESS, sitemap_xml.sitemap_xml(map(site.absolute, sorted(listed))))


def _finished(address: str, content: bytes) -> Item:
    return Item(address, content_digest(content), lambda: content)


def _parts(drawer: Drawer, site: Frame, loaded: Loaded, whole: Whole) -> Parts:
    """Give the items of each kind of page as a part; what takes longest comes first."""
    shares = [(kind, share, of) for kind, of in _LONGEST for share in range(of)]
    named = {kind for kind, _ in _LONGEST}
    shares += [(kind, 0, 1) for kind in PAGES if kind not in named]
    digests = aspect_digests(whole, loaded.prose_digest)
    parts = []
    for kind, share, of in shares:
        seen = seen_by(kind.__name__)
        made_of = (loaded.digest, drawer.everything, whole.as_of, *(digests[each] for each in Aspect if each in seen))
        key = content_digest("\n".join(map(str, made_of)).encode())
        call = partial(_items, drawer, sight(whole, seen), kind, share, of)
        parts.append(Part(f"{kind.__name__} {share + 1}/{of}", key, call))
    large = len(whole.lived) + len(whole.standings.states) >= _WORTH_A_PROCESS
    return Parts(parts, partial(_for_searchers, site), processors() if large else 1)


def _items(drawer: Drawer, whole: Whole, kind: Kind, share: int, of: int) -> Iterator[Item]:
    """Yield the items of every page of KIND, or of one SHARE of so many."""
    for page in islice(kind.plan(whole), share, None, of):
        yield from _of_page(drawer, page)


def _of_page(drawer: Drawer, page: Page) -> Iterator[Item]:
    digest = drawer.digest(page)
    yield Item(page.address, digest, partial(drawer.draw, page), page.origin, listed=page.listed)
    if page.numbers:
        # It is made of the page alone, so its view waits until it is known that it must be drawn.
        follows = drawer.digest_after(digest, EXPLAINING)
        yield Item(explanation_address(page.address), follows, partial(_explained, drawer, page), page.origin)
    for figure in page.figures:
        yield Item(figure_address(figure.key), digest, partial(csv_bytes, figure, sample=page.sample), page.origin)
    for script in page.scripts:
        yield Item(script.address, script.address, script.text.encode, page.origin)
    for each in page.attachments:
        yield Item(each.address, digest, partial(attachment_bytes, each), page.origin)
    for table in long_lists(page):
        yield Item(table.address, digest, partial(_records_file, table, sample=page.sample), page.origin)


def attachment_bytes(attachment: Attachment) -> bytes:
    """Give the bytes of a file that a page offers; the libraries that make them are loaded when the first is made."""
    if isinstance(attachment.content, str):
        return attachment.content.encode()
    if isinstance(attachment.content, Workbook):
        from followup.exports.workbook_xlsx import workbook_xlsx  # noqa: PLC0415 - see the docstring

        return workbook_xlsx(attachment.content)
    from followup.exports.calendar_ics import calendar_ics  # noqa: PLC0415 - see the docstring

    return calendar_ics(attachment.content)


def _explained(drawer: Drawer, page: Page) -> bytes:
    return drawer.draw(explanation(page))


def _records_file(table: RecordTable, *, sample: bool) -> bytes:
    return records_csv(table.columns, table.rows(), sample=sample)


def _content(asset: Asset) -> bytes:
    return asset.content
