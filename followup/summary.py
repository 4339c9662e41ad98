"""What the whole needs to know of one unit: ids, rows and numbers, never records.

A summary is what survives a dossier between builds, so it goes to JSON and back without loss.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from followup.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Row:
    """What the unit says about one duty in one period; `finished_on` is an ISO date or None."""

    period: str
    duty: str
    claim: str
    finished_on: str | None
    evidence: tuple[str, ...]
    sample: bool


@dataclass(frozen=True, slots=True)
class Report:
    """One report: its period, whether it was received and how it fared; dates are ISO or None."""

    period: str
    number: str | None
    reported_on: str | None
    received_on: str | None
    receipt: str
    sample: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """One unit in short."""

    unit: str
    reports: tuple[Report, ...]
    rows: tuple[Row, ...]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> Summary:
        """Read back what `to_json` gave; raises KeyError or TypeError for anything else."""
        return Summary(
            unit=stored["unit"],
            reports=tuple(Report(**each) for each in stored["reports"]),
            rows=tuple(Row(**{**each, "evidence": tuple(each["evidence"])}) for each in stored["rows"]),
        )


def summarise(dossier: Dossier) -> Summary:
    """Sum up one unit's dossier."""
    reports = tuple(
        Report(
            result.period,
            result.number,
            _iso(result.reported_on),
            _iso(result.received_on),
            result.receipt.value,
            result.sample,
        )
        for result in dossier.results
    )
    rows = tuple(
        Row(
            result.period,
            entry.duty,
            entry.claim.value,
            _iso(entry.finished_on),
            tuple(each.number for each in entry.evidence),
            result.sample,
        )
        for result in dossier.results
        for entry in result.entries
    )
    return Summary(dossier.unit, reports, rows)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
