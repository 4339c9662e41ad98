"""A periodic duty quotes its recurrence, a conditional one its condition."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.records.duty import DeadlineKind
from followup.register import Register

CODE = "periodic-without-words"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each periodic duty without a recurrence and each conditional one without a condition."""
    for duty in register.duties.values():
        if duty.deadline_kind is DeadlineKind.PERIODIC and duty.recurrence is None:
            missing, hint = "chu kỳ", "thêm `chu_ky` với `loi_van` chép lời văn bản, ví dụ: định kỳ hàng năm"
        elif duty.deadline_kind is DeadlineKind.CONDITIONAL and duty.condition is None:
            missing, hint = "điều kiện", "thêm `dieu_kien` chép lời văn bản, ví dụ: nếu có khó khăn, vướng mắc"
        else:
            continue
        kind = duty.deadline_kind.label.lower()
        message = f"nhiệm vụ '{duty.code}' là việc {kind} nhưng chưa ghi {missing}"
        yield Diagnostic(duty.origin.at("loai_han"), CODE, message, hint=hint)
