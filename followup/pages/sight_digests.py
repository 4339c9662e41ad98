"""What stands for the things that a kind of page sees (`followup.pages.sight`): equal digests mean equal pages.

They are put together from digests of what each unit says, which are kept between builds. The register and the day,
which every page sees, stand apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from followup.diagnostics import to_json
from followup.pages.page import Whole
from followup.pages.sight import FIELDS, Aspect
from followup.said import Said, digest
from followup.status.succession import Succession


class Digests:
    """Stand for each aspect of a whole, for what each unit says and for where duties and units stand.

    PROSE is the digest of its prose, SAID those of its summaries by unit.
    """

    def __init__(self, whole: Whole, prose: str, said: Mapping[str, Said]) -> None:
        self._said = {each.unit: said[each.unit] for each in whole.summaries}
        self._succession = Succession(whole.register)
        self._names = digest(each.key for each in whole.standings.states)
        self._paged = whole.paged or frozenset[str]()
        self._ids = {each.unit: [row.id for row in each.initiatives] for each in whole.summaries}
        findings = digest(to_json(each) for each in whole.findings)
        told = {Aspect.FINDINGS: findings, Aspect.COMMIT: str(whole.commit), Aspect.PROSE: prose}
        self._of = told | {aspect: digest((unit, *self._own(unit, aspect)) for unit in self._said) for aspect in FIELDS}
        self._of[Aspect.STANDINGS] = whole.standings.digest or self._of[Aspect.WORDS]
        self._on_duties: dict[str, list[str]] = {}
        for each in self._said.values():
            for duty, its in each.duties.items():
                self._on_duties.setdefault(duty, []).append(its)

    def of(self, seen: frozenset[Aspect]) -> str:
        """Stand for all aspects that are SEEN."""
        return digest(self._of[each] for each in Aspect if each in seen)

    def of_models(self, unit: str) -> str:
        """Stand for the models of UNIT; which of them have a page may hang on models of others that follow them."""
        paged = [each for each in self._ids.get(unit, ()) if each in self._paged]
        return digest([*self._own(unit, Aspect.MODELS), paged])

    def of_unit(self, unit: str) -> str:
        """Stand for all that UNIT says itself, and for where that stands which it has held or carries on."""
        own = (self._own(unit, aspect) for aspect in FIELDS)
        line = (self._own(each, Aspect.WORDS) for each in self._succession.line(unit))
        return digest([self.of_models(unit), *own, *line])

    def of_words(self, day: date) -> str:
        """Stand for what had been received by DAY, with all corrections, and for the names of today's obligations."""
        return digest([self._names, *(each.by(day.isoformat()) for each in self._said.values())])

    def of_duties(self, duties: Iterable[str]) -> str:
        """Stand for where all obligations of DUTIES stand today: nothing but the words on a duty moves them."""
        return digest(self._on_duties.get(each, ()) for each in duties)

    def _own(self, unit: str, aspect: Aspect) -> list[str]:
        its = self._said.get(unit)
        return [its.fields[name] for name in FIELDS[aspect]] if its else []
