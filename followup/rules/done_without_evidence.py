"""A finished duty is shown by a document: số, date and who received it."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.dossier import Dossier
from followup.records.result import Claim
from followup.register import Register

CODE = "done-without-evidence"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each duty reported as done without a document that shows it."""
    for result in dossier.results:
        for entry in result.entries:
            if entry.claim is Claim.DONE and not entry.evidence:
                yield Diagnostic(
                    entry.origin.at("tinh_trang"),
                    CODE,
                    f"nhiệm vụ '{entry.duty}' đã hoàn thành nhưng chưa có minh chứng",
                    Severity.WARNING,
                    hint="thêm `minh_chung` với `so_ky_hieu` và `ngay` của văn bản",
                )
