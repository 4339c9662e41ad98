"""Obligations behind a figure as links: made when somebody reads them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from followup.pages.led import Led, names
from followup.pages.link import Link
from followup.status.standing import Standing
from followup.status.state import State

MakeState = Callable[..., State]


def test_links_are_made_of_what_is_read_alone(state: MakeState) -> None:
    asked: list[str] = []

    def lead(states: Sequence[State]) -> tuple[Link, ...]:
        asked.extend(each.unit for each in states)
        return tuple(Link(each.unit, "nhiem-vu.html") for each in states)

    led = Led([state(Standing.OVERDUE, unit=unit) for unit in "abc"], lead)

    assert (len(led), asked) == (3, [])
    assert (led[1].text, [each.text for each in led[:2]]) == ("b", ["a", "b"])
    assert asked == ["b", "a", "b"]
    assert [each.text for each in led] == ["a", "b", "c"]


def test_records_are_told_apart_without_making_links(state: MakeState) -> None:
    obligation = state(Standing.OVERDUE, unit="a")
    plain = (Link("a", "a.html"),)

    assert names(Led([obligation], lambda _: ())) == (obligation.key,)
    assert names(plain) == plain
