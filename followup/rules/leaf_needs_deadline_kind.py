"""A duty that is not split further says what kind of deadline it has."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.records.duty import DeadlineKind
from followup.register import Register

CODE = "leaf-needs-deadline-kind"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each leaf without a kind of deadline."""
    for directive in register.directives:
        for duty in register.leaves(directive):
            if duty.deadline_kind is None:
                yield Diagnostic(
                    duty.origin.at("muc"),
                    CODE,
                    f"nhiệm vụ '{duty.code}' chưa có loại thời hạn",
                    hint=f"thêm `loai_han` là một trong: {', '.join(DeadlineKind)}",
                )
