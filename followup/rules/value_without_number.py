"""A value is a number: given as such, or as a numerator and a denominator, not as half of one."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.dossier import Dossier
from followup.register import Register

CODE = "value-without-number"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each value of an indicator that gives neither, only half of a ratio, or both."""
    for report in dossier.values:
        for value in report.values:
            halves = [half for half in (value.numerator, value.denominator) if half is not None]
            if len(halves) == (0 if value.value is not None else 2):
                continue
            said = "có cả giá trị lẫn tử số, mẫu số" if halves and value.value is not None else "chưa đủ con số"
            yield Diagnostic(
                value.origin.at("chi_tieu"),
                CODE,
                f"chỉ tiêu '{value.indicator}' ở đây {said}",
                hint="ghi `gia_tri`, hoặc ghi `tu_so` cùng `mau_so`, không ghi cả hai cách",
            )
