"""The letters of a number name the type of the document: 09-CT/TU is a chỉ thị.

Abbreviations: Hướng dẫn 05-HD/VPTW for bodies of the Party, Nghị định 30/2020/NĐ-CP for those of the State, whose
công văn carry no letters of type.
"""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.records.citation import Citation
from followup.records.directive import Directive
from followup.records.document_kind import DocumentKind
from followup.records.document_number import type_letters
from followup.register import Register
from followup.vietnamese import join_words

CODE = "number-does-not-fit-kind"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each document, issued or cited, whose number has the letters of another type."""
    for directive in register.directives.values():
        yield from _check(directive)
        for citation in directive.citations:
            yield from _check(citation)


def _check(document: Directive | Citation) -> Iterator[Diagnostic]:
    if document.number is None or not document.kind.abbreviations:
        return
    letters = type_letters(document.number)
    fitting = [kind for kind in DocumentKind if not letters.isdisjoint(_upper(kind))]
    if document.kind in fitting or (document.kind is DocumentKind.OFFICIAL_LETTER and not fitting):
        return
    expected = join_words(document.kind.abbreviations)
    yield Diagnostic(
        document.origin.at("so_ky_hieu"),
        CODE,
        f"số '{document.number}' không có chữ {expected} của loại văn bản '{document.kind.label}'",
        Severity.WARNING,
        hint=_hint(fitting),
    )


def _upper(kind: DocumentKind) -> set[str]:
    return {abbreviation.upper() for abbreviation in kind.abbreviations}


def _hint(fitting: list[DocumentKind]) -> str:
    if not fitting:
        return "đối chiếu `so_ky_hieu` và `loai_van_ban` với văn bản"
    return f"có phải `loai_van_ban: {fitting[0].value}`?"
