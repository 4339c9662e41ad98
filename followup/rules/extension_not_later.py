"""An extension gives more time than there was."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register
from followup.rules.deadlines import Deadline, extensions, set_by_document, set_by_plans
from followup.vietnamese import day

CODE = "extension-not-later"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each new deadline that is not after the one in force on that day."""
    planned = set_by_plans(dossier)
    for obligation, granted in extensions(dossier).items():
        in_force = set_by_document(obligation, register) or planned.get(obligation)
        for extension in granted:
            new = Deadline(extension.until, extension.origin.at("den_ngay"))
            if in_force is not None and new.due_on <= in_force.due_on:
                yield Diagnostic(
                    new.where,
                    CODE,
                    f"thời hạn mới {day(new.due_on)} không muộn hơn thời hạn đang áp dụng {day(in_force.due_on)}",
                    hint="kiểm tra lại `den_ngay` với văn bản cho phép gia hạn",
                    related=(Related(in_force.where, "thời hạn đang áp dụng ở đây"),),
                )
            in_force = new
