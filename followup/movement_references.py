"""Unknown ids in the records of the movement.

Models name one another across units, which `rules/unknown_initiative.py` checks over all summaries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from followup.diagnostics import Diagnostic, Place
from followup.records.commendation import Commendation
from followup.records.indicator import Baseline, Indicator, Target
from followup.records.indicator_value import IndicatorReport
from followup.records.initiative import Initiative, Score
from followup.records.rating import Rating
from followup.references import perhaps, unknown_duty, unknown_id, unknown_party, unknown_unit
from followup.register import Register
from followup.vietnamese import nearest

CODES = ("unknown-indicator", "unknown-criteria", "unknown-criterion", "unknown-field", "unknown-figure")


def check_movement_references(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each id used in the register's part of the movement that no record has."""
    movement = register.movement
    for indicator in movement.indicators.values():
        yield from _indicator_references(indicator, register)
    for criteria in movement.criteria.values():
        if criteria.replaces:
            yield from _unknown_criteria(criteria.replaces, criteria.origin.at("thay_cho"), register)
    for commendation in movement.commendations.values():
        yield from _commendation_references(commendation, register)
    figures = movement.published_figures
    for figure in figures.values():
        for index, name in enumerate(figure.conflicts_with):
            where = figure.origin.at("mau_thuan_voi", index)
            yield from unknown_id(name, where, register, figures, "unknown-figure", "số liệu công bố")


def initiative_references(initiative: Initiative, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each field and list of criteria that a model names and nobody has defined."""
    fields = [field.id for field in register.settings.fields]
    if initiative.field not in fields:
        hint = perhaps(nearest(initiative.field, fields), f"gõ một trong các mã: {', '.join(fields)}")
        message = f"không có lĩnh vực '{initiative.field}' trong cấu hình"
        yield Diagnostic(initiative.origin.at("linh_vuc"), "unknown-field", message, hint=hint)
    if initiative.criteria:
        yield from _unknown_criteria(initiative.criteria, initiative.origin.at("tieu_chi"), register)
    for each in initiative.assessments:
        if each.criteria:
            yield from _unknown_criteria(each.criteria, each.origin.at("tieu_chi"), register)
        yield from _unknown_criterions(each.scores, each.criteria or initiative.criteria, register)


def value_references(report: IndicatorReport, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each value of an indicator that nobody has defined."""
    indicators = register.movement.indicators
    for each in report.values:
        where = each.origin.at("chi_tieu")
        yield from unknown_id(each.indicator, where, register, indicators, "unknown-indicator", "chỉ tiêu")


def rating_references(rating: Rating, register: Register) -> Iterator[Diagnostic]:
    """Yield a finding if the rating goes by criteria that nobody has defined."""
    yield from _unknown_criteria(rating.criteria, rating.origin.at("tieu_chi"), register)


def _indicator_references(indicator: Indicator, register: Register) -> Iterator[Diagnostic]:
    for index, name in enumerate(indicator.duties):
        yield from unknown_duty(name, indicator.origin.at("nhiem_vu", index), register)
    for alias, names in (("chu_tri", indicator.leads), ("nhom_so_sanh", indicator.compared_within)):
        for index, name in enumerate(names):
            yield from unknown_party(name, indicator.origin.at(alias, index), register)
    measures: tuple[Baseline | Target, ...] = (*indicator.baselines, *indicator.targets)
    for each in measures:
        if each.unit:
            yield from unknown_party(each.unit, each.origin.at("don_vi"), register)


def _commendation_references(commendation: Commendation, register: Register) -> Iterator[Diagnostic]:
    for recipient in commendation.recipients:
        if recipient.unit:
            yield from unknown_unit(recipient.unit, recipient.origin.at("don_vi"), register)


def _unknown_criteria(name: str, where: Place, register: Register) -> Iterator[Diagnostic]:
    yield from unknown_id(name, where, register, register.movement.criteria, "unknown-criteria", "bộ tiêu chí")


def _unknown_criterions(scores: Iterable[Score], name: str | None, register: Register) -> Iterator[Diagnostic]:
    criteria = register.movement.criteria.get(name or "")
    if criteria is None or not criteria.criteria:
        return
    known = [each.id for each in criteria.criteria]
    for score in scores:
        if score.criterion not in known:
            hint = perhaps(nearest(score.criterion, known), f"gõ một trong các mã: {', '.join(known)}")
            message = f"bộ tiêu chí '{criteria.id}' không có tiêu chí '{score.criterion}'"
            yield Diagnostic(score.origin.at("muc"), "unknown-criterion", message, hint=hint)
