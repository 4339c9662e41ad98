"""A closed period's report is frozen: what changes in it afterwards needs a dated correction, never silence."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register
from followup.sealing import mark_of

CODE = "closed-report-changed"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each sealed report that has changed without a correction since its period was closed."""
    for result in dossier.results:
        opened = register.periods.get(result.period)
        if opened is None:
            continue
        closed_on = opened.record.closed_on
        seal = next((each for each in opened.record.seals if each.unit == dossier.unit), None)
        corrected = any(closed_on is None or each.made_on >= closed_on for each in result.corrections)
        if seal is None or corrected or mark_of(result) == seal.mark:
            continue
        yield Diagnostic(
            result.origin.at("ky_bao_cao"),
            CODE,
            f"báo cáo đã khác lúc chốt kỳ '{result.period}' mà không có đính chính",
            hint="ghi `dinh_chinh` với ngày, nội dung, giá trị cũ, giá trị mới và lý do; sửa nhầm thì trả lại như cũ",
            related=(Related(seal.origin.at("ma"), "dấu của báo cáo lúc chốt"),),
        )
