"""Points cannot be more than the criteria allow: in all, and for each criterion."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from followup.diagnostics import Diagnostic, Place, Related
from followup.dossier import Dossier
from followup.records.criteria import Criteria
from followup.records.initiative import Assessment
from followup.register import Register
from followup.rules.amounts import shown

CODE = "points-above-maximum"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each number of points above the most that its criteria give."""
    every = register.movement.criteria
    for initiative in dossier.initiatives:
        for assessment in initiative.assessments:
            criteria = every.get(assessment.criteria or initiative.criteria or "")
            if criteria is not None:
                yield from _in_all(criteria, assessment.points, assessment.origin.at("diem"))
                yield from _by_criterion(criteria, assessment)
    for rating in dossier.ratings:
        criteria = every.get(rating.criteria)
        if criteria is not None:
            yield from _in_all(criteria, rating.self_points, rating.origin.at("diem_tu_cham"))
            yield from _in_all(criteria, rating.reviewed_points, rating.origin.at("diem_tham_dinh"))


def _in_all(criteria: Criteria, points: Decimal | None, where: Place) -> Iterator[Diagnostic]:
    if points is not None and criteria.total is not None and points > criteria.total:
        yield _finding(where, points, criteria.total, "tổng điểm", criteria.origin.at("tong_diem"))


def _by_criterion(criteria: Criteria, assessment: Assessment) -> Iterator[Diagnostic]:
    most = {each.id: each for each in criteria.criteria if each.most is not None}
    for score in assessment.scores:
        criterion = most.get(score.criterion)
        if criterion is not None and criterion.most is not None and score.points > criterion.most:
            what = f"tiêu chí '{criterion.id}'"
            yield _finding(
                score.origin.at("diem"), score.points, criterion.most, what, criterion.origin.at("diem_toi_da")
            )


def _finding(where: Place, points: Decimal, most: Decimal, what: str, there: Place) -> Diagnostic:
    return Diagnostic(
        where,
        CODE,
        f"{shown(points)} điểm là quá mức tối đa {shown(most)} của {what}",
        hint="kiểm tra lại điểm và phiên bản bộ tiêu chí",
        related=(Related(there, "điểm tối đa ở đây"),),
    )
