"""What a unit says of one time of a periodic duty counts only if that time is known to come."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.dossier import Dossier
from followup.periods import PARTY, period
from followup.records.duty import DeadlineKind, Duty
from followup.register import Register
from followup.rules.deadlines import counts, set_by_plans
from followup.rules.period_ids import is_occurrence

CODE = "occurrence-not-planned"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each line whose `ky` neither the unit's plans name nor the duty's recurrence gives.

    Where neither names any time, all words are about the duty as one. Silent where the time may be named in papers
    that are not at hand: those of a predecessor, or an unread file.
    """
    if dossier.unread or dossier.unit in register.predecessors:
        return
    planned = set_by_plans(dossier)
    dated = {duty for duty, occurrence in planned if occurrence}
    for result in dossier.results:
        for entry in result.entries:
            duty, key = register.duties.get(entry.duty), entry.occurrence
            if duty is None or key is None or duty.deadline_kind is not DeadlineKind.PERIODIC or not counts(result):
                continue
            known = (duty.id, key) in planned or _comes_by_itself(duty, key)
            if known or not (duty.id in dated or _begins(duty)) or not is_occurrence(key, register):
                continue
            yield Diagnostic(
                entry.origin.at("ky"),
                CODE,
                f"kỳ '{key}' của nhiệm vụ '{duty.id}' không có trong kế hoạch của đơn vị và không theo chu kỳ của "
                "văn bản nên dòng này chưa được tính",
                Severity.WARNING,
                hint="thêm mốc của kỳ này vào kế hoạch của đơn vị, hoặc kiểm tra lại `ky`",
            )


def _begins(duty: Duty) -> bool:
    return duty.recurrence is not None and duty.recurrence.starts_on is not None


def _comes_by_itself(duty: Duty, key: str) -> bool:
    """Tell whether the recurrence of DUTY, if it has a beginning, comes to KEY: a period of its kind, not before it."""
    recurrence = duty.recurrence
    if recurrence is None or recurrence.starts_on is None:
        return False
    held = period(key, PARTY) or period(key.rpartition("-")[0], PARTY)
    if held is None or held.end < recurrence.starts_on:
        return False
    return recurrence.every is None or recurrence.every.value == held.kind.value
