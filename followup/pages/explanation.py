"""Where the figures of a page come from: one page for each page with figures, one section for each figure.

A section says the rule in words, then lists the records that are counted, those that a share or a change is held
against, and those left out with the reason. Long lists show their beginning, which is shorter on a page of many
figures; the whole is a download.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from followup.pages import address
from followup.pages.number import How, LeftOut, Number
from followup.pages.page import Link, Page
from followup.vietnamese import count

EXPLAINING = "pages/explanation.html"
"""The template of explanation pages."""

MOST_SHOWN = 100
LEAST_SHOWN = 10
MOST_TOGETHER = 1500

_COUNTED = {How.COUNT: "Được tính", How.SHARE: "Tử số", How.CHANGE: "Cộng vào", How.DIFFERENCE: "Cộng vào"}
_AGAINST = {How.COUNT: "", How.SHARE: "Còn lại trong mẫu số", How.CHANGE: "Trừ đi", How.DIFFERENCE: "Trừ đi"}
_IN_FILE = {How.COUNT: "", How.SHARE: "chỉ ở mẫu số", How.CHANGE: "trừ đi", How.DIFFERENCE: "trừ đi"}


@dataclass(frozen=True, slots=True)
class Part:
    """Records of one kind behind a figure: all are counted, the first are shown."""

    name: str
    count: int
    shown: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Explained:
    """One figure with its rule, its arithmetic in words and its records. `download` is None where all are shown."""

    number: Number
    reckoning: str
    counted: Part
    against: Part | None
    left_out: tuple[Part, ...]
    download: str | None


@dataclass(frozen=True, slots=True)
class ExplanationView:
    """The figures of one page."""

    of: Link
    sentence: str
    figures: tuple[Explained, ...]


def explanation(page: Page) -> Page:
    """Give the page that explains the figures of PAGE."""
    of = Link(page.title, page.address)
    most = most_shown(page)
    figures = tuple(explained(each, page.address, most=most) for each in page.numbers)
    view = ExplanationView(of, sentence(page), figures)
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
    against = _part(_AGAINST[number.how], number.against, most) if number.how is not How.COUNT else None
    return Explained(
        number=number,
        reckoning=reckoning(number),
        counted=_part(_COUNTED[number.how], number.counted, most),
        against=against,
        left_out=_by_reason(number.left_out, most),
        download=address.number_address(page, number.id) if _is_long(number, most) else None,
    )


def long_ones(page: Page) -> tuple[Number, ...]:
    """Give the figures of PAGE with lists too long for its explanation, so that the whole is a download."""
    most = most_shown(page)
    return tuple(number for number in page.numbers if _is_long(number, most))


def reckoning(number: Number) -> str:
    """Tell the arithmetic of a figure: "12 trên 30 = 40,0%"; empty for a plain count."""
    if number.how is How.SHARE:
        return f"{count(number.numerator)} trên {count(number.denominator)} = {number.shown}"
    if number.how in (How.CHANGE, How.DIFFERENCE):
        return f"{count(number.numerator)} cộng vào, {count(len(number.against))} trừ đi: {number.shown}"
    return ""


def records(number: Number) -> Iterator[tuple[str, str, str, str]]:
    """Give every record behind NUMBER: its part in the figure, its name, its address, why it is left out."""
    for link in number.counted:
        yield "được tính", link.text, link.address, ""
    for link in number.against:
        yield _IN_FILE[number.how], link.text, link.address, ""
    for each in number.left_out:
        yield "không tính", each.link.text, each.link.address, each.reason


def _is_long(number: Number, most: int) -> bool:
    return any(len(each) > most for each in (number.counted, number.against, number.left_out))


def _by_reason(left_out: Iterable[LeftOut], most: int) -> tuple[Part, ...]:
    found: dict[str, list[Link]] = {}
    for each in left_out:
        found.setdefault(each.reason, []).append(each.link)
    return tuple(_part(reason, links, most) for reason, links in found.items())


def _part(name: str, links: Iterable[Link], most: int) -> Part:
    every = tuple(links)
    return Part(name, len(every), every[:most], max(0, len(every) - most))
