"""What each kind of page sees of the whole, so that a change of what it does not see costs it nothing.

A kind that is not named here sees everything. What a kind that is named does not see is out of its reach: touching it
raises, in every build, so the table cannot promise what does not hold. After one model has changed, a build so takes
0.3 of the time that it takes to plan every page (3,500 pages, 15,000 obligations).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from enum import Enum
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import NoReturn, TypeAlias, cast

from followup.pages.page import Whole
from followup.register import Prose, Register, full_text_name
from followup.status.lifecycle import Lived
from followup.status.standings import Span, Standings
from followup.status.state import State, stood
from followup.summary import Summary


class Aspect(Enum):
    """A part of the whole beside the register without its prose and the day, which every kind sees."""

    STANDINGS = "where duties stand"
    WORDS = "what units report on duties, and where these stand"
    MODELS = "models and their lives"
    VALUES = "values of indicators"
    RATINGS = "ratings of units"
    FINDINGS = "open findings"
    COMMIT = "the version of the data"
    PROSE = "prose"


_STANDINGS, _WORDS, _MODELS, _VALUES, _PROSE = (
    frozenset({each}) for each in (Aspect.STANDINGS, Aspect.WORDS, Aspect.MODELS, Aspect.VALUES, Aspect.PROSE)
)
SEES: Mapping[str, frozenset[Aspect]] = MappingProxyType(
    {
        "citations": frozenset(),
        "codes": _PROSE,
        "commendations": _MODELS,
        "corrections": _WORDS,
        "coverage": _STANDINGS,
        "directive": frozenset(),
        "directives": _STANDINGS,
        "drafts": _WORDS,
        "duties": _STANDINGS,
        "duty": frozenset(),
        "glossary": frozenset(),
        "group": _WORDS,
        "guide": _PROSE,
        "home": _WORDS | _MODELS | _VALUES,
        "indicator": _VALUES,
        "indicators": _VALUES,
        "initiative": frozenset(),
        "initiative_lists": _MODELS,
        "initiatives": _MODELS,
        "keys": _MODELS,
        "life_cycle": _MODELS,
        "matrix": frozenset(),
        "matters": _WORDS,
        "method": frozenset(),
        "missing": frozenset({Aspect.FINDINGS, Aspect.PROSE}),
        "more": _PROSE,
        "moved": _MODELS | _PROSE,
        "not_found": _PROSE,
        "period": _WORDS,
        "periods": _WORDS,
        "posts": _STANDINGS,
        "prose": _PROSE,
        "published": frozenset(),
        "ratings": frozenset({Aspect.RATINGS}),
        "schedule": _STANDINGS,
        "search": _MODELS | _PROSE,
        "silence": _WORDS,
        "unit": frozenset(),
        "units": _WORDS,
        "watchlist": _WORDS,
    }
)
"""By the name of the kind's module. Pages of one unit also see what it says itself and some obligations, pages of one
directive its obligations and its full text, pages of models those of units that are tied to each other (`tied`)."""

FIELDS: Mapping[Aspect, tuple[str, ...]] = MappingProxyType(
    {
        Aspect.WORDS: ("reports", "rows", "matters", "plans"),
        Aspect.MODELS: ("initiatives", "details", "unread_initiatives"),
        Aspect.VALUES: ("values",),
        Aspect.RATINGS: ("ratings",),
    }
)


class _OutOfReach:
    """Stands where a kind of page does not look."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(f"a kind of page asks for '{name}', which followup.pages.sight does not show it")

    def __call__(self, *_asked: object) -> object:
        return self.answer

    def __iter__(self) -> Iterator[object]:
        yield self.items

    def __str__(self) -> str:
        return str(self.words)

    def __bool__(self) -> bool:
        return bool(self.truth)


class _TextOf:
    """Stands where a kind of page sees the full text of one directive and no other prose."""

    def __init__(self, directive: str, register: Register) -> None:
        self._name = full_text_name(directive)
        self._text = register.full_text(directive)

    def get(self, name: str) -> Prose | None:
        if name != self._name:
            raise AssertionError(f"the pages of a directive ask for '{name}', which is not its full text")
        return self._text


_OUT_OF_REACH = _OutOfReach()
Own: TypeAlias = Mapping[str, frozenset[Aspect]]
NOTHING_OWN: Own = MappingProxyType({})


