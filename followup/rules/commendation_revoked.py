"""An award that was taken back is taken back everywhere: in the decision's record and in the model's own steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic, Related, Severity
from followup.initiative_steps import standing
from followup.register import Register
from followup.rules.initiative_places import place
from followup.summary import Summary
from followup.vietnamese import day

CODE = "commendation-revoked"


def check_summaries(summaries: Sequence[Summary], register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each model that a revoked decision names and whose steps still tell of a commendation."""
    rows = {row.id: row for summary in summaries for row in summary.initiatives}
    for commendation in register.movement.commendations.values():
        for recipient in commendation.recipients:
            row = rows.get(recipient.initiative or "")
            if row is None or recipient.revocation is None:
                continue
            kept, revoked = standing(row.events)
            commended = [event for event in kept if event.step == "khen"]
            if commended and not any(event.step == "khen" for event in revoked):
                yield Diagnostic(
                    place(row, "qua_trinh"),
                    CODE,
                    f"mô hình '{row.id}' còn ghi được khen, mà khen thưởng theo quyết định '{commendation.id}' đã bị "
                    f"thu hồi ngày {day(recipient.revocation.on)}",
                    Severity.WARNING,
                    hint="thêm bước `thu_hoi` vào `qua_trinh` của mô hình",
                    related=(Related(recipient.revocation.origin.at("ngay"), "việc thu hồi ghi ở đây"),),
                )
