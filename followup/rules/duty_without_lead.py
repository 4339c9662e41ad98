"""A duty that nobody leads cannot be followed."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.register import Register

CODE = "duty-without-lead"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each duty, not split further, that names no lead."""
    for directive in register.directives:
        for duty in register.leaves(directive):
            if not duty.leads:
                yield Diagnostic(
                    duty.origin.at("muc"),
                    CODE,
                    f"nhiệm vụ '{duty.code}' chưa có đơn vị chủ trì",
                    Severity.WARNING,
                    hint="thêm `chu_tri`; nếu văn bản không nêu ai thì ghi điều đó vào `con_thieu`",
                )
