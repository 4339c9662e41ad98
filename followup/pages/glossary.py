"""The words of the site, the letters of documents and the short names of units, each with what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.abbreviations import ABBREVIATIONS, OF_KINDS
from followup.pages.page import Link, Page, Whole
from followup.pages.terms import FURTHER_TERMS, TERMS, Term
from followup.register import Register
from followup.vietnamese_order import sort_key


class ShortName(NamedTuple):
    """The short name of a unit."""

    word: str
    unit: Link


class GlossaryView(NamedTuple):
    """Everything from A to Z, part by part."""

    words: tuple[Term, ...]
    abbreviations: tuple[Term, ...]
    kinds: tuple[Term, ...]
    units: tuple[ShortName, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    yield Page(
        address=address.GLOSSARY,
        template="pages/glossary.html",
        title="Thuật ngữ và chữ viết tắt",
        description="Nghĩa của các từ dùng trên trang, chữ viết tắt trong văn bản và tên viết tắt của các đơn vị.",
        section=address.MORE,
        view=GlossaryView(
            words=_sorted((*TERMS, *FURTHER_TERMS)),
            abbreviations=_sorted(ABBREVIATIONS),
            kinds=_sorted(OF_KINDS),
            units=tuple(_short_names(whole.register)),
        ),
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE)),
    )


def _sorted(terms: Iterable[Term]) -> tuple[Term, ...]:
    return tuple(sorted(terms, key=lambda each: sort_key(each.word)))


def _short_names(register: Register) -> Iterator[ShortName]:
    named = (each for each in register.units.values() if each.short_name)
    for each in sorted(named, key=lambda each: sort_key(each.short_name or "")):
        yield ShortName(each.short_name or "", naming.party_link(each.id, register))
