"""What one unit has reported, as its page shows it: each report and what became of it, each duty with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from followup.pages import naming
from followup.pages.page import Link
from followup.pages.period_name import period_link, period_name
from followup.pages.stated import Stated
from followup.records.result import Claim, Receipt
from followup.register import Register
from followup.summary import Summary
from followup.vietnamese import count, join_words


@dataclass(frozen=True, slots=True)
class Received:
    """One report of the unit."""

    period: Link
    number: Stated
    reported_on: date | None
    received_on: date | None
    receipt: str
    sample: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What the unit says about one duty in one period."""

    duty_id: str
    duty: Link
    period: str
    claim: str
    finished_on: date | None
    evidence: tuple[str, ...]
    sample: bool


def reports_sentence(reports: tuple[Received, ...]) -> str:
    """Count the unit's reports by what became of them."""
    fates = [each.receipt for each in reports if each.receipt != Receipt.MISSING.label]
    missing = len(reports) - len(fates)
    owed = f"; {count(missing)} kỳ chưa nộp." if missing else "."
    if not fates:
        return f"Chưa có báo cáo nào của đơn vị{owed}"
    each_fate = [f"{count(fates.count(fate))} {fate.lower()}" for fate in dict.fromkeys(fates)]
    return f"Đơn vị có {count(len(fates))} báo cáo: {join_words(each_fate)}{owed}"


def received(summary: Summary, register: Register) -> tuple[Received, ...]:
    """Give the reports of one unit in order of period."""
    return tuple(
        Received(
            period=period_link(each.period, register),
            number=Stated(each.number) if each.number else Stated("không ghi số", missing=True),
            reported_on=_day(each.reported_on),
            received_on=_day(each.received_on),
            receipt=Receipt.read(each.receipt).label,
            sample=each.sample,
        )
        for each in summary.reports
    )


def said(summary: Summary, register: Register) -> tuple[Said, ...]:
    """Give what one unit says about its duties, in order of period."""
    return tuple(
        Said(
            duty_id=each.duty,
            duty=naming.duty_link(register.duties[each.duty]),
            period=period_name(each.period, register),
            claim=Claim.read(each.claim).label,
            finished_on=_day(each.finished_on),
            evidence=each.evidence,
            sample=each.sample,
        )
        for each in summary.rows
    )


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
