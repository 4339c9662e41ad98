"""What is planned share by share is what is planned in one go, and a change concerns the shares that see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import chain

import pytest

from followup.pages import PAGES
from followup.pages.entry import with_page
from followup.pages.page import Page, Whole
from followup.pages.sight_digests import Digests
from followup.shares import shares
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State
from followup.summary import Row, Summary

MakeState = Callable[..., State]
WholeOf = Callable[[Mapping[str, str]], Whole]


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


@pytest.mark.parametrize(
    ("received", "concerned"), [("2022-12-20", {"2022-nam", "2023-nam"}), ("2023-12-20", {"2023-nam"})]
)
def test_a_word_concerns_the_periods_whose_day_it_was_received_by(
    whole_of: WholeOf, received: str, concerned: set[str]
) -> None:
    periods = {f"data/ky/{year}-nam.yaml": f"ma: {year}-nam\n" for year in (2022, 2023)}
    whole = whole_of(periods)
    row = Row("khac", "12-cv-tu/1.1.a", "hoan_thanh", None, (), sample=False, counts_from=received)
    (first, *others) = whole.summaries or (Summary("mat-tran", (), ()),)
    before, after = (seen(replace(whole, summaries=(replace(first, rows=rows), *others))) for rows in ((), (row,)))

    changed = {name.rpartition(" ")[2] for name in before if before[name] != after[name] and ".period " in name}
    assert changed == concerned
