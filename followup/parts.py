"""The parts that the site is made in: the pages of one kind, or a share of them, with all files that go with a page.

A part is planned only if something that it sees has changed (`followup.pages.sight`); parts are made side by side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Protocol

from followup.attachment import Attachment, Workbook
from followup.exports import robots_txt, sitemap_xml
from followup.exports.figure_csv import csv_bytes
from followup.exports.records_csv import records_csv
from followup.loading import Loaded
from followup.pages import PAGES, duty, initiative, initiative_lists, period, schedule, unit
from followup.pages.address import explanation as explanation_address
from followup.pages.address import figure_address
from followup.pages.explanation import EXPLAINING, explanation, long_lists
from followup.pages.page import Page, Whole
from followup.pages.record_table import RecordTable
from followup.pages.sight import Digests, seen_by, sight, tied
from followup.publish.draw import Part, Parts
from followup.publish.item import Item
from followup.render.draw import Drawer
from followup.render.site import Frame
from followup.side_by_side import processors
from followup.source.tree import content_digest

Planned = Callable[[], Iterator[Page]]


class Kind(Protocol):
    """A kind of page: a module of `followup.pages`."""

    __name__: str

    def plan(self, whole: Whole) -> Iterator[Page]:
        """Plan its pages."""


@dataclass(frozen=True, slots=True)
class _Share:
    """Some pages of one kind. `seen` is the digest of all that planning them looks at."""

    kind: Kind
    name: str
    seen: str
    plan: Planned


# Of these most pages are still the same when something has changed, and to tell so by a digest is cheaper than to draw
# them. Digests of the others, with their long lists behind figures, took a tenth of a cold build.
_DIGESTED: tuple[Kind, ...] = (duty, initiative, initiative_lists, unit)
# The kinds of page that take longest stand first.
_LONGEST: tuple[Kind, ...] = (period, schedule, duty)
_MODELS_OF_A_SHARE = 2000
# Models and obligations of a site for which forking pays.
_WORTH_A_PROCESS = 500


def parts(drawer: Drawer, site: Frame, loaded: Loaded, whole: Whole) -> Parts:
    """Give the parts of the site about WHOLE, in the frame SITE; what takes longest comes first."""
    common = f"{loaded.digest} {drawer.everything} {whole.as_of}"
    every = tuple(
        Part(
            share.name,
            content_digest(f"{common} {share.seen}".encode()),
            partial(_items, drawer, share),
        )
        for share in _shares(whole, Digests(whole, loaded.prose_digest))
    )
    large = len(whole.lived) + len(whole.standings.states) >= _WORTH_A_PROCESS
    return Parts(every, partial(_for_searchers, site), processors() if large else 1)


def _shares(whole: Whole, digests: Digests) -> Iterator[_Share]:
    for kind in _LONGEST:
        yield _whole_kind(kind, whole, digests)
    yield from _models(whole, digests)
    for kind in PAGES:
        if kind not in (*_LONGEST, initiative, unit):
            yield _whole_kind(kind, whole, digests)
    yield from _units(whole, digests)


def _whole_kind(kind: Kind, whole: Whole, digests: Digests) -> _Share:
    seen = seen_by(kind.__name__)
    return _Share(kind, kind.__name__, digests.of(seen), partial(kind.plan, sight(whole, seen)))


def _models(whole: Whole, digests: Digests) -> Iterator[_Share]:
    """Yield the models of units that are tied to each other: a changed model costs the pages of few."""
    models = Counter(each.row.unit for each in whole.lived)
    for units in tied(whole):
        digest = " ".join(map(digests.of_models, units))
        of = 1 + sum(models[each] for each in units) // _MODELS_OF_A_SHARE
        for share in range(of):
            name = f"{initiative.__name__} {units[0]} {share + 1}/{of}"
            yield _Share(initiative, name, digest, partial(_models_of, units, share, of, whole))


def _models_of(units: tuple[str, ...], share: int, of: int, whole: Whole) -> Iterator[Page]:
    return initiative.plan_share(sight(whole, seen_by(initiative.__name__), models_of=units), share, of)


def _units(whole: Whole, digests: Digests) -> Iterator[_Share]:
    """Give the page of each unit, which sees of the models only its own: a changed model costs the page of one unit."""
    seen = seen_by(unit.__name__)
    ground = cache(partial(unit.ground_of, sight(whole, seen)))
    for name in whole.register.units:
        digest = f"{digests.of(seen)} {digests.of_models(name)}"
        yield _Share(unit, f"{unit.__name__} {name}", digest, partial(_unit, name, ground, whole))


def _unit(name: str, ground: Callable[[], unit.Ground], whole: Whole) -> Iterator[Page]:
    return unit.plan_unit(name, ground(), sight(whole, seen_by(unit.__name__), models_of=(name,)))


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


def _items(drawer: Drawer, share: _Share) -> Iterator[Item]:
    for page in share.plan():
        yield from _of_page(drawer, page, drawer.digest(page) if share.kind in _DIGESTED else "")


def _of_page(drawer: Drawer, page: Page, digest: str) -> Iterator[Item]:
    yield Item(page.address, digest, partial(drawer.draw, page), page.origin, listed=page.listed)
    tables = long_lists(page)
    if page.numbers:
        # It is made of the page alone, so its view waits until it is known that it must be drawn.
        follows = drawer.digest_after(digest, EXPLAINING) if digest else ""
        yield Item(explanation_address(page.address), follows, partial(_explained, drawer, page, tables), page.origin)
    for figure in page.figures:
        yield Item(figure_address(figure.key), digest, partial(csv_bytes, figure, sample=page.sample), page.origin)
    for script in page.scripts:
        yield Item(script.address, script.address, script.text.encode, page.origin)
    for each in page.attachments:
        yield Item(each.address, digest, partial(attachment_bytes, each), page.origin)
    for table in tables:
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


def _explained(drawer: Drawer, page: Page, tables: tuple[RecordTable, ...]) -> bytes:
    return drawer.draw(explanation(page, tables))


def _records_file(table: RecordTable, *, sample: bool) -> bytes:
    return records_csv(table.columns, table.rows(), sample=sample)
