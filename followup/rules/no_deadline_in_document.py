"""Where a document sets no day, nothing can be overdue; the count says how much that concerns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.records.duty import DeadlineKind, Duty
from followup.register import Register

CODE = "no-deadline-in-document"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one note for each directive with duties whose deadline cannot be told; standing ones need none."""
    for directive in register.directives.values():
        leaves = register.leaves(directive.id)
        undated = Counter(duty.deadline_kind for duty in leaves if _undated(duty))
        counts = [f"{kind.label.lower()} {undated[kind]}" for kind in DeadlineKind if undated[kind]]
        if counts:
            yield Diagnostic(
                directive.origin.at("ma"),
                CODE,
                f"{undated.total()} trong {len(leaves)} việc chưa có ngày đến hạn ({', '.join(counts)})",
                Severity.NOTE,
                hint="khi có văn bản quy định thời hạn, thêm `thoi_han` cùng `can_cu_thoi_han`",
            )


def _undated(duty: Duty) -> bool:
    if duty.due_on is not None or duty.deadline_kind in {None, DeadlineKind.STANDING}:
        return False
    recurrence = duty.recurrence
    return recurrence is None or recurrence.every is None or recurrence.starts_on is None
