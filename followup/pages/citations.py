"""All documents that the directives cite, each once, with who cites it and whether this collection holds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from followup.charts.figure import Figure
from followup.pages import address, figures
from followup.pages.citation_row import CitationRow, CitedBy, citation_row, cited_by
from followup.pages.number import Number, Words, count_of, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.records.citation import Citation
from followup.records.directive import Directive
from followup.records.document_number import normal_number
from followup.register import Register
from followup.vietnamese import fold

TITLE = "Viện dẫn"


class Cited(NamedTuple):
    """One cited document. `row` is as its fullest citation has it."""

    row: CitationRow
    by: tuple[CitedBy, ...]


class CitationsView(NamedTuple):
    """All cited documents, the oldest first, undated ones last."""

    sentence: Words
    documents: tuple[Cited, ...]
    figures: tuple[Figure, ...]


def charts(whole: Whole) -> tuple[Figure, ...]:
    """Give what the page draws."""
    return (figures.documents(whole.register),) if cited_documents(whole.register) else ()


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page of citations."""
    documents, drawn = cited_documents(whole.register), charts(whole)
    said = sentence(documents)
    view = CitationsView(said, documents, drawn)
    yield Page(
        address=address.CITATIONS,
        template="pages/citations.html",
        title=TITLE,
        description=plain(said),
        section=address.MORE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE)),
        figures=drawn,
        numbers=numbers_in(said),
        sample=any(each.sample for each in whole.register.directives.values()),
    )


def sentence(documents: tuple[Cited, ...]) -> Words:
    """Count the cited documents and those that are not held."""
    if not documents:
        return ("Chưa văn bản nào ghi văn bản được viện dẫn.",)
    absent = [each for each in documents if each.row.held is None]
    every = _number(
        "vien-dan", "Văn bản được viện dẫn", "Mỗi văn bản được đếm một lần, dù nhiều nơi viện dẫn.", documents
    )
    missing = _number("chua-co", "Văn bản được viện dẫn chưa có trong kho", "Chưa có tệp riêng trong kho.", absent)
    held: Words = (missing, " văn bản chưa có trong kho.") if absent else ("đều có trong kho.",)
    if len(absent) == len(documents):
        held = ("đều chưa có trong kho.",)
    return ("Các văn bản chỉ đạo viện dẫn ", every, " văn bản; ", *held)


def _number(name: str, title: str, rule: str, documents: Iterable[Cited]) -> Number:
    """Count DOCUMENTS; each leads to the directive that cites it first."""
    return count_of(name, title, rule, (_link(each) for each in documents))


def _link(cited: Cited) -> Link:
    by = cited.by[0].directive
    return Link(f"{cited.row.kind} {cited.row.number.words} (viện dẫn ở {by.text})", by.address)


def cited_documents(register: Register) -> tuple[Cited, ...]:
    """Gather the citations of one document from all directives, and put the documents in order of their dates."""
    found: dict[tuple[str, ...], list[tuple[Directive, Citation]]] = {}
    for directive in register.directives.values():
        for citation in directive.citations:
            found.setdefault(_identity(citation), []).append((directive, citation))
    gathered = sorted(found.values(), key=lambda made: _order(_fullest(made)))
    return tuple(
        Cited(citation_row(_fullest(made), register), tuple(cited_by(*each) for each in made)) for made in gathered
    )


def _identity(citation: Citation) -> tuple[str, ...]:
    """Give what makes two citations speak of one document: its number, else its kind and name."""
    if citation.directive:
        return ("held", citation.directive)
    if citation.number:
        return ("number", normal_number(citation.number))
    return ("words", citation.kind.value, fold(citation.subject or citation.words))


def _fullest(made: list[tuple[Directive, Citation]]) -> Citation:
    """Give the citation that says most; of equals, the first."""
    return max((citation for _, citation in made), key=lambda each: (each.issued_on is not None, bool(each.issuer)))


def _order(citation: Citation) -> tuple[date, str]:
    return (citation.issued_on or date.max, citation.number or citation.words)
