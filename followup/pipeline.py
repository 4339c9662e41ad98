"""The whole road: text, documents, records, register and dossiers, pages, site.

Each stage is a function that returns its value and what it found; this file only joins them. With an
error nothing is published and the last good site stays.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import chain

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
from followup.pages import PAGES
from followup.pages.address import figure_address, number_address
from followup.pages.explanation import explanation, long_ones, records
from followup.pages.menu import MENU
from followup.pages.number import Number
from followup.pages.page import Page, Whole
from followup.project import Project
from followup.publication import published, published_findings, published_summaries
from followup.publish.item import Item
from followup.publish.publish import publish
from followup.register import Register
from followup.render.assets import Asset, assets, plotly
from followup.render.draw import Drawer
from followup.render.site import Frame, frame
from followup.render.tint import tinted
from followup.source.engine import engine_digest
from followup.source.tree import content_digest
from followup.status.closing import closings
from followup.status.roll import roll
from followup.status.standings import standings

# Python looks for garbage after every 700 new objects. A build makes millions that stay, and each look goes over them.
_OBJECTS_BETWEEN_COLLECTIONS = 20_000


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
    """Yield every page of the site, about what may be published."""
    shown = published(register)
    summaries = known_by(published_summaries(loaded.summaries, shown), shown, as_of=as_of)
    findings = published_findings(loaded.findings, register)
    now = standings(shown, summaries, as_of=as_of)
    closed = closings(shown, summaries, as_of=as_of)
    lived = roll(shown, summaries, as_of=as_of)
    whole = Whole(shown, summaries, findings, as_of, commit, now, closed, lived)
    for page in chain.from_iterable(kind.plan(whole) for kind in PAGES):
        yield page
        if page.numbers:
            yield explanation(page)


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
    pages = pages_of(loaded, register, as_of=as_of, commit=commit)
    planned = _items(project, loaded, register, pages)
    if any_error(planned.diagnostics):
        return Built(tidy([*loaded.findings, *planned.diagnostics]))
    outcome = publish(project, planned.value, progress=progress, dry_run=dry_run)
    report = outcome.value
    findings = tidy([*loaded.findings, *settle(outcome.diagnostics, loaded.intake.documents)])
    return Built(findings, report.published, report.written, report.removed, report.unchanged, report.pages)


def _items(project: Project, loaded: Loaded, register: Register, pages: Iterator[Page]) -> Outcome[Iterator[Item]]:
    settings = register.settings
    own = tinted(assets(project.templates), settings.colour)
    bundle = plotly(project.root, settings.plotly, settings.origin.at("plotly"))
    everything = (*own, *_mark(loaded.intake), *bundle.value)
    site = frame(settings, MENU, everything, loaded.intake.emblem)
    engine = engine_digest(project.program / "followup")
    files = (Item(asset.address, asset.digest, partial(_content, asset)) for asset in everything)
    listed: list[str] = []
    drawn = _drawn(Drawer(project.templates, site, engine), loaded, _noting(pages, listed))
    items = chain(files, drawn, _for_searchers(site, listed))
    return Outcome(items, settle(bundle.diagnostics, loaded.intake.documents))


def _mark(intake: Intake) -> Iterator[Asset]:
    if intake.settings is not None and intake.settings.mark is not None and intake.emblem is not None:
        yield Asset(intake.emblem.name, intake.pictures[path_of(intake.settings.mark)])


def _noting(pages: Iterator[Page], listed: list[str]) -> Iterator[Page]:
    """Yield PAGES, and note in LISTED the addresses of those that search engines may list."""
    for page in pages:
        if page.listed:
            listed.append(page.address)
        yield page


def _for_searchers(site: Frame, listed: list[str]) -> Iterator[Item]:
    """Yield what a site on the web tells search engines; LISTED is complete once all pages have been planned."""
    if site.address is None:
        return
    sitemap = site.absolute(sitemap_xml.ADDRESS) if site.searchable else None
    yield _finished(robots_txt.ADDRESS, robots_txt.robots_txt(sitemap=sitemap))
    if sitemap is not None:
        yield _finished(sitemap_xml.ADDRESS, sitemap_xml.sitemap_xml(map(site.absolute, sorted(listed))))


def _finished(address: str, content: bytes) -> Item:
    return Item(address, content_digest(content), lambda: content)


def _drawn(drawer: Drawer, loaded: Loaded, pages: Iterator[Page]) -> Iterator[Item]:
    for page in pages:
        digest = drawer.digest(page)
        sources = partial(link_place, loaded.intake.documents, page.origin)
        yield Item(page.address, digest, partial(drawer.draw, page), page.origin, sources)
        for figure in page.figures:
            yield Item(figure_address(figure.key), digest, partial(csv_bytes, figure), page.origin)
        for script in page.scripts:
            yield Item(script.address, script.address, script.text.encode, page.origin)
        for each in page.attachments:
            yield Item(each.address, digest, partial(attachment_bytes, each), page.origin)
        for number in long_ones(page):
            yield Item(number_address(page.address, number.id), digest, partial(_records_file, number), page.origin)


def attachment_bytes(attachment: Attachment) -> bytes:
    """Give the bytes of a file that a page offers; the libraries that make them are loaded when the first is made."""
    if isinstance(attachment.content, str):
        return attachment.content.encode()
    if isinstance(attachment.content, Workbook):
        from followup.exports.workbook_xlsx import workbook_xlsx  # noqa: PLC0415 - see the docstring

        return workbook_xlsx(attachment.content)
    from followup.exports.calendar_ics import calendar_ics  # noqa: PLC0415 - see the docstring

    return calendar_ics(attachment.content)


def _records_file(number: Number) -> bytes:
    return records_csv(records(number))


def _content(asset: Asset) -> bytes:
    return asset.content
