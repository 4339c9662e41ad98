"""The deadlines of one unit's obligations as papers tell them: who set the first, and each extension in order.

An obligation is named here by its duty and the occurrence that the unit names with it, None where it names none.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from followup.diagnostics import Place
from followup.dossier import Dossier
from followup.records.result import Extension, Result
from followup.register import Register
from followup.summary import COUNTING

Obligation: TypeAlias = tuple[str, str | None]


class Deadline(NamedTuple):
    """A last day, and where it is set."""

    due_on: date
    where: Place


def set_by_document(obligation: Obligation, register: Register) -> Deadline | None:
    """Give the deadline that the directive itself sets; a date in a document is of no single occurrence."""
    duty, occurrence = obligation
    stated = register.duties.get(duty)
    if stated is None or stated.due_on is None or occurrence is not None:
        return None
    return Deadline(stated.due_on, stated.origin.at("thoi_han"))


def set_by_plans(dossier: Dossier) -> Mapping[Obligation, Deadline]:
    """Give the deadlines that the unit sets itself; the first, where two plans set one."""
    deadlines: dict[Obligation, Deadline] = {}
    for plan in dossier.plans:
        for milestone in plan.milestones:
            deadline = Deadline(milestone.due_on, milestone.origin.at("thoi_han"))
            deadlines.setdefault((milestone.duty, milestone.occurrence), deadline)
    return deadlines


def extensions(dossier: Dossier) -> Mapping[Obligation, tuple[Extension, ...]]:
    """Give the extensions of each obligation in order of their documents' dates.

    Only reports that count are asked. A later report that repeats an extension grants no second one.
    """
    granted: dict[Obligation, dict[tuple[date, date], Extension]] = {}
    for result in dossier.results:
        if counts(result):
            for entry in result.entries:
                if entry.extension is not None:
                    each = entry.extension
                    known = granted.setdefault((entry.duty, entry.occurrence), {})
                    known.setdefault((each.granted_on, each.until), each)
    return {obligation: tuple(known[days] for days in sorted(known)) for obligation, known in granted.items()}


def counts(result: Result) -> bool:
    """Tell whether what RESULT says is counted: drafts, returned, replaced and missing reports are not."""
    return not result.draft and result.receipt in COUNTING
