"""A duty cannot fall due before its directive existed."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.register import Register
from followup.vietnamese import day

CODE = "due-before-issue"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each duty that is due before its directive was issued."""
    for directive in register.directives.values():
        for duty in directive.duties:
            if duty.due_on is None or directive.issued_on is None or duty.due_on >= directive.issued_on:
                continue
            yield Diagnostic(
                duty.origin.at("thoi_han"),
                CODE,
                f"thời hạn {day(duty.due_on)} có trước ngày ban hành {day(directive.issued_on)} của văn bản",
                hint="kiểm tra lại `thoi_han` và `ngay_ban_hanh`: năm, và ngày trước tháng sau",
                related=(Related(directive.origin.at("ngay_ban_hanh"), "ngày ban hành ở đây"),),
            )
