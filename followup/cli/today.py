"""What day it is: the only clock of the program that a page can tell of."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

VIETNAM = timedelta(hours=7)  # ahead of UTC, the whole year: no time zone data needed


def today() -> date:
    """Give the day that it is in Vietnam, wherever the machine stands."""
    return (datetime.now(UTC) + VIETNAM).date()
