"""What cannot stand in the site as it was drawn: addresses that clash, files of others in the way, links to nowhere.

What the last site led to was sound, so after a change only new links are held against it, and if something has gone,
the pages that may have led there. Where all pages were made, by another program perhaps, all their links are.
"""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.publish.draw import Ground
from followup.publish.drawn import Run
from followup.publish.foreign import find_foreign
from followup.publish.item import is_page
from followup.publish.kept import addresses_of, lines
from followup.publish.links import LinkPlace, Site, check
from followup.publish.told import Books

# Names of lost files for which it pays to look for each in the links of every page.
_MANY_NAMES = 30


def find(run: Run, ground: Ground, words: Books, link_place: LinkPlace) -> Iterator[Diagnostic]:
    """Yield the faults of what RUN has drawn, whose pages' WORDS are these."""
    clashes = tuple(run.claims.findings())
    if clashes:
        # Which of two items was made is chance; what follows from it would be too.
        yield from clashes
        return
    yield from find_foreign(ground.ownership, run.differing, run.claims.origin)
    addresses = frozenset(addresses_of(run.parts))
    pages = {address for address in run.made if is_page(address)}
    others = {address for address in addresses - pages if is_page(address)}
    lost = _lost(run, ground, words, addresses) if others else set()
    sure = ground.words if others and not lost else None

    def links_of(page: str) -> set[str]:
        links = set(lines(words[page].links))
        return links.difference(lines(sure[page].links)) if sure is not None else links

    pages |= _may_lack(lost, words, others)
    yield from check(pages, links_of, Site(addresses, words, run.claims.origin, link_place))


def _lost(run: Run, ground: Ground, words: Books, addresses: frozenset[str]) -> set[str]:
    """Give what led somewhere in the last site and may not do so now: files that go, pages that lack an anchor."""
    before = ground.last.addresses
    again = (page for page in run.made & before if is_page(page))
    return {*before - addresses, *(page for page in again if _lacks(ground.words[page].anchors, words[page].anchors))}


def _lacks(before: str, now: str) -> bool:
    return before != now and not set(lines(before)) <= set(lines(now))


def _may_lack(lost: set[str], words: Books, pages: set[str]) -> set[str]:
    """Give those of PAGES, which were sound, that may lead to what is LOST.

    A way to a file ends in its name, unless signs of it are spelled as `%2e`. After a change of one record the script
    of the search index goes and nothing leads to it, so nothing need be checked again.
    """
    names = {address.rpartition("/")[2] for address in lost}
    if not lost or len(names) > _MANY_NAMES:
        return pages if lost else set()
    return {page for page in pages if any(name in words[page].links for name in (*names, "%"))}
