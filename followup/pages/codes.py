"""All finding codes on one page: each has its section, whose anchor is the code itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup.pages import address
from followup.pages.page import Link, Page, Whole
from followup.pages.prose import CODES_FOLDER
from followup.register import Register
from followup.vietnamese import count


@dataclass(frozen=True, slots=True)
class Code:
    """A finding code with its section; `text` is Markdown."""

    code: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class CodesView:
    """All sections in the order of their codes, which are what editors see on their screen."""

    sentence: str
    codes: tuple[Code, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page of finding codes."""
    codes = tuple(_codes(whole.register))
    view = CodesView(sentence(len(codes)), codes)
    yield Page(
        address=address.CODES,
        template="pages/codes.html",
        title="Các phát hiện",
        description=view.sentence,
        section=address.GUIDE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Hướng dẫn", address.GUIDE)),
    )


def section_of(code: str, register: Register) -> Link | None:
    """Lead to the section on CODE; None if nobody has written it."""
    text = register.prose.get(f"{CODES_FOLDER}{code}")
    return Link(text.note.title, address.CODES, code) if text else None


def sentence(number: int) -> str:
    """Count the sections."""
    if not number:
        return "Chưa có mục nào về các phát hiện."
    return (
        f"{count(number)} mã phát hiện, xếp theo mã. Mã đứng trong ngoặc vuông ngay sau chữ lỗi, cảnh báo hoặc lưu ý."
    )


def _codes(register: Register) -> Iterator[Code]:
    for slug, text in register.prose.items():
        if slug.startswith(CODES_FOLDER):
            yield Code(slug.removeprefix(CODES_FOLDER), text.note.title, text.body)
