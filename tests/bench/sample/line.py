"""One line of one report of the sample: the place where something is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Line:
    """Whose line it is, of which report, written and received when, about what.

    `index` counts the reports of the unit that were received before.
    """

    unit: str
    period: str
    index: int
    written: date
    received: date
    duty: str
    occurrence: str = ""
