"""Goes through the items, makes those that need it and keeps what differs from the site.

An item is left as it is when its digest is the one of last time and its file is still what was written then; bytes
that are already there are not kept. Nothing here changes the site.
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
from followup.publish.manifest import Entry, Remembered, content_digest
from followup.publish.stage import Stage
from followup.side_by_side import side_by_side

Progress = Callable[[str, int, int], None]
LinkPlace = Callable[[Where | None, str], Where | None]

_DRAWING = "Dựng trang"


def nothing_more(_listed: Collection[str]) -> Iterable[Item]:
    """Give no items after the others."""
    return ()


@dataclass(frozen=True, slots=True)
class Parts:
    """Items in parts, each given by a call, that PROCESSES make side by side.

    `last` gives the items that tell of the others, from the addresses of those that search engines may list.
    """

    calls: Sequence[Callable[[], Iterable[Item]]]
    last: Callable[[Collection[str]], Iterable[Item]] = nothing_more
    processes: int = 1


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
    total = 0 if parts.calls else length_hint(items)
    for item in items:
        _take(drawn, item, drawn.claims, ground)
        progress(_DRAWING, len(drawn.entries), total)

    def piece(part: int) -> Drawn:
        own = Drawn()
        for item in parts.calls[part]():
            _take(own, item, drawn.claims, ground)
        return own

    for each in side_by_side(piece, len(parts.calls), processes=parts.processes):
        drawn.add(each)
        progress(_DRAWING, len(drawn.entries), 0)
    for item in parts.last(drawn.listed):
        _take(drawn, item, drawn.claims, ground)
    return drawn


def _take(drawn: Drawn, item: Item, before: Claims, ground: Ground) -> None:
    """Take one ITEM; BEFORE are the claims of items that were taken elsewhere."""
    free = before.is_free(item.address)
    if not drawn.claims.take(item.address, item.origin) or not free:
        return
    if item.listed:
        drawn.listed.add(item.address)
    path = f"{ground.ownership.site}/{item.address}"
    if not _stands(drawn, item, path, ground.last):
        _make(drawn, item, path, ground.ownership, ground.stage)


def _stands(drawn: Drawn, item: Item, path: str, last: Remembered) -> bool:
    """Keep the ITEM as it was published if nothing about it has changed, in the plan or on disk."""
    entry = last.entries.get(item.address)
    if entry is None or entry.digest != item.digest:
        return False
    now = stamp(path)
    if now is None or (now != last.stamps.get(item.address) and content_digest(read(path) or b"") != entry.content):
        return False
    drawn.entries[item.address] = entry
    drawn.stamps[item.address] = now
    return True


def _make(drawn: Drawn, item: Item, path: str, ownership: Ownership, stage: Stage | None) -> None:
    try:
        content = item.make()
    except Exception as error:
        error.add_note(f"{item.address} (từ {item.origin})")
        raise
    links, anchors = extract(content) if is_page(item.address) else ("", "")
    drawn.entries[item.address] = Entry(item.digest, content_digest(content), links, anchors)
    drawn.made.add(item.address)
    now = stamp(path)
    if now is None or read(path) != content or ownership.former_name(item.address):
        drawn.differing.add(item.address)
        now = stage.put(item.address, content) if stage else None
    if now is not None:
        drawn.stamps[item.address] = now
