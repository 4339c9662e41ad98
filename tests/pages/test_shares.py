"""What is planned share by share is what is planned in one go, and a change concerns the shares that see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from itertools import chain

import pytest

from followup.pages import PAGES
from followup.pages.entries import with_page
from followup.pages.page import Page, Whole
from followup.pages.sight import SEES, Aspect
from followup.pages.sight_digests import Digests
from followup.said import said
from followup.shares import shares
from followup.status.standing import Standing
from followup.status.standings import Standings, standings
from followup.status.state import State
from followup.summary import Row, Summary

MakeState = Callable[..., State]
WholeOf = Callable[[Mapping[str, str]], Whole]


def digests(whole: Whole) -> Digests:
    return Digests(whole, "", {each.unit: said(each) for each in whole.summaries})


def seen(whole: Whole) -> dict[str, str]:
    return {share.name: share.seen for share in shares(whole, digests(whole))}


def by_address(page: Page) -> str:
    return page.address


def test_shares_plan_the_same_pages_from_what_they_see(moved: Whole, state: MakeState) -> None:
    states = (state(Standing.OVERDUE, late=3), state(Standing.AWAITING, unit="huyen-uy-a"))
    whole = replace(moved, standings=Standings(states), paged=with_page(moved))

    planned = chain.from_iterable(share.plan() for share in shares(whole, digests(whole)))
    every = chain.from_iterable(kind.plan(whole) for kind in PAGES)
    assert sorted(planned, key=by_address) == sorted(every, key=by_address)


def test_no_two_shares_bear_one_name(moved: Whole) -> None:
    names = [share.name for share in shares(moved, digests(moved))]

    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("told", "moved"),
    [(Standings(()), {Aspect.WORDS, Aspect.STANDINGS}), (Standings((), digest="as before"), {Aspect.WORDS})],
)
@pytest.mark.parametrize(("code", "units"), [("1.1.a", {"mat-tran"}), ("1.1.đ", {"mat-tran", "ban-dan-van"})])
def test_a_word_on_a_duty_concerns_its_directive_who_holds_or_watches_it_and_pages_about_all(
    whole: Whole, code: str, units: set[str], told: Standings, moved: set[Aspect]
) -> None:
    row = Row("2024-nam", f"12-cv-tu/{code}", "hoan_thanh", None, (), sample=False, counts_from="2024-12-20")
    before, after = (
        seen(replace(whole, summaries=(Summary("mat-tran", (), rows), Summary("huyen-uy-a", (), ())), standings=told))
        for rows in ((row,), (row._replace(claim="chua_thuc_hien"),))
    )

    changed = {name.removeprefix("followup.pages.") for name in before if before[name] != after[name]}
    about_all = {kind for kind, aspects in SEES.items() if aspects & moved and kind != "period"}
    of_directive = {f"{kind} 12-cv-tu" for kind in ("duty", "directive", "matrix")}
    assert changed == {*about_all, *of_directive, *(f"unit {name}" for name in units), "build_info"}


@pytest.mark.parametrize(
    ("prose", "concerned"),
    [("van-ban/12-cv-tu", {"directive 12-cv-tu", "duty 12-cv-tu", "matrix 12-cv-tu"}), ("gioi-thieu", set())],
)
def test_a_changed_text_concerns_its_directive_and_no_other(whole_of: WholeOf, prose: str, concerned: set[str]) -> None:
    before, after = (
        seen(whole_of({f"content/{prose}.md": f"---\ntieu_de: Lời\n---\n\n{text}\n"})) for text in ("Một.", "Hai.")
    )

    changed = {name.removeprefix("followup.pages.") for name in before if before[name] != after[name]}
    assert {name for name in changed if " " in name} == concerned


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
    before, after = (seen(replace(whole, summaries=(first._replace(rows=rows), *others))) for rows in ((), (row,)))

    changed = {name.rpartition(" ")[2] for name in before if before[name] != after[name] and ".period " in name}
    assert changed == concerned


def test_a_share_tells_of_which_earlier_days_it_asks(whole_of: WholeOf) -> None:
    closed = "tinh_trang: da_chot\nngay_chot: 2024-01-20\n"
    periods = {f"data/ky/{year}-nam.yaml": f"ma: {year}-nam\n" for year in (2022, 2024)}
    said = "ngay_nhan: 2022-12-14\nket_qua:\n  - {nhiem_vu: 12-cv-tu/1.1.a, tinh_trang: dang_thuc_hien}\n"
    report = {"data/ket-qua/2022-nam/mat-tran.yaml": f"don_vi: mat-tran\nky_bao_cao: 2022-nam\n{said}"}
    whole = whole_of({**periods, **report, "data/ky/2023-nam.yaml": f"ma: 2023-nam\n{closed}"})
    asked: set[date] = set()

    def past(day: date) -> Standings:
        asked.add(day)
        return standings(whole.register, whole.summaries, as_of=day)

    asking = replace(whole, past=past)
    every: set[date] = set()
    for share in shares(asking, digests(asking)):
        asked.clear()
        asking.shut.clear()
        tuple(share.plan())
        assert asked == set(share.days)
        every |= asked
    assert len(every) == 4


def test_what_tells_of_all_obligations_says_what_stands_for_them_whatever_models_do(moved: Whole) -> None:
    told = {share.name.rpartition(".")[2]: share.words for share in shares(moved, digests(moved)) if share.whole}
    (first, *others) = moved.summaries
    one = first._replace(initiatives=tuple(each._replace(name="Khác") for each in first.initiatives))
    other = replace(moved, summaries=(one, *others))
    after = {share.name.rpartition(".")[2]: share.words for share in shares(other, digests(other)) if share.whole}

    assert told["home"] == after["home"] == told["watchlist"] != ""
    assert told["life_cycle"] == ""
