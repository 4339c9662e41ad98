"""Goes through the items, makes those that need it and keeps what differs from the site.

An item is left as it is when its digest is the one of last time and its file is still what was written then; bytes
that are already there are not kept. Nothing here changes the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import length_hint

from followup.publish.clashes import Claims
from followup.publish.disk import Stamp, read, stamp
from followup.publish.foreign import Ownership
from followup.publish.item import Item, is_page
from followup.publish.links import Source, extract
from followup.publish.manifest import Entry, Remembered, content_digest
from followup.publish.stage import Stage

Progress = Callable[[str, int, int], None]

_DRAWING = "Dựng trang"


@dataclass(slots=True)
class Drawn:
    """What the items of one run come to."""

    entries: dict[str, Entry] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    claims: Claims = field(default_factory=Claims)
    # What was made in this run, and that of it which differs from the site.
    made: set[str] = field(default_factory=set)
    differing: set[str] = field(default_factory=set)


def draw(
    items: Iterable[Item], *, last: Remembered, ownership: Ownership, stage: Stage | None, progress: Progress
) -> Drawn:
    """Take the items one by one; their number is told to PROGRESS as 0 where nobody knows it yet.

    Without a STAGE contents are looked at and let go.
    """
    drawn = Drawn()
    total = length_hint(items)
    for done, item in enumerate(items, start=1):
        if drawn.claims.take(item.address, item.origin):
            drawn.sources[item.address] = (item.origin, item.link_place)
            path = f"{ownership.site}/{item.address}"
            if not _stands(drawn, item, path, last):
                _make(drawn, item, path, ownership, stage)
        progress(_DRAWING, done, total)
    return drawn


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
