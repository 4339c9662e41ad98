"""A document that a directive cites, as pages show it: what the directive says of it and whether we hold it."""

from __future__ import annotations

from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.page import Link
from followup.pages.stated import Stated
from followup.records.citation import Citation
from followup.records.directive import Directive
from followup.register import Register
from followup.vietnamese import day


class CitationRow(NamedTuple):
    """One citation. `held` leads to the cited document's own page; None when it is not in this collection."""

    relation: str
    kind: str
    number: Stated
    issued: Stated
    issuer: str
    subject: str
    words: str
    section: str
    held: Link | None


class CitedBy(NamedTuple):
    """A directive that cites: how, where and in which words."""

    directive: Link
    relation: str
    words: str
    section: str


def citation_row(citation: Citation, register: Register) -> CitationRow:
    """Put CITATION in short."""
    cited = register.directives.get(citation.directive or "")
    return CitationRow(
        relation=citation.relation.label,
        kind=citation.kind.label,
        number=Stated(citation.number) if citation.number else Stated("không ghi số", missing=True),
        issued=Stated(day(citation.issued_on)) if citation.issued_on else Stated("không ghi ngày", missing=True),
        issuer=citation.issuer or "",
        subject=citation.subject or "",
        words=citation.words,
        section=_section(citation),
        held=Link(naming.label(cited), address.directive(cited.id)) if cited else None,
    )


def cited_by(directive: Directive, citation: Citation) -> CitedBy:
    """Tell that DIRECTIVE makes CITATION."""
    return CitedBy(naming.directive_link(directive), citation.relation.label, citation.words, _section(citation))


def _section(citation: Citation) -> str:
    """Give the place of a citation in words: editors write either a code or words such as "phần mở đầu"."""
    if not citation.section:
        return ""
    return f"mục {citation.section}" if citation.section[0].isdigit() else citation.section
