"""A day of completion belongs to a completed duty."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.records.result import Claim
from followup.register import Register

CODE = "date-without-done"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each day of completion of a duty that is not reported as done."""
    for result in dossier.results:
        for entry in result.entries:
            if entry.finished_on is not None and entry.claim is not Claim.DONE:
                yield Diagnostic(
                    entry.origin.at("ngay_hoan_thanh"),
                    CODE,
                    f"có ngày hoàn thành nhưng tình trạng lại là '{entry.claim.label.lower()}'",
                    hint="ghi `tinh_trang: hoan_thanh`, hoặc xóa `ngay_hoan_thanh`",
                    related=(Related(entry.origin.at("tinh_trang"), "tình trạng ở đây"),),
                )
