"""Recognition, the title of a typical model and commendations are given by a document, which is to be named."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.dossier import Dossier
from followup.initiative_steps import AWARDS
from followup.records.initiative import Step
from followup.register import Register

CODE = "recognised-without-decision"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each award without a document; a commendation on record that names the model is one."""
    decided = {
        recipient.initiative
        for commendation in register.movement.commendations.values()
        for recipient in commendation.recipients
    }
    for initiative in dossier.initiatives:
        for event in initiative.events:
            if event.step not in AWARDS or event.decision:
                continue
            if event.step is Step.COMMENDED and initiative.id in decided:
                continue
            yield Diagnostic(
                event.origin.at("buoc"),
                CODE,
                f"bước '{event.step.value}' của mô hình '{initiative.id}' chưa ghi quyết định nào",
                Severity.WARNING,
                hint="thêm `quyet_dinh` với số ký hiệu và ngày của quyết định",
            )
