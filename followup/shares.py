"""Which pages are planned together, and what stands for all that they are made from.

The pages of one kind, in shares as small as what they see allows: of one unit, one directive, models that are tied.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache, partial
from types import MappingProxyType
from typing import NamedTuple, Protocol

from followup.pages import PAGES, corrections, directive, duty, home, initiative, matrix, period, schedule, since, unit
from followup.pages.canonical import canonical
from followup.pages.page import Page, Whole
from followup.pages.sight import Aspect, Sights, models_of, seen_by, tied
from followup.pages.sight_digests import Digests
from followup.pages.unit_ground import Ground, grounds, near
from followup.records.directive import Directive
from followup.said import digest

Planned = Callable[[], Iterator[Page]]


class Kind(Protocol):
    """A kind of page: a module of `followup.pages`."""

    __name__: str

    def plan(self, whole: Whole) -> Iterator[Page]:
        """Plan its pages."""


class ByDirective(Kind, Protocol):
    """A kind whose pages tell of one directive each."""

    def plan_directive(self, directive: Directive, whole: Whole) -> Iterator[Page]:
        """Plan its pages about DIRECTIVE."""


class Share(NamedTuple):
    """Some pages of one kind.

    `seen` is the digest of all that planning them looks at, `days` are the earlier days of which it asks where
    obligations stood. `whole` tells that it looks at all obligations or all models, `words` is the digest of all that
    it sees of obligations if it is one of those that see all.
    """

    name: str
    seen: str
    plan: Planned
    days: tuple[date, ...] = ()
    whole: bool = False
    words: str = ""


# What asks for the days that the last period has asked for, then what takes longest.
_FIRST: tuple[Kind, ...] = (corrections, schedule)
_OF_EARLIER_DAYS: Mapping[Kind, Callable[[Whole], Iterable[date]]] = MappingProxyType(
    {home: since.days, corrections: corrections.days}
)
_BY_DIRECTIVE: tuple[ByDirective, ...] = (duty, directive, matrix)
_MODELS_OF_A_SHARE = 2000


def shares(whole: Whole, digests: Digests) -> Iterator[Share]:
    """Yield all shares, those that take longest first."""
    sights = Sights(whole)
    yield from _periods(whole, sights, digests)
    for kind in _FIRST:
        yield _whole_kind(kind, whole, sights, digests)
    yield from _models(whole, sights, digests)
    yield from _directives(whole, sights, digests)
    for kind in PAGES:
        if kind not in (*_FIRST, *_BY_DIRECTIVE, initiative, period, unit):
            yield _whole_kind(kind, whole, sights, digests)
    yield from _units(whole, sights, digests)


def _whole_kind(kind: Kind, whole: Whole, sights: Sights, digests: Digests) -> Share:
    seen = seen_by(kind.__name__)
    days = _OF_EARLIER_DAYS[kind](whole) if kind in _OF_EARLIER_DAYS else ()
    plan = partial(_of_kind, kind, seen, sights)
    words = digests.of(frozenset({Aspect.WORDS})) if Aspect.WORDS in seen else ""
    return Share(kind.__name__, digests.of(seen), plan, _earlier(days, whole), whole=True, words=words)


def _of_kind(kind: Kind, seen: frozenset[Aspect], sights: Sights) -> Iterator[Page]:
    return kind.plan(sights.of(seen))


def _models(whole: Whole, sights: Sights, digests: Digests) -> Iterator[Share]:
    """Yield the models of units that are tied to each other: a changed model costs the pages of few."""
    models = Counter(each.row.unit for each in whole.lived)
    ground_of = lru_cache(1)(partial(_ground_of, sights))  # shares of the same models follow each other
    for units in tied(whole):
        seen = " ".join(map(digests.of_models, units))
        of = 1 + sum(models[each] for each in units) // _MODELS_OF_A_SHARE
        for share in range(of):
            name = f"{initiative.__name__} {units[0]} {share + 1}/{of}"
            yield Share(name, seen, partial(_models_of, partial(ground_of, units), share, of))


def _ground_of(sights: Sights, units: tuple[str, ...]) -> initiative.Ground:
    return initiative.ground_of(sights.of(seen_by(initiative.__name__), own=models_of(units)))


def _models_of(ground: Callable[[], initiative.Ground], share: int, of: int) -> Iterator[Page]:
    return initiative.plan_share(ground(), share, of)


def _directives(whole: Whole, sights: Sights, digests: Digests) -> Iterator[Share]:
    """Yield the pages of each directive, which see its obligations and its text.

    So a changed report costs the directives that it speaks of, other prose none.
    """
    for name, about in whole.register.directives.items():
        own = digest([digests.of_duties(each.id for each in about.duties), repr(whole.register.full_text(name))])
        for kind in _BY_DIRECTIVE:
            seen = f"{digests.of(seen_by(kind.__name__))} {own}"
            yield Share(f"{kind.__name__} {name}", seen, partial(_of_directive, kind, about, whole, sights))


def _of_directive(kind: ByDirective, about: Directive, whole: Whole, sights: Sights) -> Iterator[Page]:
    states = whole.standings.of_directive(about.id)
    return kind.plan_directive(about, sights.of(seen_by(kind.__name__), states=states, directive=about.id))


def _periods(whole: Whole, sights: Sights, digests: Digests) -> Iterator[Share]:
    """Yield the pages of each period, which see what counted by its day and the day of the one before, and reports."""
    shown = sights.of(seen_by(period.__name__))
    for ground in period.grounds(whole):
        told = ground.told
        days = [period.counting_on(each, whole.as_of) for each in (told.opened, ground.before) if each]
        heard = canonical((told.owed, told.received, told.silent, told.unasked, told.reminders))
        seen = " ".join([*map(digests.of_words, days), heard])
        plan = partial(period.plan_period, ground, shown)
        yield Share(f"{period.__name__} {told.opened.id}", seen, plan, _earlier(days, whole), whole=True)


def _earlier(days: Iterable[date], whole: Whole) -> tuple[date, ...]:
    return tuple(sorted(day for day in days if day < whole.as_of))


def _units(whole: Whole, sights: Sights, digests: Digests) -> Iterator[Share]:
    """Yield the page of each unit, which sees what that says and some obligations: a change costs those concerned."""
    for name, ground in grounds(whole).items():
        seen = f"{digests.of_unit(name)} {digests.of_duties(ground.watched)} {canonical(ground)}"
        yield Share(f"{unit.__name__} {name}", seen, partial(_of_unit, name, ground, whole, sights))


def _of_unit(name: str, ground: Ground, whole: Whole, sights: Sights) -> Iterator[Page]:
    states = near(name, ground.watched, whole.standings)
    shown = sights.of(seen_by(unit.__name__), own={name: frozenset(Aspect)}, states=states)
    return unit.plan_unit(name, ground, shown)
