"""Whoever ends a model says why: 1330-CV/TU asks to end what no longer fits, and leaders ask what did not."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.dossier import Dossier
from followup.records.initiative import Step
from followup.register import Register

CODE = "ended-without-reason"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each model that ended without a reason."""
    for initiative in dossier.initiatives:
        for event in initiative.events:
            if event.step is Step.ENDED and not event.reason and not initiative.end_reason:
                yield Diagnostic(
                    event.origin.at("buoc"),
                    CODE,
                    f"mô hình '{initiative.id}' kết thúc mà chưa ghi vì sao",
                    hint="thêm `ly_do_ket_thuc`, ví dụ: mục tiêu đã đạt; không còn phù hợp",
                )
