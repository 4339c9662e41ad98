"""A report is for a period that there is: one of the calendar, or one that the office has opened."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.dossier import Dossier
from followup.periods import PARTY, period
from followup.register import Register
from followup.rules.period_ids import is_period
from followup.vietnamese import nearest

CODE = "period-unknown"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each report whose period is neither in the calendar nor a record."""
    for result in dossier.results:
        if not is_period(result.period, register):
            yield Diagnostic(
                result.origin.at("ky_bao_cao"),
                CODE,
                f"không có kỳ báo cáo '{result.period}'",
                hint=_hint(result.period, register),
            )


def _hint(typed: str, register: Register) -> str:
    year = f"{typed}-nam"
    near = (year,) if period(year, PARTY) else nearest(typed, register.periods)
    if near:
        return f"có phải '{near[0]}'? Đổi cả tên thư mục"
    return "gõ mã kỳ như 2025-nam, 2025-6t1, 2025-q3, 2025-t09; kỳ đột xuất thì thêm tệp data/ky/MÃ-KỲ.yaml"
