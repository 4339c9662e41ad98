"""The parts that the site is made in: the pages of one kind, or a share of them, with all files that go with a page.

A part is planned only if something that it sees has changed (`followup.pages.sight`); parts are made side by side.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import partial

from followup.attachment import Attachment, Workbook
from followup.exports import robots_txt, sitemap_xml
from followup.exports.figure_csv import csv_bytes
from followup.exports.records_csv import records_csv
from followup.loading import Loaded
from followup.pages.address import explanation as explanation_address
from followup.pages.address import figure_address
from followup.pages.explanation import Lists, explanation, lists_of, long_lists
from followup.pages.page import Page, Whole
from followup.pages.record_table import RecordTable
from followup.pages.sight_digests import Digests
from followup.publish.days import Days
from followup.publish.draw import Part, Parts
from followup.publish.item import Item
from followup.render.draw import Drawer
from followup.render.site import Frame
from followup.shares import Share, shares
from followup.side_by_side import processors
from followup.source.tree import content_digest

# Models and obligations of a site for which forking pays, and how many all processes may look at together: one process
# that looks at 295,000 takes 1.2 GiB, another beside it 0.2.
_WORTH_A_PROCESS = 500
_HELD_TOGETHER = 1_500_000


def parts(drawer: Drawer, site: Frame, loaded: Loaded, whole: Whole, days: Days) -> Parts:
    """Give the parts of the site about WHOLE, in the frame SITE; what takes longest comes first.

    DAYS keeps where obligations stood on the days of which pages tell.
    """
    common = f"{loaded.digest} {drawer.everything} {whole.as_of}"
    every = tuple(shares(whole, Digests(whole, loaded.prose_digest, loaded.said)))
    made = tuple(
        Part(
            name=share.name,
            key=content_digest(f"{common} {share.seen}".encode()),
            items=partial(_items, drawer, share, common, days),
            whole=share.whole,
        )
        for share in every
    )
    processes = processes_for(len(whole.lived) + len(whole.standings.states))
    days.keep_only({whole.as_of}.union(*(share.days for share in every)))
    return Parts(made, partial(_for_searchers, site), processes, partial(_ahead, every, days, processes))


def processes_for(held: int) -> int:
    """Give how many processes shall make a site of so many models and obligations."""
    return min(processors(), max(1, _HELD_TOGETHER // held)) if held >= _WORTH_A_PROCESS else 1


def _ahead(every: Iterable[Share], days: Days, processes: int, waiting: Collection[str]) -> None:
    """See that the days are kept of which planning the shares called WAITING asks where obligations stood."""
    days.ahead((day for share in every if share.name in waiting for day in share.days), processes=processes)


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


def _items(drawer: Drawer, share: Share, common: str, days: Days) -> Iterator[Item]:
    """Yield the files of all pages of SHARE; COMMON stands for what all pages are made from.

    Few bear digests: most of what was planned is sooner made than told apart.
    """
    days.let_go(but=share.days)
    for page in share.plan():
        seen = content_digest(f"{common} {page.seen}".encode()) if page.seen else ""
        yield from _of_page(drawer, page, seen, f"{common} {share.words}" if share.words else "")


def _of_page(drawer: Drawer, page: Page, seen: str, words: str) -> Iterator[Item]:
    """Yield the files of PAGE; WORDS stand for all that its lists of obligations are made from."""
    yield Item(page.address, seen, partial(drawer.draw, page), page.origin, listed=page.listed)
    lists = lists_of(page.numbers)
    tables = long_lists(page, lists)
    if page.numbers:
        explained = partial(_explained, drawer, page, lists, tables)
        yield Item(explanation_address(page.address), seen, explained, page.origin)
    for figure in page.figures:
        yield Item(figure_address(figure.key), seen, partial(csv_bytes, figure, sample=page.sample), page.origin)
    for script in page.scripts:
        yield Item(script.address, script.address, script.text.encode, page.origin)
    for each in page.attachments:
        yield Item(each.address, seen, partial(attachment_bytes, each), page.origin)
    for table in tables:
        told = _told(table, f"{words} {page.sample}") if words and table.of_obligations and not seen else seen
        yield Item(table.address, told, partial(_records_file, table, sample=page.sample), page.origin)


def _told(table: RecordTable, words: str) -> str:
    """Stand for a TABLE of obligations: a changed model moves none, but may leave room for more lists or fewer."""
    sizes = [(each.title, len(each.of.links)) for each in table.lists]
    return content_digest(f"{words} {sizes}".encode())


def attachment_bytes(attachment: Attachment) -> bytes:
    """Give the bytes of a file that a page offers; the libraries that make them are loaded when the first is made."""
    if isinstance(attachment.content, str):
        return attachment.content.encode()
    if isinstance(attachment.content, Workbook):
        from followup.exports.workbook_xlsx import workbook_xlsx  # noqa: PLC0415 - see the docstring

        return workbook_xlsx(attachment.content)
    from followup.exports.calendar_ics import calendar_ics  # noqa: PLC0415 - see the docstring

    return calendar_ics(attachment.content)


def _explained(drawer: Drawer, page: Page, lists: Lists, tables: tuple[RecordTable, ...]) -> bytes:
    return drawer.draw(explanation(page, lists, tables))


def _records_file(table: RecordTable, *, sample: bool) -> bytes:
    return records_csv(table.columns, table.rows(), sample=sample)
