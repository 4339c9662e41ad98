"""Where the figures of a page come from: one page for each page with figures, one section for each figure.

A section says the rule in words, then lists the records that are counted, those that a share or a change is held
against, and those left out with the reason. Long lists show their beginning, which is shorter on a page of many
figures; the whole is a download. A list that stands behind several figures is written once, and others lead to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from followup.pages import address
from followup.pages.number import How, Number
from followup.pages.page import Link, Page
from followup.vietnamese import count, slug

EXPLAINING = "pages/explanation.html"
"""The template of explanation pages."""

MOST_SHOWN = 100
LEAST_SHOWN = 10
MOST_TOGETHER = 1500

_COUNTED = {How.COUNT: "Được tính", How.SHARE: "Tử số", How.CHANGE: "Cộng vào", How.DIFFERENCE: "Cộng vào"}
_AGAINST = {How.SHARE: "Còn lại trong mẫu số", How.CHANGE: "Trừ đi", How.DIFFERENCE: "Trừ đi"}


@dataclass(frozen=True, slots=True)
class Like:
    """Where the same records are listed already: in the part of that name, of the figure that the link leads to."""

    part: str
    figure: Link


@dataclass(frozen=True, slots=True)
class Part:
    """Records of one kind behind a figure: all are counted, the first are shown unless they are LIKE an earlier list.

    `download` is None where all are shown, here or there.
    """

    name: str
    count: int
    shown: tuple[Link, ...]
    more: int
    download: str | None
    like: Like | None


@dataclass(frozen=True, slots=True)
class Explained:
    """One figure with its rule, its arithmetic in words and its records."""

    number: Number
    reckoning: str
    counted: Part
    against: Part | None
    left_out: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ExplanationView:
    """The figures of one page; `listed` counts the records that stand below them."""

    of: Link
    sentence: str
    figures: tuple[Explained, ...]
    listed: int


def explanation(page: Page) -> Page:
    """Give the page that explains the figures of PAGE."""
    of = Link(page.title, page.address)
    figures = tuple(_explained(page.numbers, page.address, most_shown(page)))
    listed = sum(len(part.shown) for each in figures for part in _parts(each))
    view = ExplanationView(of, sentence(page), figures, listed)
    return Page(
        address=address.explanation(page.address),
        template=EXPLAINING,
        title="Số liệu từ đâu",
        description=view.sentence,
        section=page.section,
        view=view,
        crumbs=(*page.crumbs, of),
        origin=page.origin,
        sample=page.sample,
        listed=False,
    )


def sentence(page: Page) -> str:
    """Say how many figures are explained."""
    return f"Trang “{page.title}” có {count(len(page.numbers))} con số; mỗi số có quy tắc và các mục được tính."


def most_shown(page: Page) -> int:
    """Give how many records of each list the explanation of PAGE shows."""
    return max(LEAST_SHOWN, min(MOST_SHOWN, MOST_TOGETHER // max(1, len(page.numbers))))


def explained(number: Number, page: str, *, most: int = MOST_SHOWN) -> Explained:
    """Put one figure of the page at the address PAGE in words and lists of at most MOST records."""
    return next(_explained((number,), page, most))


def long_lists(page: Page) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Give the lists behind the figures of PAGE that are too long for its explanation, with the address of each."""
    most = most_shown(page)
    long = (each for number in page.numbers for each in _lists(number) if len(each.links) > most)
    for each, like in _likened(long):
        if like is None:
            yield address.number_address(page.address, each.file), each.links


def reckoning(number: Number) -> str:
    """Tell the arithmetic of a figure: "12 trên 30 = 40,0%"; empty for a plain count."""
    if number.how is How.SHARE:
        return f"{count(number.numerator)} trên {count(number.denominator)} = {number.shown}"
    if number.how in (How.CHANGE, How.DIFFERENCE):
        return f"{count(number.numerator)} cộng vào, {count(len(number.against))} trừ đi: {number.shown}"
    return ""


@dataclass(frozen=True, slots=True)
class _List:
    """The records of one kind behind a figure; `file` tells them from all other lists of the page."""

    number: Number
    name: str
    file: str
    links: tuple[Link, ...]


def _parts(explained: Explained) -> Iterator[Part]:
    yield explained.counted
    if explained.against is not None:
        yield explained.against
    yield from explained.left_out


def _explained(numbers: Iterable[Number], page: str, most: int) -> Iterator[Explained]:
    likened = _likened(each for number in numbers for each in _lists(number))
    for number, group in groupby(likened, lambda each: each[0].number):
        parts = [_part(each, like, page, most) for each, like in group]
        left_out = 1 if number.how is How.COUNT else 2
        against = None if number.how is How.COUNT else parts[1]
        yield Explained(number, reckoning(number), parts[0], against, tuple(parts[left_out:]))


def _lists(number: Number) -> Iterator[_List]:
    """Give the records behind NUMBER: counted, held against it unless it is a count, left out for each reason."""
    yield _List(number, _COUNTED[number.how], number.id, number.counted)
    if number.how is not How.COUNT:
        name = _AGAINST[number.how]
        yield _List(number, name, f"{number.id}.{slug(name)}", number.against)
    found: dict[str, list[Link]] = {}
    for each in number.left_out:
        found.setdefault(each.reason, []).append(each.link)
    for place, (reason, links) in enumerate(found.items(), 1):
        yield _List(number, reason, f"{number.id}.khong-tinh-{place}", tuple(links))


def _likened(lists: Iterable[_List]) -> Iterator[tuple[_List, _List | None]]:
    """Give each of LISTS with the first before it of the same records; a short one is sooner read than sought."""
    earlier: dict[int, list[_List]] = {}
    for each in lists:
        firsts = earlier.setdefault(len(each.links), [])
        like = next((first for first in firsts if _same(first.links, each.links)), None)
        if like is None and len(each.links) > LEAST_SHOWN:
            firsts.append(each)
        yield each, like


def _same(links: tuple[Link, ...], others: tuple[Link, ...]) -> bool:
    """Tell whether LINKS and OTHERS are the same records, whatever their order."""
    return links == others or Counter(links) == Counter(others)


def _part(each: _List, like: _List | None, page: str, most: int) -> Part:
    size = len(each.links)
    if like is not None:
        where = Link(like.number.name, address.explanation(page), address.number_anchor(like.number.id))
        return Part(each.name, size, (), 0, None, Like(like.name, where))
    download = address.number_address(page, each.file) if size > most else None
    return Part(each.name, size, each.links[:most], max(0, size - most), download, None)
