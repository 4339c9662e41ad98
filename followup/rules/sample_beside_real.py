"""Sample results and real ones may not stand in one period, or its totals say nothing about either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic, Place, Related, Severity
from followup.project import DATA, SAMPLE
from followup.register import Register
from followup.summary import Summary

CODE = "sample-beside-real"


def check_summaries(summaries: Sequence[Summary], _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each period in which some reports are samples and some are real."""
    kinds: dict[str, dict[bool, list[str]]] = {}
    for summary in summaries:
        for report in summary.reports:
            kinds.setdefault(report.period, {True: [], False: []})[report.sample].append(summary.unit)
    for period, units in sorted(kinds.items()):
        samples, real = sorted(units[True]), sorted(units[False])
        if samples and real:
            yield Diagnostic(
                _place(SAMPLE, period, samples[0]),
                CODE,
                f"kỳ '{period}' có {len(samples)} báo cáo minh họa đứng chung với {len(real)} báo cáo thật",
                Severity.WARNING,
                hint="đã có báo cáo thật thì ghi `hien_minh_hoa: false` trong data/cau-hinh.yaml",
                related=(Related(_place(DATA, period, real[0]), "một báo cáo thật ở đây"),),
            )


def _place(top: str, period: str, unit: str) -> Place:
    """Give the file of a report below the folder TOP, whose path names its period and unit."""
    return Place(f"{top}/ket-qua/{period}/{unit}.yaml")
