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
from followup.publish.kept import NOTHING, addresses_of, lines
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
    site = Site(addresses, words, run.claims.origin, link_place)
    yield from check(_in_doubt(run, ground, words, addresses), site)


def _in_doubt(run: Run, ground: Ground, words: Books, addresses: frozenset[str]) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield pages, those of a part together, with those of their links that need a look."""
    fresh = {name for name, kept in run.parts.items() if kept.told != ground.last.parts.get(name, NOTHING).told}
    suspect = set(run.parts)
    if any(is_page(address) for address in addresses - run.made):
        lost = {*_lost(run, fresh, ground, words, addresses)}
        suspect = {name for name, kept in run.parts.items() if lost and not lost.isdisjoint(words.leads(kept))}
    for name, kept in run.parts.items():
        for page in filter(is_page, lines(kept.addresses) if name in fresh or name in suspect else ()):
            links = lines(words[page].links)
            yield page, links if name in suspect else {*links}.difference(lines(ground.words[page].links))


def _lost(run: Run, fresh: Iterable[str], ground: Ground, words: Books, addresses: frozenset[str]) -> Iterator[str]:
    """Yield the signs of what led somewhere in the last site and may not do so now: files that go, anchors of pages.

    The FRESH parts are those whose pages say something else than before.
    """
    before = ground.last.addresses
    yield from map(sign, before - addresses)
    for name in fresh:
        for page in before.intersection(lines(run.parts[name].addresses)):
            if ground.words[page].anchors != words[page].anchors:
                gone = {*lines(ground.words[page].anchors)}.difference(lines(words[page].anchors))
                yield from [sign(of, anchor) for anchor in gone for of in (page, "")]
