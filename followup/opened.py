"""A reporting period that the office has opened, with its days settled: as written, else by the calendar."""

from __future__ import annotations

from typing import NamedTuple

from followup.diagnostics import Diagnostic, Outcome
from followup.periods import Calendar, Period, PeriodKind, label, period
from followup.records.period import ReportingPeriod

CODE = "period-without-days"


class Opened(NamedTuple):
    """One period: `period` has the days that hold, `record` what the office wrote of who reports and of closing."""

    record: ReportingPeriod
    period: Period

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def name(self) -> str:
        return self.record.name or label(self.period)

    @property
    def regular(self) -> bool:
        """Tell whether the period comes round by the calendar."""
        return self.period.kind is not PeriodKind.AD_HOC


def settled(record: ReportingPeriod, calendar: Calendar) -> Outcome[Opened | None]:
    """Give RECORD with its days; None with a finding where neither the record nor the calendar tells them.

    Days that are written win over the calendar's. A period without a rule ends and falls due on the days that
    it names; one that names no day to report by falls due on its last day.
    """
    ruled = period(record.id, calendar)
    start = record.starts_on or (ruled.start if ruled else None)
    end = record.ends_on or (ruled.end if ruled else None)
    if start is None or end is None or (ruled is None and record.name is None):
        keys = (("ten", record.name), ("chot_tu", start), ("chot_den", end))
        missing = ", ".join(f"`{alias}`" for alias, value in keys if value is None)
        message = f"kỳ '{record.id}' không có sẵn trong lịch báo cáo nên phải ghi rõ {missing}"
        hint = "thêm các dòng đó, hoặc gõ mã kỳ có sẵn như 2025-nam, 2025-6t1, 2025-q3, 2025-t09"
        return Outcome(None, (Diagnostic(record.origin.at("ma"), CODE, message, hint=hint),))
    due = record.due_on or (ruled.due if ruled and record.ends_on is None else end)
    kind = ruled.kind if ruled else PeriodKind.AD_HOC
    return Outcome(Opened(record, Period(record.id, kind, start, end, due)))
