"""A document cannot cite one that did not exist yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup.diagnostics import Diagnostic, Related
from followup.records.directive import Directive
from followup.register import Register
from followup.vietnamese import day

CODE = "cites-later-document"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each cited document that is dated after the directive citing it."""
    for directive in register.directives.values():
        issued = _latest_issue(directive)
        if issued is None:
            continue
        latest, own = issued
        for citation in directive.citations:
            if citation.issued_on is None or citation.issued_on <= latest:
                continue
            yield Diagnostic(
                citation.origin.at("ngay_ban_hanh"),
                CODE,
                f"văn bản được viện dẫn ghi ngày {day(citation.issued_on)}, sau ngày {day(latest)} của văn bản này",
                hint="đối chiếu ngày với lời viện dẫn trong văn bản",
                related=(own,),
            )


def _latest_issue(directive: Directive) -> tuple[date, Related] | None:
    """Give the last day on which DIRECTIVE can have been issued, and where that is written."""
    if directive.issued_on is not None:
        return directive.issued_on, Related(directive.origin.at("ngay_ban_hanh"), "ngày ban hành ở đây")
    bounds = directive.issue_bounds
    if bounds is None or bounds.not_after is None:
        return None
    return bounds.not_after, Related(bounds.origin.at("khong_muon_hon"), "ngày ban hành muộn nhất có thể")
