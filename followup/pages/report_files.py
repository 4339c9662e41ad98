"""The files in which units report for the open periods: where each lies, and a draft to copy where there is none yet.

For editors, so the public edition has none of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from followup.pages import address
from followup.pages.page import Link, Whole
from followup.pages.paste import Paste
from followup.pages.period_name import in_words
from followup.records.period import PeriodState
from followup.records.settings import Edition
from followup.status.owed import owed
from followup.status.report_form import report_form, report_path
from followup.status.reporting import Reporting, reporting


class ReportFile(NamedTuple):
    """One unit's file for one open period. `form` is what to copy into it; None once the file is there."""

    period: Link
    path: str
    form: Paste | None


def report_files(whole: Whole) -> Mapping[str, tuple[ReportFile, ...]]:
    """Give the files by unit, in the order of the periods, for each unit that owes a report."""
    if whole.register.settings.edition is not Edition.INTERNAL:
        return {}
    found: dict[str, list[ReportFile]] = {}
    written = {(each.unit, report.period) for each in whole.summaries for report in each.reports}
    for told in reporting(whole.register, whole.summaries, whole.standings, as_of=whole.as_of):
        if told.opened.record.state is PeriodState.OPEN:
            for unit, file in _of_period(told, whole, written):
                found.setdefault(unit, []).append(file)
    return {unit: tuple(files) for unit, files in found.items()}


def _of_period(told: Reporting, whole: Whole, written: set[tuple[str, str]]) -> Iterator[tuple[str, ReportFile]]:
    opened, register = told.opened, whole.register
    for name in told.owed:
        unit, form = register.units[name], None
        if (name, opened.id) not in written:
            text = report_form(unit, opened, register, owed(name, opened, register, whole.standings))
            form = Paste(f"Chép mẫu báo cáo {in_words(opened)}", text)
        yield name, ReportFile(Link(opened.name, address.period(opened.id)), report_path(unit, opened.id), form)
