"""The last day that the data speak of: of the reports, else of the directives."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from followup.pages.page import Whole


class LastUpdate(NamedTuple):
    """A day, and what stands behind it."""

    on: date
    of: str


def last_update(whole: Whole) -> LastUpdate | None:
    """Give the latest day on which a report was received or signed, else a directive issued; None without any."""
    reports = [report for each in whole.summaries for report in each.reports]
    stored = [day for each in reports for day in (each.received_on, each.reported_on) if day]
    if stored:
        return LastUpdate(date.fromisoformat(max(stored)), "Ngày của báo cáo mới nhất")
    issued = [each.issued_on for each in whole.register.directives.values() if each.issued_on]
    if issued:
        return LastUpdate(max(issued), "Chưa có báo cáo nào; đây là ngày của văn bản mới nhất")
    return None
