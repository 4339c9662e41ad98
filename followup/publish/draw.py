"""Goes through the items, makes those that need it and keeps what differs from the site.

An item is left as it is when its digest, if it has one, is that of last time and its file is still as written; a whole
part, without planning its items, when its key is and all its files are. Bytes that are already there are not kept.
Nothing here changes the site.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import length_hint

from followup.diagnostics import Where
from followup.publish.clashes import Claims
from followup.publish.disk import Stamp, read, stamp
from followup.publish.foreign import Ownership
from followup.publish.item import Item, is_page
from followup.publish.links import Source, extract
from followup.publish.manifest import Entry, Kept, Remembered, content_digest, digest_of_entries
from followup.publish.stage import Stage
from followup.side_by_side import side_by_side

Progress = Callable[[str, int, int], None]
LinkPlace = Callable[[Where | None, str], Where | None]

_DRAWING = "Dựng trang"


def nothing_more(_listed: Collection[str]) -> Iterable[Item]:
    """Give no items after the others."""
    return ()


def nothing_ahead(_waiting: Collection[str]) -> None:
    """Do nothing before parts are made."""


@dataclass(frozen=True, slots=True)
class Part:
    """Items that belong together: `key` stands for everything that they are made from, `items` gives them."""

    name: str
    key: str
    items: Callable[[], Iterable[Item]]


@dataclass(frozen=True, slots=True)
class Parts:
    """Items in parts that PROCESSES make side by side.

    `last` gives the items that tell of the others, from the addresses of those that search engines may list. `ahead`
    does what several parts need, before any is made; it is told the names of those that will be.
    """

    every: Sequence[Part]
    last: Callable[[Collection[str]], Iterable[Item]] = nothing_more
    processes: int = 1
    ahead: Callable[[Collection[str]], None] = nothing_ahead


NO_PARTS = Parts(())


@dataclass(slots=True)
class Drawn:
    """What items come to; in the end all of one run. Another process can send it."""

    entries: dict[str, Entry] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)
    claims: Claims = field(default_factory=Claims)
    # What was made in this run, and that of it which differs from the site.
    made: set[str] = field(default_factory=set)
    differing: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    parts: dict[str, Kept] = field(default_factory=dict)
    # Whether something was taken over from the last build without being planned.
    reused: bool = False

    def sources(self, link_place: LinkPlace) -> Mapping[str, Source]:
        """Give the record that each item tells of, and what tells the source place of its links."""
        return {address: (origin, partial(link_place, origin)) for address, origin in self.claims}

    def add(self, other: Drawn) -> None:
        """Add what OTHER items have come to, but what clashes with what is here."""
        free = {address for address, origin in other.claims if self.claims.take(address, origin)}
        self.entries |= {address: entry for address, entry in other.entries.items() if address in free}
        self.stamps |= {address: stamp for address, stamp in other.stamps.items() if address in free}
        self.made |= other.made & free
        self.differing |= other.differing & free
        self.listed |= other.listed

    def keep(self, address: str, entry: Entry, ground: Ground) -> bool:
        """Keep the file at ADDRESS as it was published; False where it is not that any more."""
        path = f"{ground.ownership.site}/{address}"
        now = stamp(path)
        if now is None or (
            now != ground.last.stamps.get(address) and content_digest(read(path) or b"") != entry.content
        ):
            return False
        self.entries[address] = entry
        self.stamps[address] = now
        return True

    def reuse(self, kept: Kept, ground: Ground) -> bool:
        """Take over a part of the last build; False where one of its files is not what was written then."""
        if digest_of_entries(kept.addresses, ground.last.entries) != kept.entries:
            return False
        own = Drawn(listed=set(kept.listed))
        for address in kept.addresses:
            if not own.keep(address, ground.last.entries[address], ground):
                return False
            own.claims.take(address, None)
        self.add(own)
        self.reused = True
        return True


@dataclass(frozen=True, slots=True)
class Ground:
    """What items are held against: what the last build left, whose the site's files are, where new contents wait.

    Without a STAGE contents are looked at and let go.
    """

    last: Remembered
    ownership: Ownership
    stage: Stage | None


def draw(items: Iterable[Item], parts: Parts, ground: Ground, *, progress: Progress) -> Drawn:
    """Take ITEMS one by one, then those of PARTS.

    The number of items is told to PROGRESS as 0 where nobody knows it yet.
    """
    drawn = Drawn()
    total = 0 if parts.every else length_hint(items)
    for item in items:
        _take(drawn, item, drawn.claims, ground)
        progress(_DRAWING, len(drawn.entries), total)

    waiting = [part for part in parts.every if not _is_as_it_was(drawn, part, ground)]
    parts.ahead({part.name for part in waiting})

    def piece(number: int) -> Drawn:
        own = Drawn()
        for item in waiting[number].items():
            _take(own, item, drawn.claims, ground)
        return own

    pieces = side_by_side(piece, len(waiting), processes=parts.processes)
    for part, each in zip(waiting, pieces, strict=True):
        drawn.add(each)
        addresses = tuple(sorted(each.entries))
        digest = digest_of_entries(addresses, each.entries)
        drawn.parts[part.name] = Kept(part.key, addresses, tuple(sorted(each.listed)), digest)
        progress(_DRAWING, len(drawn.entries), 0)
    for item in parts.last(drawn.listed):
        _take(drawn, item, drawn.claims, ground)
    return drawn


def _is_as_it_was(drawn: Drawn, part: Part, ground: Ground) -> bool:
    kept = ground.last.parts.get(part.name)
    if kept is None or kept.key != part.key or not drawn.reuse(kept, ground):
        return False
    drawn.parts[part.name] = kept
    return True


def _take(drawn: Drawn, item: Item, before: Claims, ground: Ground) -> None:
    """Take one ITEM; BEFORE are the claims of items that were taken elsewhere."""
    free = before.is_free(item.address)
    if not drawn.claims.take(item.address, item.origin) or not free:
        return
    if item.listed:
        drawn.listed.add(item.address)
    entry = ground.last.entries.get(item.address)
    known = entry if entry is not None and item.digest and entry.digest == item.digest else None
    if known is None or not drawn.keep(item.address, known, ground):
        _make(drawn, item, ground)


def _make(drawn: Drawn, item: Item, ground: Ground) -> None:
    path = f"{ground.ownership.site}/{item.address}"
    try:
        content = item.make()
    except Exception as error:
        error.add_note(f"{item.address} (từ {item.origin})")
        raise
    links, anchors = extract(content) if is_page(item.address) else ("", "")
    drawn.entries[item.address] = Entry(item.digest, content_digest(content), links, anchors)
    drawn.made.add(item.address)
    now = stamp(path)
    if now is None or read(path) != content or ground.ownership.former_name(item.address):
        drawn.differing.add(item.address)
        now = ground.stage.put(item.address, content) if ground.stage else None
    if now is not None:
        drawn.stamps[item.address] = now
