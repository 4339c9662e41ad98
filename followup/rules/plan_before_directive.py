"""A plan that carries out a directive is made after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup.diagnostics import Diagnostic, Place, Related
from followup.dossier import Dossier
from followup.records.directive import Directive
from followup.records.plan import Plan
from followup.register import Register
from followup.vietnamese import day

CODE = "plan-before-directive"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each plan, and each milestone, dated before the directive that it carries out.

    A directive of unknown date was issued on the first possible day at the earliest.
    """
    for plan in dossier.plans:
        yield from _check_plan(plan, register)
        for milestone in plan.milestones:
            directive = register.directives.get(milestone.duty.partition("/")[0])
            earliest = _earliest(directive) if directive else None
            if directive and earliest and milestone.due_on < earliest:
                where = milestone.origin.at("thoi_han")
                yield _finding(where, f"mốc {day(milestone.due_on)}", directive, earliest)


def _check_plan(plan: Plan, register: Register) -> Iterator[Diagnostic]:
    names = dict.fromkeys(milestone.duty.partition("/")[0] for milestone in plan.milestones)
    for name in names:
        directive = register.directives.get(name)
        earliest = _earliest(directive) if directive else None
        if directive and earliest and plan.issued_on < earliest:
            where = plan.origin.at("ngay_ban_hanh")
            yield _finding(where, f"kế hoạch ban hành ngày {day(plan.issued_on)}", directive, earliest)


def _earliest(directive: Directive) -> date | None:
    bounds = directive.issue_bounds
    return directive.issued_on or (bounds.not_before if bounds else None)


def _finding(where: Place, what: str, directive: Directive, earliest: date) -> Diagnostic:
    alias = "ngay_ban_hanh" if directive.issued_on else "gioi_han_ngay"
    return Diagnostic(
        where,
        CODE,
        f"{what} có trước văn bản '{directive.id}', ban hành {'' if directive.issued_on else 'không sớm hơn '}"
        f"ngày {day(earliest)}",
        hint="kiểm tra lại năm của ngày này",
        related=(Related(directive.origin.at(alias), "ngày ban hành ở đây"),),
    )
