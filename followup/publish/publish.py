"""Turns planned items into the site on disk. Any error among the findings leaves the last good site as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from followup.diagnostics import Diagnostic, Outcome, any_error
from followup.project import Project
from followup.publish.disk import is_file
from followup.publish.draw import NO_PARTS, Drawn, Ground, LinkPlace, Parts, draw
from followup.publish.failures import CannotWriteError
from followup.publish.foreign import Ownership, find_foreign
from followup.publish.item import Item, is_page, nowhere
from followup.publish.links import check, lines
from followup.publish.lock import BuildRunningError, only_build
from followup.publish.manifest import (
    Entry,
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

Progress = Callable[[str, int, int], None]

# Names of lost files for which it pays to look for each in the links of every page.
_MANY_NAMES = 30


@dataclass(frozen=True, slots=True)
class Report:
    """Counts of files; `pages` are those among all that are HTML. In a rehearsal they tell what would be done.

    `gone` are the addresses of pages that were published before and are not any more, in order.
    """

    written: int = 0
    removed: int = 0
    unchanged: int = 0
    pages: int = 0
    published: bool = False
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Planned:
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
    ground = Ground(last, Ownership(str(project.site), last.own), None)
    drawn, findings = _drawn(planned, ground, progress)
    return Outcome(_report(drawn, _change(project, drawn, last), published=False), findings)


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
    ground = Ground(last, Ownership(str(project.site), last.own), stage)
    drawn, findings = _drawn(planned, ground, progress)
    if any_error(findings):
        return Outcome(Report(pages=sum(map(is_page, drawn.entries))), findings)
    change = _change(project, drawn, last)
    prepare_memory(project, drawn.entries, drawn.parts, drawn.stamps)
    if change.differing or change.stale or not is_listed(project, change.addresses):
        mark_pending(project)
        sync(project, change, stage, progress)
    adopt_memory(project)
    return Outcome(_report(drawn, change, published=True), findings)


def _drawn(planned: _Planned, ground: Ground, progress: Progress) -> tuple[Drawn, tuple[Diagnostic, ...]]:
    """Draw what is planned; where something is found in it, all of it again.

    Findings name the records that pages tell of, which parts that were not planned again do not know.
    """
    drawn = draw(planned.items, planned.parts, ground, progress=progress)
    findings = tuple(_findings(drawn, ground, planned.link_place))
    if not drawn.reused or not findings:
        return drawn, findings
    whole = replace(ground, last=replace(ground.last, parts={}))
    drawn = draw(planned.items, planned.parts, whole, progress=progress)
    return drawn, tuple(_findings(drawn, whole, planned.link_place))


def _findings(drawn: Drawn, ground: Ground, link_place: LinkPlace) -> Iterator[Diagnostic]:
    clashes = tuple(drawn.claims.findings())
    if clashes:
        # Which of two items was made is chance; what follows from it would be too.
        yield from clashes
        return
    sources = drawn.sources(link_place)
    yield from find_foreign(ground.ownership, drawn.differing, sources)
    yield from check(drawn.entries, set(filter(is_page, drawn.made)) | _may_lack(drawn, ground.last), sources)


def _may_lack(drawn: Drawn, last: Remembered) -> set[str]:
    """Give the pages that were not made again, and so were sound, but may have lost what they lead to.

    A way to a file ends in its name, unless signs of it are spelled as `%2e`. After a change of one record the script
    of the search index goes and nothing leads to it, so nothing need be checked again.
    """
    again = drawn.made & last.entries.keys()
    lost = last.entries.keys() - drawn.entries.keys()
    lost |= {page for page in again if _anchors(last.entries[page]) - _anchors(drawn.entries[page])}
    names = {address.rpartition("/")[2] for address in lost}
    pages = {page for page in drawn.entries.keys() - drawn.made if is_page(page)} if lost else set()
    if len(names) > _MANY_NAMES:
        return pages
    return {page for page in pages if any(name in drawn.entries[page].links for name in (*names, "%"))}


def _anchors(entry: Entry) -> set[str]:
    return set(lines(entry.anchors))


def _change(project: Project, drawn: Drawn, last: Remembered) -> Change:
    addresses = frozenset(drawn.entries)
    # A folder may already stand where a file of ours was: a killed build came so far.
    stale = frozenset(address for address in last.own - addresses if is_file(f"{project.site}/{address}"))
    return Change(addresses, frozenset(drawn.differing), stale, last.own)


def _report(drawn: Drawn, change: Change, *, published: bool) -> Report:
    return Report(
        written=len(change.differing),
        removed=len(change.stale),
        unchanged=len(change.addresses) - len(change.differing),
        pages=sum(map(is_page, drawn.entries)),
        published=published,
        gone=tuple(sorted(filter(is_page, change.stale))),
    )
