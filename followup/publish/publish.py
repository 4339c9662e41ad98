"""Turns planned items into the site on disk. Any error among the findings leaves the last good site as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import NamedTuple

from followup.diagnostics import Diagnostic, Outcome, any_error
from followup.project import Project
from followup.publish.disk import is_file
from followup.publish.draw import NO_PARTS, Ground, Parts, draw
from followup.publish.drawn import Run
from followup.publish.failures import CannotWriteError
from followup.publish.faults import find
from followup.publish.foreign import Ownership
from followup.publish.item import Item, is_page, nowhere
from followup.publish.kept import addresses_of
from followup.publish.links import LinkPlace
from followup.publish.lock import BuildRunningError, only_build
from followup.publish.manifest import (
    Remembered,
    adopt_memory,
    discard_memory,
    is_listed,
    mark_pending,
    prepare_memory,
    remember,
)
from followup.publish.sealed import open_cache
from followup.publish.stage import Stage, sweep
from followup.publish.sync import Change, sync
from followup.publish.told import Books, LostError

Progress = Callable[[str, int, int], None]


class Report(NamedTuple):
    """Counts of files; `pages` are those among all that are HTML. In a rehearsal they tell what would be done.

    `gone` are the addresses of pages that were published before and are not any more, in order.
    """

    written: int = 0
    removed: int = 0
    unchanged: int = 0
    pages: int = 0
    published: bool = False
    gone: tuple[str, ...] = ()


class _Planned(NamedTuple):
    items: Iterable[Item]
    parts: Parts
    link_place: LinkPlace


def publish(
    project: Project,
    items: Iterable[Item],
    *,
    progress: Progress,
    dry_run: bool = False,
    parts: Parts = NO_PARTS,
    link_place: LinkPlace = nowhere,
) -> Outcome[Report]:
    """Bring `site/` to exactly what ITEMS and those of PARTS say, with other people's files left in peace.

    LINK_PLACE gives the source place of an href as it stands in a page, from the record that the page tells of.
    PROGRESS is told what is going on, how many are done and of how many (0 where nobody knows yet). DRY_RUN does
    everything but writing. A fault of the program, as an exception in an item's `make`, is not caught.
    """
    planned = _Planned(items, parts, link_place)
    if dry_run:
        return _rehearse(project, planned, progress)
    try:
        open_cache(project)
        with only_build(project):
            return _publish(project, planned, progress)
    except (CannotWriteError, BuildRunningError) as error:
        return Outcome(Report(), (error.diagnostic,))


def _rehearse(project: Project, planned: _Planned, progress: Progress) -> Outcome[Report]:
    last = remember(project)
    run, findings = _drawn(project, planned, last, None, progress)
    return Outcome(_report(run, _change(project, run, last), published=False), findings)


def _publish(project: Project, planned: _Planned, progress: Progress) -> Outcome[Report]:
    stage = Stage(project)
    stage.clear()
    last = remember(project)
    if not last.finished:
        sweep(project)
    try:
        return _renew(project, planned, last, stage, progress)
    except Exception:
        with suppress(CannotWriteError):
            discard_memory(project)
        raise
    finally:
        # What a system will not let go of now costs room only; the next build clears it before anything else.
        with suppress(CannotWriteError):
            stage.clear()


def _renew(project: Project, planned: _Planned, last: Remembered, stage: Stage, progress: Progress) -> Outcome[Report]:
    run, findings = _drawn(project, planned, last, stage, progress)
    change = _change(project, run, last)
    if any_error(findings):
        return Outcome(Report(pages=sum(map(is_page, change.addresses))), findings)
    prepare_memory(project, run.parts, run.stamps)
    if change.differing or change.stale or not is_listed(project, change.addresses):
        mark_pending(project)
        sync(project, change, stage, progress)
    adopt_memory(project, run.parts)
    return Outcome(_report(run, change, published=True), findings)


def _drawn(
    project: Project, planned: _Planned, last: Remembered, stage: Stage | None, progress: Progress
) -> tuple[Run, tuple[Diagnostic, ...]]:
    """Draw what is planned; all of it again where something is found in it, or where what pages tell has been lost.

    Findings name the records that pages tell of, which parts that were not planned again do not know.
    """

    def once(believed: Remembered) -> tuple[Run, tuple[Diagnostic, ...]]:
        words = Books(project, believed.parts, {})
        ground = Ground(believed, words, Ownership(str(project.site), last.own), stage)
        run = draw(planned.items, planned.parts, ground, progress=progress)
        return run, tuple(find(run, ground, Books(project, run.parts, run.words), planned.link_place))

    with suppress(LostError):
        run, findings = once(last)
        if not run.reused or not findings:
            return run, findings
    return once(last._replace(parts={}))


def _change(project: Project, run: Run, last: Remembered) -> Change:
    addresses = frozenset(addresses_of(run.parts))
    # A folder may already stand where a file of ours was: a killed build came so far.
    stale = frozenset(address for address in last.own - addresses if is_file(f"{project.site}/{address}"))
    return Change(addresses, frozenset(run.differing), stale, last.own)


def _report(run: Run, change: Change, *, published: bool) -> Report:
    return Report(
        written=len(run.differing),
        removed=len(change.stale),
        unchanged=len(change.addresses) - len(change.differing),
        pages=sum(map(is_page, change.addresses)),
        published=published,
        gone=tuple(sorted(filter(is_page, change.stale))),
    )
