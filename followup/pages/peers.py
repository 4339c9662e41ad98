"""Units among their like on the first screen: the rate of each group, how its units lie around it, who lies farthest.

A group is the active units of one kind and level; those of different kinds are never held against each other. How far
a unit lies off is told in obligations: how many more or fewer are done than at the rate of its group, so that one
obligation of a unit that has few does not make it look the best or the worst. What a unit cooperates in counts nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from followup.pages import naming
from followup.pages.number import How, Number, Words, count_of, numbers_in
from followup.pages.obligation_link import obligation_links
from followup.pages.page import Link, Whole
from followup.records.unit import Unit
from followup.register import Register, active
from followup.status.standing import DATED, DONE_DATED
from followup.status.state import State
from followup.vietnamese import count, percent

LEAST_COMPARED = 3  # units with deadlines in a group: fewer say nothing of each other
MOST_NAMED = 3  # units of a group on each side of its rate
_PLACES = 40  # side by side, in which dots are stacked
_STEP = 8  # pixels between stacked dots, at most
_TALLEST = 48  # pixels from the lowest to the highest dot, at most


class Peer(NamedTuple):
    """A unit and what it has done of what has a deadline."""

    unit: Link
    done: int
    dated: int


class Dot(NamedTuple):
    """A unit in the drawing: `x` is its rate in percent, `y` is in pixels from the top."""

    x: float
    y: int


class PeerGroup(NamedTuple):
    """One group. `spoken` tells the drawing, which is `height` pixels high, in words; `tick` is the group's rate.

    `below` and `above` are the units that lie farthest off the rate, the farthest first.
    """

    name: str
    rate: Number
    tick: float
    dots: tuple[Dot, ...]
    height: int
    spoken: str
    below: tuple[Peer, ...]
    above: tuple[Peer, ...]


class Peers(NamedTuple):
    """All groups that can be compared, in the order of protocol of their first units."""

    finding: Words
    groups: tuple[PeerGroup, ...]

    @property
    def numbers(self) -> tuple[Number, ...]:
        return (*numbers_in(self.finding), *(each.rate for each in self.groups))


class _Held(NamedTuple):
    """A unit held against its group: `off` is how many obligations more it has done than at the group's rate."""

    unit: Unit
    done: int
    dated: int
    off: Fraction


def peers(whole: Whole) -> Peers | None:
    """Compare the units within their groups; None where no group has enough units with deadlines."""
    register = whole.register
    found = [
        (name, states, held)
        for name, states in _groups(whole)
        if len(held := tuple(_held(states, register))) >= LEAST_COMPARED
    ]
    if not found:
        return None
    every = [each for _, _, held in found for each in held]
    groups = tuple(_group(name, states, held, register) for name, states, held in found)
    return Peers(_finding(every, register), groups)


def _groups(whole: Whole) -> Iterator[tuple[str, tuple[State, ...]]]:
    """Give the name of each group, and what its active units have to do by a deadline."""
    register, found = whole.register, dict[tuple[str, str], list[State]]()
    for unit in register.units.values():
        if active(unit, whole.as_of):
            dated = (each for each in whole.standings.of_unit(unit.id) if each.standing in DATED)
            found.setdefault((unit.kind.label, unit.level.label.partition(" (")[0].lower()), []).extend(dated)
    return ((f"{kind}, {level}", tuple(states)) for (kind, level), states in found.items())


def _held(states: Sequence[State], register: Register) -> Iterator[_Held]:
    """Hold each unit of STATES, all of one group, against the group."""
    by_unit: dict[str, list[bool]] = {}
    for each in states:
        by_unit.setdefault(each.unit, []).append(each.standing in DONE_DATED)
    done = sum(map(sum, by_unit.values()))
    for unit, own in by_unit.items():
        yield _Held(register.units[unit], sum(own), len(own), sum(own) - Fraction(done * len(own), len(states)))


def _group(name: str, states: Sequence[State], held: Sequence[_Held], register: Register) -> PeerGroup:
    done = [each for each in states if each.standing in DONE_DATED]
    open_ = [each for each in states if each.standing not in DONE_DATED]
    number = Number(
        f"ti-le-{held[0].unit.kind.value}-{held[0].unit.level.value}".replace("_", "-"),
        f"Mức chung của nhóm: {name}",
        "Tỷ lệ đầu việc có thời hạn đã hoàn thành của các đơn vị đang hoạt động trong nhóm.",
        How.SHARE,
        obligation_links(done, register),
        obligation_links(open_, register),
    )
    far = sorted((each for each in held if abs(each.off) >= 1), key=lambda each: abs(each.off), reverse=True)
    dots = _dots(held)
    return PeerGroup(
        name=name,
        rate=number,
        tick=round(100 * len(done) / len(states), 1),
        dots=dots,
        height=_STEP + max(each.y for each in dots),
        spoken=_spoken(held),
        below=_named((each for each in far if each.off < 0), register),
        above=_named((each for each in far if each.off > 0), register),
    )


def _dots(held: Sequence[_Held]) -> tuple[Dot, ...]:
    """Give a dot for each unit; those of one place stand on each other, closer where they are many."""
    shares = [Fraction(each.done, each.dated) for each in held]
    places = [round(share * _PLACES) for share in shares]
    levels = [places[:at].count(place) for at, place in enumerate(places)]
    step = min(_STEP, _TALLEST / max(1, *levels))
    return tuple(
        Dot(round(float(100 * share), 1), _STEP + round(step * (max(levels) - level)))
        for share, level in zip(shares, levels, strict=True)
    )


def _spoken(held: Sequence[_Held]) -> str:
    """Tell between which rates the units lie."""
    ordered = sorted(held, key=lambda each: Fraction(each.done, each.dated))
    low, high = (percent(each.done, each.dated) for each in (ordered[0], ordered[-1]))
    return f"{count(len(held))} đơn vị, mỗi chấm một đơn vị, hoàn thành từ {low} đến {high}"


def _named(far: Iterable[_Held], register: Register) -> tuple[Peer, ...]:
    return tuple(Peer(naming.party_link(each.unit.id, register), each.done, each.dated) for each in far)[:MOST_NAMED]


def _finding(every: Sequence[_Held], register: Register) -> Words:
    behind = [each.unit.id for each in every if each.off <= -1]
    if not behind:
        return ("Không đơn vị nào kém mức chung của nhóm mình từ một đầu việc trở lên",)
    rule = "Đếm đơn vị có số đầu việc hoàn thành kém số tính theo mức chung của nhóm từ một đầu việc trở lên."
    some = count_of("kem-muc-chung", "Đơn vị kém mức chung của nhóm", rule, naming.party_links(behind, register))
    rule = f"Đếm đơn vị đang hoạt động có đầu việc có thời hạn, trong nhóm có từ {LEAST_COMPARED} đơn vị như vậy."
    compared = naming.party_links((each.unit.id for each in every), register)
    number = count_of("duoc-so-sanh", "Đơn vị được so sánh trong nhóm", rule, compared)
    return (some, " trong ", number, " đơn vị kém mức chung của nhóm mình từ một đầu việc trở lên")
