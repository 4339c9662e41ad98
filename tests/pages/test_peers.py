"""Units among their like: a rate for each group, distances in obligations, nobody held against another kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from followup.pages.number import plain
from followup.pages.page import Whole
from followup.pages.peers import PeerGroup, Peers, peers
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]

COMMUNES = ("xa-b", "xa-c", "xa-d", "xa-e")


def unit(name: str, more: str = "") -> str:
    return f"ma: {name}\nten: Đảng ủy {name}\nloai_don_vi: cap_uy\ncap: xa\nthu_tu: {500 + ord(name[-1])}\n{more}"


@pytest.fixture
def communes(whole_of: Laid) -> Whole:
    """Give the base with four communes, of which nothing is asked."""
    return whole_of({f"data/don-vi/{name}.yaml": unit(name) for name in COMMUNES})


@pytest.fixture
def of(state: MakeState) -> Callable[..., list[State]]:
    """Give a function that makes the obligations of a unit: so many done, so many open."""

    def made(unit: str, done: int, open_: int) -> list[State]:
        standings = [Standing.DONE_LATE] * done + [Standing.OVERDUE] * open_
        return [state(each, unit=unit, occurrence=f"{2000 + at}-nam") for at, each in enumerate(standings)]

    return made


def told(whole: Whole, *states: list[State]) -> Peers:
    found = peers(replace(whole, standings=Standings(tuple(one for each in states for one in each))))
    assert found is not None
    return found


def names(group: PeerGroup) -> tuple[list[str], list[str]]:
    sides = (group.below, group.above)
    below, above = ([f"{each.unit.text} {each.done}/{each.dated}" for each in side] for side in sides)
    return below, above


def test_the_rate_of_a_group_is_that_of_its_obligations(communes: Whole, of: Callable[..., list[State]]) -> None:
    found = told(communes, of("xa-b", 6, 0), of("xa-c", 3, 3), of("xa-d", 0, 3), of("mat-tran", 0, 9))
    (group,) = found.groups

    assert (group.name, group.rate.shown, group.tick) == ("Cấp ủy, cấp xã", "60,0%", 60.0)
    assert (group.rate.numerator, group.rate.denominator) == (9, 15)
    assert group.spoken == "3 đơn vị, mỗi chấm một đơn vị, hoàn thành từ 0,0% đến 100,0%"
    assert [dot.x for dot in group.dots] == [100.0, 50.0, 0.0]


def test_distance_is_told_in_obligations_so_that_one_task_makes_nobody_the_worst(
    communes: Whole, of: Callable[..., list[State]]
) -> None:
    found = told(communes, of("xa-b", 0, 1), of("xa-c", 2, 8), of("xa-d", 9, 1))

    assert names(found.groups[0]) == (["Đảng ủy xa-c 2/10"], ["Đảng ủy xa-d 9/10"])
    assert plain(found.finding) == "1 trong 3 đơn vị kém mức chung của nhóm mình từ một đầu việc trở lên"
    assert [number.id for number in found.numbers] == ["kem-muc-chung", "duoc-so-sanh", "ti-le-cap-uy-xa"]


def test_where_all_lie_close_together_nobody_is_named(communes: Whole, of: Callable[..., list[State]]) -> None:
    found = told(communes, of("xa-b", 1, 1), of("xa-c", 1, 1), of("xa-d", 1, 1))

    assert names(found.groups[0]) == ([], [])
    assert plain(found.finding) == "Không đơn vị nào kém mức chung của nhóm mình từ một đầu việc trở lên"
    assert [(dot.x, dot.y) for dot in found.groups[0].dots] == [(50.0, 24), (50.0, 16), (50.0, 8)]


def test_two_units_are_not_compared(communes: Whole, of: Callable[..., list[State]]) -> None:
    states = (*of("xa-b", 1, 1), *of("xa-c", 1, 1), *of("mat-tran", 1, 1))

    assert peers(replace(communes, standings=Standings(states))) is None


def test_what_has_no_deadline_and_who_works_no_more_stays_outside(
    whole_of: Laid, state: MakeState, of: Callable[..., list[State]]
) -> None:
    files = {f"data/don-vi/{name}.yaml": unit(name) for name in COMMUNES[:3]}
    files["data/don-vi/xa-e.yaml"] = unit("xa-e", "hoat_dong_den: 30/6/2025\n")
    bare = state(Standing.STANDING, unit="xa-b")
    found = told(whole_of(files), of("xa-b", 1, 1), of("xa-c", 1, 1), of("xa-d", 1, 1), of("xa-e", 5, 0), [bare])

    assert found.groups[0].rate.denominator == 6
    assert len(found.groups[0].dots) == 3


def test_many_units_with_the_same_rate_stand_closer(whole_of: Laid, of: Callable[..., list[State]]) -> None:
    many = [f"xa-{at}" for at in range(60)]
    whole = whole_of({f"data/don-vi/{name}.yaml": unit(name) for name in many})
    (group,) = told(whole, *(of(name, 0, 2) for name in many)).groups

    assert len(group.dots) == 60
    assert group.height == 64
    assert (min(dot.y for dot in group.dots), max(dot.y for dot in group.dots)) == (8, 56)
