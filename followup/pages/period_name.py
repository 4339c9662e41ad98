"""What pages call a reporting period: as the office named it, else as the calendar does."""

from __future__ import annotations

from followup.opened import Opened
from followup.pages import address
from followup.pages.link import Link
from followup.pages.obligation_link import occurrence_words
from followup.register import Register


def period_name(name: str, register: Register) -> str:
    """Give the name of the period with the id NAME, e.g. "Quý III/2025"; of an unknown one its id."""
    return register.periods[name].name if name in register.periods else occurrence_words(name)


def period_link(name: str, register: Register) -> Link:
    """Lead to the period's page, or to the list of periods where the office has not opened it."""
    at = address.period(name) if name in register.periods else address.PERIODS
    return Link(period_name(name, register), at)


def in_words(opened: Opened) -> str:
    """Name a period inside a sentence: "kỳ năm 2025"."""
    return f"kỳ {opened.name[0].lower()}{opened.name[1:]}"
