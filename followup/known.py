"""What had been said by a day: a report that came in later does not exist yet, on no page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from followup.register import Register
from followup.summary import Report, Summary


def known_by(summaries: Iterable[Summary], register: Register, *, as_of: date) -> tuple[Summary, ...]:
    """Give SUMMARIES with only what had come in by AS_OF.

    A report is known from the day on which it was received, else written, else first asked for, else on which its
    period began; what it says, with it. Plans, models and their events are dated one by one where they are used.
    """
    return tuple(_known(summary, register, as_of.isoformat()) for summary in summaries)


def _known(summary: Summary, register: Register, day: str) -> Summary:
    reports = tuple(_by_then(report, day) for report in summary.reports if _from(report, register) <= day)
    periods = {report.period for report in reports}
    return summary._replace(
        reports=reports,
        rows=tuple(row for row in summary.rows if row.period in periods),
        matters=tuple(matter for matter in summary.matters if matter.period in periods),
        values=tuple(row for row in summary.values if row.counts_from is None or row.counts_from <= day),
        ratings=tuple(row for row in summary.ratings if row.counts_from is None or row.counts_from <= day),
    )


def _from(report: Report, register: Register) -> str:
    opened = register.periods.get(report.period)
    asked = min((each.sent_on for each in report.reminders), default="")
    return report.received_on or report.reported_on or asked or (opened.period.start.isoformat() if opened else "")


def _by_then(report: Report, day: str) -> Report:
    return report._replace(
        reminders=tuple(each for each in report.reminders if each.sent_on <= day),
        corrections=tuple(each for each in report.corrections if each.made_on <= day),
    )
