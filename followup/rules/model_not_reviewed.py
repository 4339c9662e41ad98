"""Models are reviewed every year (1330-CV/TU, mục 1.d); a model of a unit that was passed over is told.

Rules do not know the day, so the year asked about is the latest in which any model was reviewed and after which the
data go on: of a year that is still running the page on the life of models tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic, Related, Severity
from followup.initiative_steps import stopped_by, year_of
from followup.movement_rows import InitiativeRow
from followup.register import Register
from followup.rules.initiative_places import place
from followup.summary import Summary

CODE = "model-not-reviewed"


def check_summaries(summaries: Sequence[Summary], _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each unit with models of before the last full year of reviews that were not reviewed in it.

    Real models and the sample are asked about their own latest years.
    """
    for sample in (False, True):
        rows = [row for summary in summaries for row in summary.initiatives if row.sample is sample and not row.draft]
        last = int(max((event.on for row in rows for event in row.events), default="0")[:4])
        reviews = [_reviews(row) for row in rows]
        year = max((year for years in reviews for year in years if year < last), default=0)
        missing: dict[str, list[InitiativeRow]] = {}
        for row, years in zip(rows, reviews, strict=True):
            if row.year < year and year not in years and _goes_on(row, year):
                missing.setdefault(row.unit, []).append(row)
        yield from (_finding(unit, own, year) for unit, own in sorted(missing.items()))


def _finding(unit: str, missing: list[InitiativeRow], year: int) -> Diagnostic:
    names = ", ".join(f"'{row.id}'" for row in missing)
    return Diagnostic(
        place(missing[0]),
        CODE,
        f"trong năm {year} đơn vị '{unit}' còn {len(missing)} mô hình chưa được rà soát: {names}",
        Severity.WARNING,
        hint="thêm bước `ra_soat` vào `qua_trinh`, hoặc ghi `ket_thuc` nếu mô hình không còn",
        related=tuple(Related(place(row), "mô hình chưa được rà soát") for row in missing[1:]),
    )


def _goes_on(row: InitiativeRow, year: int) -> bool:
    """Tell whether the model of ROW goes on at the end of YEAR."""
    return stopped_by([event for event in row.events if event.on[:4] <= str(year)]) is None


def _reviews(row: InitiativeRow) -> frozenset[int]:
    steps = (int(event.on[:4]) for event in row.events if event.step == "ra_soat")
    assessed = (year_of(each.period) for each in row.assessments)
    return frozenset(steps).union(year for year in assessed if year is not None)
