"""What stands for the things that a kind of page sees (`followup.pages.sight`): equal digests mean equal pages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from datetime import date

from followup.diagnostics import to_json
from followup.pages.page import Whole
from followup.pages.sight import FIELDS, Aspect
from followup.status.state import State, spelled
from followup.summary import Row, Summary

_NEVER = "9999-12-31"


class Digests:
    """Stand for each aspect of a whole, for what each unit says and for obligations of one day.

    PROSE is the digest of its prose.
    """

    def __init__(self, whole: Whole, prose: str) -> None:
        stored = [each.to_json() for each in whole.summaries]
        self._of_units = {
            aspect: {each["unit"]: _digest([each[name] for name in names]) for each in stored}
            for aspect, names in FIELDS.items()
        }
        self._said = [*_said_by_day(whole.summaries)]
        self._names = _digest(whole.standings.places)
        self._spelled: dict[str, bytes] = {}
        self._paged = whole.paged or frozenset[str]()
        self._ids = {each["unit"]: [row[0] for row in each["initiatives"]] for each in stored}
        findings = _digest(to_json(each) for each in whole.findings)
        told = {Aspect.FINDINGS: findings, Aspect.COMMIT: str(whole.commit), Aspect.PROSE: prose}
        self._of = told | {aspect: _digest([*units.items()]) for aspect, units in self._of_units.items()}

    def of(self, seen: frozenset[Aspect]) -> str:
        """Stand for all aspects that are SEEN."""
        return _digest([self._of[each] for each in Aspect if each in seen])

    def of_models(self, unit: str) -> str:
        """Stand for the models of UNIT; which of them have a page may hang on models of others that follow them."""
        paged = [each for each in self._ids.get(unit, ()) if each in self._paged]
        return _digest([self._of_units[Aspect.MODELS].get(unit, ""), paged])

    def of_unit(self, unit: str) -> str:
        """Stand for all that UNIT says itself."""
        return _digest([self.of_models(unit), *(units.get(unit, "") for units in self._of_units.values())])

    def of_words(self, day: date) -> str:
        """Stand for what had been received by DAY, with all corrections, and for the names of today's obligations."""
        return _digest([self._names, *(digest for by, digest in self._said if by <= day.isoformat())])

    def of_states(self, states: Iterable[State]) -> str:
        """Stand for STATES, each spelled once."""
        digest = hashlib.sha256()
        for each in states:
            if each.key not in self._spelled:
                self._spelled[each.key] = spelled(each).encode()
            digest.update(self._spelled[each.key])
        return digest.hexdigest()


def _said_by_day(summaries: Iterable[Summary]) -> Iterator[tuple[str, str]]:
    """Yield the days from which words, plans and corrections count, each with what stands for them."""
    for each in summaries:
        words: dict[str, list[Row]] = {}
        for row in each.rows:
            words.setdefault(row.counts_from or _NEVER, []).append(row)
        for day, rows in words.items():
            yield day, _digest([each.unit, *rows])
        for plan in each.plans:
            yield plan.issued_on, _digest([each.unit, *astuple(plan)])
        for report in each.reports:
            if report.corrections:
                yield "", _digest([each.unit, report.period, *map(astuple, report.corrections)])


def _digest(values: Iterable[object]) -> str:
    return hashlib.sha256(json.dumps(list(values), ensure_ascii=False, sort_keys=True).encode()).hexdigest()
