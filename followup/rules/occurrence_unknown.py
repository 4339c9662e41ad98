"""Only a periodic duty comes round, and each time has its period's id."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.records.duty import DeadlineKind, Duty
from followup.records.plan import Milestone
from followup.records.result import Entry
from followup.register import Register
from followup.rules.period_ids import is_occurrence

CODE = "occurrence-unknown"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each line whose `ky` is no period, or whose duty does not come round."""
    for result in dossier.results:
        for entry in result.entries:
            yield from _check(entry, register)
    for plan in dossier.plans:
        for milestone in plan.milestones:
            yield from _check(milestone, register)


def _check(line: Entry | Milestone, register: Register) -> Iterator[Diagnostic]:
    if line.occurrence is None:
        return
    duty = register.duties.get(line.duty)
    if duty is not None and duty.deadline_kind not in {DeadlineKind.PERIODIC, None}:
        yield _not_periodic(line, duty)
    elif not is_occurrence(line.occurrence, register):
        yield Diagnostic(
            line.origin.at("ky"),
            CODE,
            f"không có kỳ '{line.occurrence}' nên chưa biết dòng này nói tới lần nào của nhiệm vụ '{line.duty}'",
            hint="gõ mã kỳ như 2025-nam, 2025-6t1, 2025-q3, 2025-t09",
        )


def _not_periodic(line: Entry | Milestone, duty: Duty) -> Diagnostic:
    return Diagnostic(
        line.origin.at("ky"),
        CODE,
        f"nhiệm vụ '{duty.id}' không phải việc định kỳ nên không có từng kỳ để ghi",
        hint="xóa dòng `ky`",
        related=(Related(duty.origin.at("loai_han"), "loại thời hạn của nhiệm vụ ở đây"),),
    )
