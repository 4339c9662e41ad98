"""A deadline needs its source: most duties have none in their document, and nobody may set one silently."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.register import Register

CODE = "deadline-without-source"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each duty with a deadline and no source of it."""
    for duty in register.duties.values():
        if duty.due_on is not None and duty.due_source is None:
            yield Diagnostic(
                duty.origin.at("thoi_han"),
                CODE,
                f"thời hạn của nhiệm vụ '{duty.code}' chưa ghi căn cứ",
                hint="thêm `can_cu_thoi_han`: văn bản hoặc câu quy định thời hạn",
            )
