"""The whole road: text, documents, records, register and dossiers, pages, site.

Each stage is a function that returns its value and what it found; this file only joins them. With an
error nothing is published and the last good site stays.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain

from followup.built import Built, inputs, remember_built
from followup.diagnostics import Outcome, any_error, tidy
from followup.emblem import path_of
from followup.intake import Intake, link_place, settle
from followup.known import known_by
from followup.loading import Loaded, Progress, load
from followup.memo import Memo
from followup.pages import PAGES
from followup.pages.entries import with_page
from followup.pages.menu import MENU
from followup.pages.moved import of_records
from followup.pages.page import Page, Whole
from followup.parts import parts
from followup.project import Project
from followup.publication import published, published_findings, published_summaries
from followup.publish.days import Days
from followup.publish.item import Item
from followup.publish.publish import publish
from followup.publish.state import Inputs
from followup.register import Register
from followup.render.assets import Asset, assets, plotly
from followup.render.draw import Drawer
from followup.render.site import frame
from followup.render.tint import tinted
from followup.said import digest
from followup.source.engine import engine_digest
from followup.status.roll import roll

# Python looks for garbage after every 700 new objects. A build makes millions that stay, and each look goes over them.
_OBJECTS_BETWEEN_COLLECTIONS = 200_000


def build(
    project: Project,
    *,
    as_of: date,
    commit: str | None,
    progress: Progress,
    memo: Memo | None = None,
    seen: Inputs | None = None,
) -> Built:
    """Publish the site of PROJECT as things stand on AS_OF, unless an error forbids it.

    MEMO holds what earlier builds of the same process have worked out, and takes what this one does. SEEN are the
    inputs if they have just been looked at.
    """
    memo = memo or Memo()
    seen = seen or inputs(project, as_of=as_of, commit=commit)
    with _seldom_collected():
        built = _road(project, as_of, commit, progress, memo, dry_run=False)
    if built.published:
        remember_built(project, seen, built, as_of)
        memo.forget_unasked()
    return built


def check(project: Project, *, as_of: date, progress: Progress) -> Built:
    """Do all that `build` does except writing the site."""
    with _seldom_collected():
        return _road(project, as_of, None, progress, Memo(), dry_run=True)


def pages_with_figures(project: Project, *, as_of: date, progress: Progress) -> Outcome[tuple[Page, ...]]:
    """Give the pages whose figures can be explained, with what was found; no page where an error forbids publishing."""
    loaded = load(project, progress)
    if loaded.register is None or any_error(loaded.findings):
        return Outcome((), loaded.findings)
    pages = pages_of(project, loaded, loaded.register, as_of=as_of)
    return Outcome(tuple(page for page in pages if page.numbers), loaded.findings)


def pages_of(project: Project, loaded: Loaded, register: Register, *, as_of: date) -> Iterator[Page]:
    """Yield every page of the site but the explanations of figures, about what may be published."""
    days = _days(project, loaded, register, as_of)
    whole = _whole(loaded, register, days, as_of, None, Memo())
    yield from chain.from_iterable(kind.plan(whole) for kind in PAGES)


def _days(project: Project, loaded: Loaded, register: Register, as_of: date) -> Days:
    shown = published(register)
    summaries = known_by(published_summaries(loaded.summaries, shown), shown, as_of=as_of)
    return Days(project, shown, loaded.digest, summaries, loaded.said)


def _whole(loaded: Loaded, register: Register, days: Days, as_of: date, commit: str | None, memo: Memo) -> Whole:
    findings = published_findings(loaded.findings, register)
    now = memo.once("standings", days.ground(as_of), partial(days.on, as_of))
    models = digest(
        [loaded.digest, str(as_of), *((unit, its.fields["initiatives"]) for unit, its in loaded.said.items())]
    )
    lived = memo.once("roll", models, partial(roll, days.register, days.summaries, as_of=as_of))
    whole = Whole(days.register, days.summaries, findings, as_of, commit, now, lived, past=days.on)
    return replace(whole, paged=with_page(whole))


@contextmanager
def _seldom_collected() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage: reading and working out make none, and what they make stays, so none is looked for there."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _road(project: Project, as_of: date, commit: str | None, progress: Progress, memo: Memo, *, dry_run: bool) -> Built:
    with _uncollected():
        loaded = load(project, progress, memo)
    register = loaded.register
    if register is None or any_error(loaded.findings):
        return Built(loaded.findings)
    settings, documents = register.settings, loaded.intake.documents
    bundle = plotly(project.root, settings.plotly, settings.origin.at("plotly"))
    if any_error(bundle.diagnostics):
        return Built(tidy([*loaded.findings, *settle(bundle.diagnostics, documents)]))
    files = (*tinted(assets(project.templates), settings.colour), *_mark(loaded.intake), *bundle.value)
    site = frame(settings, MENU, files, loaded.intake.emblem)
    engine = engine_digest(project.program / "followup")
    drawer = Drawer(project.templates, site, engine, project.cache / "templates")
    with _uncollected():
        days = _days(project, loaded, register, as_of)
        planned = parts(drawer, site, loaded, _whole(loaded, register, days, as_of, commit, memo), days)
    outcome = publish(
        project,
        [Item(asset.address, asset.digest, partial(_content, asset)) for asset in files],
        parts=planned,
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


def _content(asset: Asset) -> bytes:
    return asset.content
