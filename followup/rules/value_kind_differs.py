"""All values of an indicator are counted as it says, or adding them up would mean nothing."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register

CODE = "value-kind-differs"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each value that is counted otherwise than its indicator."""
    for report in dossier.values:
        for value in report.values:
            indicator = register.movement.indicators.get(value.indicator)
            if indicator is not None and value.sums is not indicator.sums:
                yield Diagnostic(
                    value.origin.at("cach_cong"),
                    CODE,
                    f"chỉ tiêu '{indicator.id}' tính theo '{indicator.sums.value}', ở đây lại ghi '{value.sums.value}'",
                    hint=f"ghi con số tính theo '{indicator.sums.value}' và sửa `cach_cong`",
                    related=(Related(indicator.origin.at("cach_cong"), "cách cộng của chỉ tiêu ở đây"),),
                )
