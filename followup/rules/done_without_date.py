"""On time is judged by the day of completion that the result names, so a finished duty names one."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.dossier import Dossier
from followup.records.result import Claim
from followup.register import Register

CODE = "done-without-date"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each duty reported as done without a day of completion."""
    for result in dossier.results:
        for entry in result.entries:
            if entry.claim is Claim.DONE and entry.finished_on is None:
                yield Diagnostic(
                    entry.origin.at("tinh_trang"),
                    CODE,
                    f"nhiệm vụ '{entry.duty}' đã hoàn thành nhưng chưa có ngày hoàn thành",
                    hint="thêm `ngay_hoan_thanh`, ví dụ 2024-06-30",
                )
