"""The pages that editors write in Markdown: one page for each file of `content/` that no other page shows.

The full texts of directives stand on the directives' pages, the sections on finding codes on one page of the guide.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from followup.pages import address
from followup.pages.abbreviations import explained
from followup.pages.page import Link, Page, Whole
from followup.register import Prose, Register
from followup.vietnamese_order import sort_key

GUIDE_FOLDER = "huong-dan/"
CODES_FOLDER = "huong-dan/loi/"
TEXTS_FOLDER = "van-ban/"


class ProseView(NamedTuple):
    """One text: `text` is Markdown. A page of the guide leads to those before and after it."""

    summary: str
    text: str
    previous: Link | None = None
    following: Link | None = None


def plan(whole: Whole) -> Iterator[Page]:
    """Plan one page for each text."""
    register = whole.register
    guides = guide_texts(register)
    for text in register.prose.values():
        if text in guides:
            yield _guide_page(text, guides)
        elif not text.slug.startswith((CODES_FOLDER, TEXTS_FOLDER)):
            crumbs = (Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE))
            yield _page(text, ProseView(text.note.summary or "", explained(text.body)), address.MORE, crumbs)


def guide_texts(register: Register) -> tuple[Prose, ...]:
    """Give the texts of the editors' guide in the order in which they are read."""
    texts = (
        each
        for each in register.prose.values()
        if each.slug.startswith(GUIDE_FOLDER) and not each.slug.startswith(CODES_FOLDER)
    )
    return tuple(sorted(texts, key=lambda each: (each.note.order, sort_key(each.note.title), each.slug)))


def prose_link(text: Prose) -> Link:
    """Lead to a text by its title."""
    return Link(text.note.title, address.prose(text.slug))


def _guide_page(text: Prose, guides: tuple[Prose, ...]) -> Page:
    place = guides.index(text)
    view = ProseView(
        summary=text.note.summary or "",
        text=explained(text.body),
        previous=prose_link(guides[place - 1]) if place else None,
        following=prose_link(guides[place + 1]) if place + 1 < len(guides) else None,
    )
    crumbs = (Link("Tổng quan", address.HOME), Link("Hướng dẫn", address.GUIDE))
    return _page(text, view, address.GUIDE, crumbs)


def _page(text: Prose, view: ProseView, section: str, crumbs: tuple[Link, ...]) -> Page:
    return Page(
        address=address.prose(text.slug),
        template="pages/prose.html",
        title=text.note.title,
        description=text.note.summary or text.note.title,
        section=section,
        view=view,
        crumbs=crumbs,
        origin=text.origin,
    )
