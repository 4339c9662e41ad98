"""Goes through the items, makes those that need it and keeps what differs from the site.

A loose item is left as it is when its digest is that of last time and its file is still as written; a whole part,
without planning its items, when its key is and all its files are. Bytes that are already there are not kept.
Nothing here changes the site.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from operator import length_hint
from typing import NamedTuple

from followup.publish.clashes import Claims
from followup.publish.disk import Stamp, content_digest, read, stamp
from followup.publish.drawn import Drawn, File, Run
from followup.publish.extract import extract
from followup.publish.foreign import Ownership
from followup.publish.item import Item, is_page
from followup.publish.kept import LOOSE, NOTHING, Kept, addresses_of, lines
from followup.publish.manifest import Remembered
from followup.publish.stage import Stage
from followup.publish.told import SILENT, Books
from followup.side_by_side import side_by_side

Progress = Callable[[str, int, int], None]

_DRAWING = "Dựng trang"


def nothing_more(_listed: Collection[str]) -> Iterable[Item]:
    """Give no items after the others."""
    return ()


def nothing_ahead(_waiting: Collection[str]) -> None:
    """Do nothing before parts are made."""


class Part(NamedTuple):
    """Items that belong together: `key` stands for everything that they are made from, `items` gives them.

    Parts that look at the `whole` of something large are made by one process, as far as the others have enough to do.
    """

    name: str
    key: str
    items: Callable[[], Iterable[Item]]
    whole: bool = False


class Parts(NamedTuple):
    """Items in parts that PROCESSES make side by side.

    `last` gives the items that tell of the others, from the addresses of those that search engines may list. `ahead`
    does what several parts need, before any is made; it is told the names of those that will be.
    """

    every: Sequence[Part]
    last: Callable[[Collection[str]], Iterable[Item]] = nothing_more
    processes: int = 1
    ahead: Callable[[Collection[str]], None] = nothing_ahead


NO_PARTS = Parts(())


class Ground(NamedTuple):
    """What items are held against: what the last build left, whose the site's files are, where new contents wait.

    `words` are those of the last site. Without a STAGE contents are looked at and let go.
    """

    last: Remembered
    words: Books
    ownership: Ownership
    stage: Stage | None


def draw(items: Iterable[Item], parts: Parts, ground: Ground, *, progress: Progress) -> Run:
    """Take ITEMS one by one, then those of PARTS. LostError where what was told of a page that is kept is gone.

    The number of items is told to PROGRESS as 0 where nobody knows it yet.
    """
    run = Run()
    loose, known = Drawn(claims=run.claims), _told_apart(LOOSE, ground)
    total = 0 if parts.every else length_hint(items)
    for item in items:
        _take(loose, item, run.claims, ground, known)
        progress(_DRAWING, len(loose.files), total)
    waiting = [part for part in parts.every if not _is_as_it_was(run, part, ground)]
    waiting.sort(key=lambda part: not part.whole)
    parts.ahead({part.name for part in waiting})
    run.claims.take_over([*addresses_of(run.parts)])

    def piece(number: int) -> Drawn:
        own, known = Drawn(), _told_apart(waiting[number].name, ground)
        for item in waiting[number].items():
            _take(own, item, run.claims, ground, known)
        _tell(own, ground)
        return own

    own = sum(part.whole for part in waiting)
    pieces = side_by_side(piece, len(waiting), processes=parts.processes, own=own)
    for part, each in zip(waiting, pieces, strict=True):
        run.add(part.name, part.key, each, run.claims.take_all(each.claims))
        progress(_DRAWING, len(run.made), 0)
    for item in parts.last(run.listed):
        _take(loose, item, run.claims, ground, known)
    _tell(loose, ground)
    run.add(LOOSE, "", loose, loose.files.keys())
    return run


def _tell(drawn: Drawn, ground: Ground) -> None:
    if ground.stage is not None:
        ground.stage.tell(drawn)


def _is_as_it_was(run: Run, part: Part, ground: Ground) -> bool:
    """Take over what the last build made of PART; False where it is another, or a file is not what was written then."""
    kept = ground.last.parts.get(part.name)
    if kept is None or kept.key != part.key:
        return False
    site, addresses = ground.ownership.site, lines(kept.addresses)
    stamps = [stamp(f"{site}/{address}") for address in addresses]
    before = ground.last.stamps.get(part.name, ())
    if stamps != before and not _as_written(site, kept, stamps, before):
        return False
    run.take_over(part.name, kept, stamps)
    return True


def _as_written(site: str, kept: Kept, stamps: list[Stamp | None], before: Sequence[Stamp | None]) -> bool:
    """Tell whether the files that have not the stamps of BEFORE still have the contents that were KEPT."""
    known = before if len(before) == len(stamps) else [None] * len(stamps)
    for address, content, now, then in zip(lines(kept.addresses), lines(kept.contents), stamps, known, strict=True):
        if now is None or (now != then and content_digest(read(f"{site}/{address}") or b"") != content):
            return False
    return True


def _told_apart(part: str, ground: Ground) -> Mapping[str, File]:
    """Give the files that the last build made of a part some of whose items bear digests, by their addresses."""
    kept = ground.last.parts.get(part, NOTHING)
    if not kept.digests:
        return {}
    addresses = lines(kept.addresses)
    stamps = ground.last.stamps.get(part, ())
    known = stamps if len(stamps) == len(addresses) else [None] * len(addresses)
    files = map(File, lines(kept.digests), lines(kept.contents), known)
    return dict(zip(addresses, files, strict=True))


def _take(drawn: Drawn, item: Item, before: Claims, ground: Ground, known: Mapping[str, File]) -> None:
    """Take one ITEM; BEFORE are the claims of items that were taken elsewhere, KNOWN files may stay as they are."""
    free = before.is_free(item.address)
    if not drawn.claims.take(item.address, item.origin) or not free:
        return
    if item.listed:
        drawn.listed.add(item.address)
    file = known.get(item.address)
    if file is None or not item.digest or file.digest != item.digest or not _keep(drawn, item.address, file, ground):
        _make(drawn, item, ground)


def _keep(drawn: Drawn, address: str, file: File, ground: Ground) -> bool:
    """Keep FILE as it was published at ADDRESS; False where it is not that any more."""
    path = f"{ground.ownership.site}/{address}"
    now = stamp(path)
    if now is None or (now != file.stamp and content_digest(read(path) or b"") != file.content):
        return False
    words = ground.words[address] if is_page(address) else SILENT
    drawn.put(address, File(file.digest, file.content, now), words)
    return True


def _make(drawn: Drawn, item: Item, ground: Ground) -> None:
    path = f"{ground.ownership.site}/{item.address}"
    try:
        content = item.make()
    except Exception as error:
        error.add_note(f"{item.address} (từ {item.origin})")
        raise
    drawn.made.add(item.address)
    now = stamp(path)
    if now is None or read(path) != content or ground.ownership.former_name(item.address):
        drawn.differing.add(item.address)
        now = ground.stage.put(item.address, content) if ground.stage else None
    words = extract(content) if is_page(item.address) else SILENT
    drawn.put(item.address, File(item.digest, content_digest(content), now), words)
