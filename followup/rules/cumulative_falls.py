"""A cumulative figure grows or stays: one that falls was mistyped, or is no cumulative figure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from followup.diagnostics import Diagnostic, Place, Related, Severity
from followup.dossier import Dossier
from followup.records.sum_kind import SumKind
from followup.register import Register
from followup.rules.amounts import shown
from followup.rules.deadlines import counts
from followup.rules.period_ids import last_day
from followup.vietnamese import fold

CODE = "cumulative-falls"


class _Figure(NamedTuple):
    """One cumulative figure: the last day and id of its period, what it counts, how much, where it stands."""

    end: date
    period: str
    counted: tuple[str | None, ...]
    amount: Decimal
    where: Place
    hint: str


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each cumulative figure lower than the one of the period before that reports it.

    Compared are figures of one measure (written alike but for marks and capitals), one duty and one occurrence:
    with a new occurrence counting begins anew. Values of an indicator are compared within a year, because some begin
    anew with it. Only what counts is asked.
    """
    latest: dict[tuple[str | None, ...], _Figure] = {}
    figures = (*_of_results(dossier, register), *_of_indicators(dossier, register))
    for figure in sorted(figures, key=lambda each: each[:2]):
        earlier = latest.get(figure.counted)
        if earlier is not None and figure.amount < earlier.amount:
            yield _finding(figure, earlier)
        latest[figure.counted] = figure


def _of_results(dossier: Dossier, register: Register) -> Iterator[_Figure]:
    hint = "kiểm tra lại con số; nếu chỉ là số của kỳ này thì ghi `cach_cong: trong_ky`"
    for result in dossier.results:
        end = last_day(result.period, register)
        if end is None or not counts(result):
            continue
        for entry in result.entries:
            for each in entry.figures:
                if each.sums is SumKind.CUMULATIVE:
                    counted = (entry.duty, entry.occurrence, fold(" ".join(each.measure.split())))
                    yield _Figure(end, result.period, counted, each.value, each.origin.at("gia_tri"), hint)


def _of_indicators(dossier: Dossier, register: Register) -> Iterator[_Figure]:
    hint = "kiểm tra lại con số của kỳ này và kỳ trước"
    for report in dossier.values:
        end = last_day(report.period, register)
        if end is None or report.draft:
            continue
        for each in report.values:
            amount, alias = (each.numerator, "tu_so") if each.value is None else (each.value, "gia_tri")
            if each.sums is SumKind.CUMULATIVE and amount is not None:
                counted = (each.indicator, str(end.year))
                yield _Figure(end, report.period, counted, amount, each.origin.at(alias), hint)


def _finding(figure: _Figure, earlier: _Figure) -> Diagnostic:
    return Diagnostic(
        figure.where,
        CODE,
        f"số lũy kế {shown(figure.amount)} nhỏ hơn số {shown(earlier.amount)} đã báo cáo ở kỳ '{earlier.period}'",
        Severity.WARNING,
        hint=figure.hint,
        related=(Related(earlier.where, "số của kỳ trước ở đây"),),
    )
