"""All finding codes on one page, and a page for each: what it means, a wrong and a right example."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from followup.pages import address
from followup.pages.page import Link, Page, Whole
from followup.pages.prose import CODES_FOLDER
from followup.register import Register
from followup.vietnamese import count


class Code(NamedTuple):
    """A finding code and its page."""

    code: str
    page: Link


class CodesView(NamedTuple):
    """All codes in their own order, which are what editors see on their screen."""

    sentence: str
    codes: tuple[Code, ...]


class CodeView(NamedTuple):
    """One code; `text` is Markdown."""

    code: str
    text: str


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page of finding codes, then the page of each."""
    guide = (Link("Tổng quan", address.HOME), Link("Hướng dẫn", address.GUIDE))
    codes = tuple(_codes(whole.register))
    view = CodesView(sentence(len(codes)), tuple(Code(code, Link(page.title, page.address)) for code, page in codes))
    yield Page(
        address=address.CODES,
        template="pages/codes.html",
        title="Các phát hiện",
        description=view.sentence,
        section=address.GUIDE,
        view=view,
        crumbs=guide,
    )
    yield from (page for _, page in codes)


def section_of(code: str, register: Register) -> Link | None:
    """Lead to the page on CODE; None if nobody has written it."""
    text = register.prose.get(f"{CODES_FOLDER}{code}")
    return Link(text.note.title, address.code(code)) if text else None


def sentence(number: int) -> str:
    """Count the codes."""
    if not number:
        return "Chưa có mục nào về các phát hiện."
    return (
        f"{count(number)} mã phát hiện, xếp theo mã. Mã đứng trong ngoặc vuông ngay sau chữ lỗi, cảnh báo hoặc lưu ý."
    )


def _codes(register: Register) -> Iterator[tuple[str, Page]]:
    """Give the page of each code that somebody has written about."""
    above = (
        Link("Tổng quan", address.HOME),
        Link("Hướng dẫn", address.GUIDE),
        Link("Các phát hiện", address.CODES),
    )
    for slug, text in register.prose.items():
        code = slug.removeprefix(CODES_FOLDER)
        if slug.startswith(CODES_FOLDER):
            yield (
                code,
                Page(
                    address=address.code(code),
                    template="pages/code.html",
                    title=text.note.title,
                    description=f"Phát hiện {code}: {text.note.title}, và sửa thế nào.",
                    section=address.GUIDE,
                    view=CodeView(code, text.body),
                    crumbs=above,
                ),
            )
