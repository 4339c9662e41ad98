"""A share in % counts a part of a whole: the part cannot be more than the whole."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register

CODE = "numerator-above-denominator"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each share whose numerator is above its denominator."""
    for report in dossier.values:
        for value in report.values:
            indicator = register.movement.indicators.get(value.indicator)
            if indicator is None or indicator.measure != "%" or value.numerator is None or value.denominator is None:
                continue
            if value.numerator > value.denominator:
                yield Diagnostic(
                    value.origin.at("tu_so"),
                    CODE,
                    f"tử số của chỉ tiêu '{indicator.id}' lớn hơn mẫu số, mà tử số là một phần của mẫu số",
                    hint="kiểm tra lại hai con số, có thể đã ghi lẫn tử số với mẫu số",
                    related=(Related(value.origin.at("mau_so"), "mẫu số ở đây"),),
                )
