"""What is planned share by share is what is planned in one go, and a change concerns the shares that see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from followup.pages import PAGES
from followup.pages.entry import with_page
from followup.pages.page import Page, Whole
from followup.pages.sight import Digests
from followup.shares import shares
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

MakeState = Callable[..., State]


def seen(whole: Whole) -> dict[str, str]:
    return {share.name: share.seen for share in shares(whole, Digests(whole, ""))}


def by_address(page: Page) -> str:
    return page.address


def test_shares_plan_the_same_pages_from_what_they_see(moved: Whole, state: MakeState) -> None:
    states = (state(Standing.OVERDUE, late=3), state(Standing.AWAITING, unit="huyen-uy-a"))
    whole = replace(moved, standings=Standings(states), paged=with_page(moved))

    planned = chain.from_iterable(share.plan() for share in shares(whole, Digests(whole, "")))
    every = chain.from_iterable(kind.plan(whole) for kind in PAGES)
    assert sorted(planned, key=by_address) == sorted(every, key=by_address)


def test_no_two_shares_bear_one_name(moved: Whole) -> None:
    names = [share.name for share in shares(moved, Digests(moved, ""))]

    assert len(names) == len(set(names))


def test_a_changed_obligation_concerns_its_directive_its_unit_and_pages_about_all(
    whole: Whole, state: MakeState
) -> None:
    one, other = state(Standing.IN_TIME), state(Standing.IN_TIME, unit="huyen-uy-a")
    before = seen(replace(whole, standings=Standings((one, other))))
    after = seen(replace(whole, standings=Standings((one._replace(standing=Standing.DONE_LATE), other))))

    changed = {name.removeprefix("followup.pages.") for name in before if before[name] != after[name]}
    of_directive = {f"{kind} {one.duty.partition('/')[0]}" for kind in ("duty", "directive", "matrix")}
    assert changed == {*of_directive, "unit mat-tran"}
