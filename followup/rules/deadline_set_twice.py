"""A deadline is set in one place; more time is an extension, with the document that allows it."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register
from followup.rules.deadlines import Deadline, set_by_document, set_by_plans
from followup.vietnamese import day

CODE = "deadline-set-twice"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each milestone that sets another day than the document or an earlier milestone does."""
    planned = set_by_plans(dossier)
    for plan in dossier.plans:
        for milestone in plan.milestones:
            obligation = (milestone.duty, milestone.occurrence)
            by_document = set_by_document(obligation, register)
            first = by_document or planned[obligation]
            in_this_plan = first.where.path == plan.origin.path  # two lines for one obligation are told as such
            if milestone.due_on == first.due_on or in_this_plan:
                continue
            who = "văn bản giao việc" if by_document else "kế hoạch"
            yield Diagnostic(
                milestone.origin.at("thoi_han"),
                CODE,
                f"mốc {day(milestone.due_on)} của nhiệm vụ '{milestone.duty}' khác với thời hạn "
                f"{day(first.due_on)} mà {who} đã đặt",
                hint=_hint(by_document),
                related=(Related(first.where, "thời hạn đã đặt ở đây"),),
            )


def _hint(by_document: Deadline | None) -> str:
    if by_document is not None:
        return "xóa mốc này; thời hạn theo văn bản, muốn muộn hơn phải có `gia_han` trong báo cáo"
    return "giữ một mốc; mốc được lùi lại thì ghi `gia_han` trong báo cáo"
