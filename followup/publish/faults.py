"""What cannot stand in the site as it was drawn: addresses that clash, files of others in the way, links to nowhere.

What the last site led to was sound, so after a change only new links are held against it, and if something has gone,
the parts that may have led there. Where all pages were made, by another program perhaps, all their links are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from followup.diagnostics import Diagnostic
from followup.publish.draw import Ground
from followup.publish.drawn import Run
from followup.publish.foreign import find_foreign
from followup.publish.item import is_page
from followup.publish.kept import Kept, addresses_of, lines
from followup.publish.leads import sign
from followup.publish.links import LinkPlace, Site, check
from followup.publish.told import Books


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

    if lost:
        pages |= others.intersection(_may_lack(lost, run.parts.values()))
    together = (address for address in addresses_of(run.parts) if address in pages)
    yield from check(together, links_of, Site(addresses, words, run.claims.origin, link_place))


def _lost(run: Run, ground: Ground, words: Books, addresses: frozenset[str]) -> set[str]:
    """Give the signs of what led somewhere in the last site and may not do so now: files that go, anchors of pages."""
    before = ground.last.addresses
    anchors = (
        sign(page, anchor)
        for page in run.made & before
        if is_page(page) and ground.words[page].anchors != words[page].anchors
        for anchor in {*lines(ground.words[page].anchors)}.difference(lines(words[page].anchors))
    )
    return {*map(sign, before - addresses), *anchors}


def _may_lack(lost: set[str], parts: Iterable[Kept]) -> Iterator[str]:
    """Yield the files of those of PARTS that may lead to what is LOST."""
    for kept in parts:
        if not lost.isdisjoint(lines(kept.leads)):
            yield from lines(kept.addresses)
