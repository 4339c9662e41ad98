"""Issuer, số ký hiệu and date together name one document: numbers start anew with every term and every year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup.diagnostics import Diagnostic, Related
from followup.records.directive import Directive
from followup.records.document_number import normal_number
from followup.register import Register

CODE = "same-document-twice"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each directive that the register already has under another id."""
    first: dict[tuple[str, str, date], Directive] = {}
    for directive in register.directives.values():
        if directive.number is None or directive.issued_on is None:
            continue
        identity = (directive.issuer, normal_number(directive.number), directive.issued_on)
        earlier = first.setdefault(identity, directive)
        if earlier is directive:
            continue
        yield Diagnostic(
            directive.origin.at("so_ky_hieu"),
            CODE,
            f"văn bản này trùng cơ quan ban hành, số và ngày với '{earlier.id}'",
            hint="giữ lại một tệp, hoặc sửa lại số, ngày",
            related=(Related(earlier.origin.at("so_ky_hieu"), "văn bản nhập trước ở đây"),),
        )
