"""A correction tells what changed after a period was closed; before that the report itself is put right."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related, Severity
from followup.dossier import Dossier
from followup.opened import Opened
from followup.records.period import PeriodState
from followup.records.result import Correction
from followup.register import Register
from followup.vietnamese import day

CODE = "correction-in-open-period"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each correction made while its period was open.

    A period of the calendar without a record was never closed. One that could not be read is passed over.
    """
    for result in dossier.results:
        if result.corrections and result.period not in register.unread:
            opened = register.periods.get(result.period)
            for correction in result.corrections:
                yield from _check(correction, result.period, opened)


def _check(correction: Correction, period: str, opened: Opened | None) -> Iterator[Diagnostic]:
    if opened is None or opened.record.state is PeriodState.OPEN:
        message = f"kỳ '{period}' chưa chốt nên chưa cần đính chính"
        hint = "sửa thẳng báo cáo và xóa `dinh_chinh`; nếu kỳ đã chốt thì ghi `tinh_trang: da_chot` trong tệp của kỳ"
        yield Diagnostic(correction.origin.at("ngay"), CODE, message, Severity.WARNING, hint=hint)
        return
    closed = opened.record.closed_on
    if closed is not None and correction.made_on < closed:
        yield Diagnostic(
            correction.origin.at("ngay"),
            CODE,
            f"đính chính ngày {day(correction.made_on)} có trước ngày chốt {day(closed)} của kỳ '{period}'",
            Severity.WARNING,
            hint="kiểm tra lại `ngay` của đính chính",
            related=(Related(opened.record.origin.at("ngay_chot"), "ngày chốt ở đây"),),
        )
