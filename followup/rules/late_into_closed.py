"""A report that comes in after its period was closed changes closed numbers: it needs a dated correction."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related, Severity
from followup.dossier import Dossier
from followup.records.period import PeriodState
from followup.register import Register
from followup.rules.deadlines import counts
from followup.vietnamese import day

CODE = "late-into-closed"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each report received after its period was closed and without a correction."""
    for result in dossier.results:
        opened = register.periods.get(result.period)
        if opened is None or opened.record.state is not PeriodState.CLOSED or not counts(result):
            continue
        closed, received = opened.record.closed_on, result.received_on
        if closed is None or received is None or received <= closed or result.corrections:
            continue
        yield Diagnostic(
            result.origin.at("ngay_nhan"),
            CODE,
            f"báo cáo nhận ngày {day(received)}, sau ngày chốt {day(closed)} của kỳ '{result.period}'",
            Severity.WARNING,
            hint="ghi `dinh_chinh` với ngày, giá trị cũ, giá trị mới và lý do",
            related=(Related(opened.record.origin.at("ngay_chot"), "ngày chốt ở đây"),),
        )
