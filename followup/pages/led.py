"""Obligations behind a figure, as the links that lead to them: these are made when somebody reads them.

Twenty figures count the same obligations and most tell their number alone, so a figure holds what it counts.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeAlias, overload

from followup.pages.link import Link
from followup.status.state import State, keys

Lead: TypeAlias = Callable[[Sequence[State]], tuple[Link, ...]]


class Led(Sequence[Link]):
    """The links to STATES, in their order, as LEAD gives them."""

    __slots__ = ("_lead", "_names", "states")

    def __init__(self, states: Sequence[State], lead: Lead) -> None:
        self.states = states
        self._lead = lead
        self._names: tuple[str, ...] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What tells the states apart."""
        if self._names is None:
            self._names = tuple(keys(self.states))
        return self._names

    def __len__(self) -> int:
        return len(self.states)

    @overload
    def __getitem__(self, place: int) -> Link: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Link, ...]: ...

    def __getitem__(self, place: int | slice) -> Link | tuple[Link, ...]:
        return self._lead(self.states[place]) if isinstance(place, slice) else self._lead([self.states[place]])[0]

    def __iter__(self) -> Iterator[Link]:
        return iter(self._lead(self.states))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Led) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(self.names)


def names(links: Sequence[Link]) -> Sequence[Hashable]:
    """Give what tells records apart: within a page equal names mean equal LINKS."""
    return links.names if isinstance(links, Led) else links
