"""The lists of records behind the figures of a page, and which of them are the same list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.pages.led import names
from followup.pages.link import Link
from followup.pages.number import How, Number
from followup.vietnamese import slug

SOONER_READ = 10
"""A list of so many records is sooner read again than sought elsewhere."""

_COUNTED = {How.COUNT: "Được tính", How.SHARE: "Tử số", How.CHANGE: "Cộng vào", How.DIFFERENCE: "Cộng vào"}
_AGAINST = {How.SHARE: "Còn lại trong mẫu số", How.CHANGE: "Trừ đi", How.DIFFERENCE: "Trừ đi"}


class RecordList(NamedTuple):
    """The records of one kind behind a figure.

    `name` is the heading that they stand under, `title` tells them from the other lists of the page in words, `file` in
    the letters of an address.
    """

    number: Number
    name: str
    title: str
    file: str
    links: Sequence[Link]


def record_lists(number: Number) -> Iterator[RecordList]:
    """Give the records behind NUMBER: counted, held against it unless it is a count, left out for each reason."""
    yield _list(number, _COUNTED[number.how], number.id, number.counted)
    if number.how is not How.COUNT:
        name = _AGAINST[number.how]
        yield _list(number, name, f"{number.id}.{slug(name)}", number.against)
    for place, (links, reason) in enumerate(number.left_out, 1):
        title = f"{number.name} – không tính: {reason}"
        yield RecordList(number, reason, title, f"{number.id}.khong-tinh-{place}", links)


def likened(lists: Sequence[RecordList]) -> Iterator[tuple[RecordList, RecordList | None]]:
    """Give each of LISTS with the first before it of the same records, whatever their order; None for a short one."""
    as_long = Counter(len(each.links) for each in lists)
    earlier: dict[int, list[RecordList]] = {}
    for each in lists:
        like, size = None, len(each.links)
        if size > SOONER_READ and as_long[size] > 1:
            firsts = earlier.setdefault(sum(map(hash, names(each.links))), [])
            like = next((first for first in firsts if _same(first.links, each.links)), None)
            if like is None:
                firsts.append(each)
        yield each, like


def _same(links: Sequence[Link], others: Sequence[Link]) -> bool:
    one, other = names(links), names(others)
    return one == other or Counter(one) == Counter(other)


def _list(number: Number, name: str, file: str, links: Sequence[Link]) -> RecordList:
    return RecordList(number, name, f"{number.name} – {name[0].lower()}{name[1:]}", file, links)
