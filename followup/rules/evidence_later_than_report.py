"""Evidence is normally older than the report that names it."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related, Severity
from followup.dossier import Dossier
from followup.register import Register
from followup.vietnamese import day

CODE = "evidence-later-than-report"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each document of evidence dated after its report.

    Only a warning: evidence may be handed in after a report that announced it.
    """
    for result in dossier.results:
        if result.reported_on is None:
            continue
        for entry in result.entries:
            for evidence in entry.evidence:
                if evidence.issued_on > result.reported_on:
                    yield Diagnostic(
                        evidence.origin.at("ngay"),
                        CODE,
                        f"minh chứng ghi ngày {day(evidence.issued_on)}, sau ngày báo cáo {day(result.reported_on)}",
                        Severity.WARNING,
                        hint="đối chiếu ngày của minh chứng với văn bản",
                        related=(Related(result.origin.at("ngay_bao_cao"), "ngày báo cáo ở đây"),),
                    )
