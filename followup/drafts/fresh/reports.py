"""The drafts of the reports for a period, each with exactly the obligations that its unit owes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from followup.diagnostics import Outcome, located
from followup.drafts.refused import Refused
from followup.opened import Opened, settled
from followup.periods import PARTY, STATE
from followup.records.period import ReportingPeriod
from followup.records.read import read_record
from followup.records.settings import ReportingCalendar, Settings
from followup.register import Register
from followup.source.yaml_file import read_yaml
from followup.status.owed import owed
from followup.status.report_form import report_form, report_path
from followup.status.reporting import reporting
from followup.status.standings import standings
from followup.summary import Summary
from followup.vietnamese import day, nearest


def opened_by(path: str, text: str, settings: Settings) -> Outcome[Opened | None]:
    """Give the period that the new file PATH with TEXT opens by the calendar of SETTINGS, or why it opens none."""
    reading = read_yaml(path, text.encode()).value
    record = read_record(ReportingPeriod, reading).value if reading is not None else None
    if reading is None or record is None:
        return Outcome(None)
    outcome = settled(record, STATE if settings.calendar is ReportingCalendar.STATE else PARTY)
    return Outcome(outcome.value, tuple(located(each, reading.locate) for each in outcome.diagnostics))


def report_drafts(
    register: Register, summaries: Iterable[Summary], opened: Opened, *, as_of: date, there: Collection[str]
) -> Mapping[str, str]:
    """Give the report of each unit that owes one for the period OPENED, by path; those that are THERE are left out.

    Who holds what is asked on the last day of the period, or on AS_OF if that is earlier, but in the period.
    """
    on = _day_of(opened, as_of)
    with_period = replace(register, periods={**register.periods, opened.id: opened})
    summaries = tuple(summaries)
    stand = standings(with_period, summaries, as_of=on)
    units = next(
        (each.owed for each in reporting(with_period, summaries, stand, as_of=on) if each.opened.id == opened.id), ()
    )
    found: dict[str, str] = {}
    for unit in (register.units[name] for name in units):
        path = report_path(unit, opened.id)
        if path not in there:
            found[path] = report_form(unit, opened, with_period, owed(unit.id, opened, with_period, stand))
    return found


def report_draft(
    register: Register, summaries: Iterable[Summary], unit: str, period: str, *, as_of: date
) -> tuple[str, str] | Refused:
    """Give path and text of the report of UNIT for PERIOD, whether it owes one or not."""
    if unit not in register.units:
        guess = nearest(unit, register.units)
        return Refused(f"chưa có đơn vị '{unit}'" + (f"; có phải '{guess[0]}'?" if guess else ""))
    opened = register.periods.get(period)
    if opened is None:
        near = nearest(period, register.periods)
        instead = f", hoặc dùng kỳ đã mở '{near[0]}'" if near else ""
        return Refused(f"chưa có kỳ '{period}'; mở kỳ bằng: build.py new ky {period}{instead}")
    body = register.units[unit]
    if body.active_until is not None and body.active_until < opened.period.start:
        return Refused(f"{body.name} hoạt động đến {day(body.active_until)}, nên không báo cáo cho kỳ {opened.name}")
    stand = standings(register, summaries, as_of=_day_of(opened, as_of))
    return report_path(body, period), report_form(body, opened, register, owed(unit, opened, register, stand))


def _day_of(opened: Opened, as_of: date) -> date:
    return max(opened.period.start, min(as_of, opened.period.end))
