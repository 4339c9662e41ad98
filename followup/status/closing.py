"""The totals of a closed period: as they were closed, and as dated corrections have left them since.

What was received after the day of closing does not count on that day, so later reports change nothing. A correction
(`dinh_chinh`) changes a record that had counted; where it names the duty and the key ("394-cv-tu/1.1.a
ngay_hoan_thanh"), its old value is put back to tell the totals as closed. In other words it can only be listed. What
an editor changes without a correction shows in no single version of the data: only the history of the files tells it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from followup.opened import Opened
from followup.records.period import PeriodState
from followup.records.result import Claim
from followup.register import Register
from followup.status.standings import Standings, standings
from followup.summary import Corrected, Row, Summary
from followup.vietnamese import parse_day

_KEYS = ("tinh_trang", "ngay_hoan_thanh", "ngay_duyet")
_TARGET = re.compile(
    rf"(?P<duty>[a-z0-9-]+/[^\s:]+)(?:\s+(?P<occurrence>[0-9]{{4}}-[a-z0-9-]+))?:?\s+`?(?P<key>{'|'.join(_KEYS)})`?"
)
_NOTHING = frozenset({"bỏ trống", "chưa có", "không có", "chưa ghi"})


class Change(NamedTuple):
    """One correction made after the closing; `put_back` tells whether the totals as closed still have its old value."""

    unit: str
    period: str
    correction: Corrected
    put_back: bool


class Closed(NamedTuple):
    """One closed period on its day of closing: `before` the corrections that could be put back, and `after` them."""

    opened: Opened
    on: date
    before: Standings
    after: Standings
    changes: tuple[Change, ...]


def closed_totals(
    register: Register,
    summaries: Iterable[Summary],
    opened: Opened,
    *,
    as_of: date,
    standings_on: Callable[[date], Standings],
) -> Closed | None:
    """Give the totals of OPENED as it was closed, with the corrections made by AS_OF; None while it is not closed.

    STANDINGS_ON gives where obligations stand on a day by SUMMARIES.
    """
    on = opened.record.closed_on
    if opened.record.state is not PeriodState.CLOSED or on is None or on > as_of:
        return None
    known = tuple(summaries)
    changes = tuple(change for summary in known for change in _changes(summary, on, as_of))
    after = standings_on(on)
    if not any(change.put_back for change in changes):
        return Closed(opened, on, after, after, changes)
    restored = [_restored(summary, on) for summary in known]
    return Closed(opened, on, standings(register, restored, as_of=on), after, changes)


def _changes(summary: Summary, on: date, as_of: date) -> Iterator[Change]:
    for report in summary.reports:
        if report.counts_from is None or report.counts_from > on.isoformat():
            continue  # it was not part of what was closed
        for correction in report.corrections:
            if on.isoformat() < correction.made_on <= as_of.isoformat():
                rows = [row for row in summary.rows if row.period == report.period]
                put_back = any(_undone(row, correction) is not None for row in rows)
                yield Change(summary.unit, report.period, correction, put_back)


def _restored(summary: Summary, on: date) -> Summary:
    """Give SUMMARY with what was corrected after ON as it had been, the last correction taken back first."""
    corrections = {
        report.period: sorted(
            (each for each in report.corrections if each.made_on > on.isoformat()),
            key=lambda each: each.made_on,
            reverse=True,
        )
        for report in summary.reports
    }
    return summary._replace(rows=tuple(_taken_back(row, corrections.get(row.period, ())) for row in summary.rows))


def _taken_back(row: Row, corrections: Iterable[Corrected]) -> Row:
    for correction in corrections:
        row = _undone(row, correction) or row
    return row


def _undone(row: Row, correction: Corrected) -> Row | None:
    """Give ROW with the old value of CORRECTION; None where the correction does not say what of this row it was."""
    target = _TARGET.fullmatch(correction.what.strip())
    if target is None or target["duty"] != row.duty or (target["occurrence"] or row.occurrence) != row.occurrence:
        return None
    key, old = target["key"], correction.before.strip()
    if key == "tinh_trang":
        claims = {word: str(claim.value) for claim in Claim for word in (claim.value, claim.label)}
        return row._replace(claim=claims[old]) if old in claims else None
    day = parse_day(old)
    if day is None and old.lower() not in _NOTHING:
        return None
    written = day.isoformat() if day else None
    return row._replace(finished_on=written) if key == "ngay_hoan_thanh" else row._replace(accepted_on=written)
