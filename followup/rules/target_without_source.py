"""A target binds because a document sets it; one without a document may have been invented."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.register import Register

CODE = "target-without-source"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each target for which neither it nor its indicator names a document."""
    for indicator in register.movement.indicators.values():
        for target in indicator.targets:
            if not target.source and not indicator.source:
                yield Diagnostic(
                    target.origin.at("gia_tri"),
                    CODE,
                    f"mức giao kỳ '{target.period}' của chỉ tiêu '{indicator.id}' chưa ghi văn bản nào giao",
                    Severity.WARNING,
                    hint="thêm `van_ban_giao` với số ký hiệu và ngày của văn bản hoặc nghị quyết",
                )