class Sights:
    """Shows a whole to kinds of page, to each what it sees. What is hidden from several is hidden once."""

    def __init__(self, whole: Whole) -> None:
        self._whole = whole
        self._summaries: dict[frozenset[Aspect], tuple[Summary, ...]] = {}
        self._places = {each.unit: place for place, each in enumerate(whole.summaries)}
        self._lived: dict[str, list[tuple[int, Lived]]] = {}
        for place, each in enumerate(whole.lived):
            self._lived.setdefault(each.row.unit, []).append((place, each))
        self._without_prose = replace(whole.register, prose=cast("Mapping[str, NoReturn]", _OUT_OF_REACH))

    def of(
        self,
        seen: frozenset[Aspect],
        *,
        own: Own = NOTHING_OWN,
        states: tuple[State, ...] | None = None,
        directive: str = "",
    ) -> Whole:
        """Give the whole with what is not SEEN out of reach.

        But what is their OWN of some units, some STATES, and the full text of one DIRECTIVE.
        """
        register = self._whole.register
        fields: dict[str, object] = {"summaries": self._shown(seen, own)}
        if Aspect.WORDS not in seen:
            fields |= dict.fromkeys(("past", "shut"), _OUT_OF_REACH)
            fields["standings"] = self._stood if Aspect.STANDINGS in seen else _OUT_OF_REACH
        if states is not None:
            fields["standings"] = Standings(states)
        if Aspect.MODELS not in seen:
            units = [unit for unit, aspects in own.items() if Aspect.MODELS in aspects]
            fields |= {
                "lived": self._of_units(units) if units else _OUT_OF_REACH,
                "paged": self._whole.paged if units else _OUT_OF_REACH,
            }
        if Aspect.FINDINGS not in seen:
            fields["findings"] = _OUT_OF_REACH
        if Aspect.COMMIT not in seen:
            fields["commit"] = _OUT_OF_REACH
        if Aspect.PROSE not in seen:
            register = self._with_text_of(directive) if directive else self._without_prose
        if own or states is not None:  # what pages about a part make for each other is let go of with it
            fields["entries"] = {}
            register = replace(register, links={})
        return replace(self._whole, register=register, **fields)  # type: ignore[arg-type] # what is out of reach has no kind

    def _with_text_of(self, directive: str) -> Register:
        only = cast("Mapping[str, Prose]", _TextOf(directive, self._whole.register))
        return replace(self._whole.register, prose=only)

    @cached_property
    def _stood(self) -> Standings:
        return Standings(
            cast("tuple[State, ...]", stood(self._whole.standings.states)),
            cast("Mapping[str, frozenset[Span]]", _OUT_OF_REACH),
        )

    def _shown(self, seen: frozenset[Aspect], own: Own) -> tuple[Summary, ...]:
        if seen not in self._summaries:
            self._summaries[seen] = tuple(_shown(each, seen) for each in self._whole.summaries)
        summaries = list(self._summaries[seen])
        for place, more in ((self._places[unit], more) for unit, more in own.items() if unit in self._places):
            summaries[place] = _shown(self._whole.summaries[place], seen | more)
        return tuple(summaries)

    def _of_units(self, units: Iterable[str]) -> tuple[Lived, ...]:
        return tuple(each for _, each in sorted(chain.from_iterable(self._lived.get(unit, ()) for unit in units)))


def seen_by(kind: str) -> frozenset[Aspect]:
    """Give what the kind of page in the module KIND sees."""
    return SEES.get(kind.rpartition(".")[2], frozenset(Aspect))


def models_of(units: Iterable[str]) -> Own:
    """Let the models of UNITS be seen."""
    return dict.fromkeys(units, _MODELS)


def tied(whole: Whole) -> tuple[tuple[str, ...], ...]:
    """Give the units with models, those together whose models name each other, straight or through others.

    A model's page tells of the models that it follows and that follow it, and their states hang on their own.
    """
    unit_of = {each.row.id: each.row.unit for each in whole.lived}
    with_others = {unit: {unit} for unit in unit_of.values()}
    for each in whole.lived:
        for other in (each.row.replicated_from, *(event.into for event in each.row.events)):
            one, two = with_others[each.row.unit], with_others.get(unit_of.get(other, each.row.unit), set())
            if one is not two:
                one |= two
                with_others |= dict.fromkeys(two, one)
    together = {id(units): units for units in with_others.values()}
    return tuple(sorted(tuple(sorted(units)) for units in together.values()))


def _shown(summary: Summary, seen: frozenset[Aspect]) -> Summary:
    hidden = (name for aspect, names in FIELDS.items() if aspect not in seen for name in names)
    return summary._replace(**dict.fromkeys(hidden, _OUT_OF_REACH))  # type: ignore[arg-type] # likewise
