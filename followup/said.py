"""What stands for what one unit has said: digests that are kept beside its summary, so that nothing is spelled again.

Equal digests mean that the unit says the same, field by field, day by day and duty by duty.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from followup.summary import Summary

_NEVER = "9999-12-31"  # the day from which words count that never do


class Said(NamedTuple):
    """Digests of one unit's summary.

    `fields` are those of its fields, by name; `days` those of the words and plans that count from a day, with those of
    all corrections under the empty day; `duties` those of the words that ever count and of the plans on a duty.
    """

    fields: Mapping[str, str]
    days: Mapping[str, str]
    duties: Mapping[str, str]

    def by(self, day: str) -> list[str]:
        """Give what stands for all that counts by DAY, which is ISO text, and for all corrections."""
        return [self.days[since] for since in sorted(self.days) if since <= day]


def said(summary: Summary) -> Said:
    """Work out the digests of SUMMARY."""
    fields = {name: digest([value]) for name, value in summary._asdict().items()}
    return Said(fields, _digests(_by_day(summary), summary.unit), _digests(_by_duty(summary), summary.unit))


def digest(values: Iterable[object]) -> str:
    """Stand for VALUES, which are made of texts, numbers, lists and tuples."""
    return hashlib.blake2b(json.dumps(list(values)).encode(), digest_size=16).hexdigest()


def _by_day(summary: Summary) -> Iterator[tuple[str, object]]:
    for row in summary.rows:
        yield row.counts_from or _NEVER, row
    for plan in summary.plans:
        yield plan.issued_on, plan
    for report in summary.reports:
        if report.corrections:
            yield "", (report.period, *report.corrections)


def _by_duty(summary: Summary) -> Iterator[tuple[str, object]]:
    for row in summary.rows:
        if row.counts_from is not None:
            yield row.duty, row
    for plan in summary.plans:
        yield plan.duty, plan


def _digests(told: Iterable[tuple[str, object]], unit: str) -> Mapping[str, str]:
    """Give what stands for all that is TOLD under each name, and for the UNIT that tells it."""
    found: dict[str, list[object]] = {}
    for name, value in told:
        found.setdefault(name, [unit]).append(value)
    return {name: digest(values) for name, values in found.items()}
