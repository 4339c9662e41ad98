"""What one unit has reported, as its page shows it: each report and what became of it, each duty with its evidence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.number import Number, Words, count_of, joined
from followup.pages.page import Link
from followup.pages.period_name import period_link, period_name
from followup.pages.stated import Stated
from followup.records.result import Claim, Receipt
from followup.register import Register
from followup.summary import Summary
from followup.vietnamese import slug


class Received(NamedTuple):
    """One report of the unit."""

    period: Link
    number: Stated
    reported_on: date | None
    received_on: date | None
    receipt: str
    sample: bool


class Said(NamedTuple):
    """What the unit says about one duty in one period."""

    duty: Link
    period: str
    claim: str
    finished_on: date | None
    evidence: tuple[str, ...]
    sample: bool


def reports_sentence(unit: str, reports: tuple[Received, ...]) -> Words:
    """Count the reports of UNIT by what became of them."""
    made = [each for each in reports if each.receipt != Receipt.MISSING.label]
    missing = [each for each in reports if each.receipt == Receipt.MISSING.label]
    rule = "Đếm kỳ đã có tệp của đơn vị mà báo cáo chưa nộp."
    owed: Words = (
        ("; ", _count("ky-chua-nop", "Kỳ chưa nộp báo cáo", rule, unit, missing), " kỳ chưa nộp.")
        if missing
        else (".",)
    )
    if not made:
        return ("Chưa có báo cáo nào của đơn vị", *owed)
    fates = tuple(dict.fromkeys(each.receipt for each in made))
    rule = "Đếm báo cáo của đơn vị đã vào kho, mỗi kỳ một báo cáo."
    every = _count("bao-cao", "Báo cáo của đơn vị", rule, unit, made)
    if len(fates) == 1:
        return ("Đơn vị có ", every, f" báo cáo {fates[0].lower()}", *owed)
    by_fate = joined(
        (_count(f"bao-cao-{slug(fate)}", f"Báo cáo {fate.lower()}", rule, unit, _of(fate, made)), f" {fate.lower()}")
        for fate in fates
    )
    return ("Đơn vị có ", every, " báo cáo: ", *by_fate, *owed)


def _of(fate: str, made: Iterable[Received]) -> Iterator[Received]:
    return (each for each in made if each.receipt == fate)


def _count(name: str, title: str, rule: str, unit: str, reports: Iterable[Received]) -> Number:
    links = (Link(f"{title}: {each.period.text}", address.unit(unit), "bao-cao") for each in reports)
    return count_of(name, title, rule, links)


def reports_made(summary: Summary) -> int:
    """Count the reports of a unit, as its own page does."""
    return sum(Receipt.read(each.receipt) is not Receipt.MISSING for each in summary.reports)


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


def said(summary: Summary, register: Register, *, without: Collection[str] = ()) -> tuple[Said, ...]:
    """Give what one unit says about its duties but those WITHOUT, in order of period."""
    return tuple(
        Said(
            duty=naming.duty_link(register.duties[each.duty]),
            period=period_name(each.period, register),
            claim=Claim.read(each.claim).label,
            finished_on=_day(each.finished_on),
            evidence=each.evidence,
            sample=each.sample,
        )
        for each in summary.rows
        if each.duty not in without
    )


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
