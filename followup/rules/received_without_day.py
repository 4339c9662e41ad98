"""What a report says counts from the day on which it came in, so without any day it never counts."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.dossier import Dossier
from followup.register import Register
from followup.rules.deadlines import counts

CODE = "received-without-day"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each report that should count and has neither a day of receipt nor a date of its own."""
    for result in dossier.results:
        if counts(result) and result.received_on is None and result.reported_on is None:
            yield Diagnostic(
                result.origin.at("ky_bao_cao"),
                CODE,
                f"báo cáo kỳ '{result.period}' chưa ghi ngày nhận và ngày báo cáo nên chưa được tính vào số liệu",
                Severity.WARNING,
                hint="thêm `ngay_nhan`; báo cáo chưa đến thì ghi `tinh_trang_nop: chua_nop`",
            )
