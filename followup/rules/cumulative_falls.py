"""A cumulative figure grows or stays: one that falls was mistyped, or is no cumulative figure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup.diagnostics import Diagnostic, Related, Severity
from followup.dossier import Dossier
from followup.records.result import Reported, Result
from followup.records.sum_kind import SumKind
from followup.register import Register
from followup.rules.deadlines import counts
from followup.rules.period_ids import last_day
from followup.vietnamese import decimal, fold

CODE = "cumulative-falls"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each cumulative figure lower than the one of the period before that reports it.

    Compared are figures of one measure (written alike but for marks and capitals), one duty and one occurrence:
    with a new occurrence counting begins anew. Only reports that count are asked.
    """
    latest: dict[tuple[str, str | None, str], tuple[Result, Reported]] = {}
    for result in _in_order_of_period(dossier, register):
        for entry in result.entries:
            for figure in entry.figures:
                if figure.sums is not SumKind.CUMULATIVE:
                    continue
                counted = (entry.duty, entry.occurrence, fold(" ".join(figure.measure.split())))
                if counted in latest:
                    yield from _check(figure, *latest[counted])
                latest[counted] = (result, figure)


def _in_order_of_period(dossier: Dossier, register: Register) -> list[Result]:
    dated: list[tuple[date, str, Result]] = []
    for result in dossier.results:
        end = last_day(result.period, register)
        if end is not None and counts(result):
            dated.append((end, result.period, result))
    return [result for *_, result in sorted(dated, key=lambda each: each[:2])]


def _check(figure: Reported, before: Result, earlier: Reported) -> Iterator[Diagnostic]:
    if figure.value < earlier.value:
        yield Diagnostic(
            figure.origin.at("gia_tri"),
            CODE,
            f"số lũy kế {_shown(figure)} nhỏ hơn số {_shown(earlier)} đã báo cáo ở kỳ '{before.period}'",
            Severity.WARNING,
            hint="kiểm tra lại con số; nếu chỉ là số của kỳ này thì ghi `cach_cong: trong_ky`",
            related=(Related(earlier.origin.at("gia_tri"), "số của kỳ trước ở đây"),),
        )


def _shown(figure: Reported) -> str:
    exponent = figure.value.as_tuple().exponent
    return decimal(figure.value, -exponent if isinstance(exponent, int) else 0)
