"""A report cannot be received before it was written."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register
from followup.vietnamese import day

CODE = "report-received-before-written"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each report received before the date that it bears."""
    for result in dossier.results:
        written, received = result.reported_on, result.received_on
        if written is None or received is None or received >= written:
            continue
        yield Diagnostic(
            result.origin.at("ngay_nhan"),
            CODE,
            f"báo cáo được nhận ngày {day(received)}, trước ngày ghi trên báo cáo {day(written)}",
            hint="kiểm tra lại `ngay_nhan` và `ngay_bao_cao`",
            related=(Related(result.origin.at("ngay_bao_cao"), "ngày báo cáo ở đây"),),
        )
