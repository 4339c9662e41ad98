"""More time can be given only where there was a deadline."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.dossier import Dossier
from followup.recurrence_words import read_phrase
from followup.register import Register
from followup.rules.deadlines import Obligation, extensions, set_by_document, set_by_plans

CODE = "extension-without-deadline"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each obligation that was given more time and never had a deadline.

    Silent where the deadline may stand in papers that are not at hand: those of a predecessor, or an unread file.
    """
    granted = extensions(dossier)
    if not granted or dossier.unread or dossier.unit in register.predecessors:
        return
    planned = set_by_plans(dossier)
    for obligation, (first, *_) in granted.items():
        if obligation not in planned and not _has_deadline(obligation, register):
            yield Diagnostic(
                first.origin.at("den_ngay"),
                CODE,
                f"nhiệm vụ '{obligation[0]}' chưa có thời hạn nên chưa có gì để gia hạn",
                hint="ghi thời hạn đầu tiên vào kế hoạch của đơn vị (data/ke-hoach/NĂM/MÃ-ĐƠN-VỊ.yaml)",
            )


def _has_deadline(obligation: Obligation, register: Register) -> bool:
    """Tell whether the directive sets a deadline: a date, or a recurrence with a beginning. Unknown duties pass."""
    duty = register.duties.get(obligation[0])
    if duty is None or set_by_document(obligation, register):
        return True
    recurrence = duty.recurrence
    if recurrence is None:
        return False
    return recurrence.starts_on is not None or any(rule.starts_on for rule in read_phrase(recurrence.words))
