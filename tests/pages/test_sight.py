"""What a kind of page does not see is out of its reach, and what it sees has a digest that tells it from others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from followup.pages import PAGES
from followup.pages.page import Whole
from followup.pages.sight import SEES, Aspect, Sights, models_of, tied
from followup.pages.sight_digests import Digests
from followup.said import said
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State
from followup.summary import Summary


def digests(whole: Whole, prose: str = "") -> Digests:
    return Digests(whole, prose, {each.unit: said(each) for each in whole.summaries})


def test_what_is_not_seen_is_out_of_reach(whole: Whole) -> None:
    blind = Sights(replace(whole, summaries=(Summary("hoi-ccb", (), ()),))).of(frozenset())

    for hidden in (blind.lived, blind.shut, blind.findings, blind.summaries[0].rows, blind.register.prose):
        for look in (list, str, bool):
            with pytest.raises(AssertionError, match=r"followup\.pages\.sight"):
                look(hidden)
    with pytest.raises(AssertionError, match=r"followup\.pages\.sight"):
        blind.standings_on(date(2024, 1, 1))


def test_who_sees_where_duties_stand_sees_no_word_on_them(whole: Whole, state: Callable[..., State]) -> None:
    one = state(Standing.OVERDUE, late=3)
    shown = Sights(replace(whole, standings=Standings((one,)))).of(frozenset({Aspect.STANDINGS})).standings

    assert [(each.key, each.standing, each.days_late) for each in shown.overdue] == [(one.key, Standing.OVERDUE, 3)]
    with pytest.raises(AttributeError):
        _ = shown.states[0].claim
    with pytest.raises(AssertionError, match=r"followup\.pages\.sight"):
        shown.held_between(one.unit, date(2024, 1, 1), date(2024, 1, 1))


def test_of_prose_the_pages_of_a_directive_see_its_full_text_alone(whole: Whole) -> None:
    shown = Sights(whole).of(frozenset(), directive="12-cv-tu").register

    assert shown.full_text("12-cv-tu") == whole.register.full_text("12-cv-tu") is not None
    with pytest.raises(AssertionError, match="van-ban/ct-36"):
        shown.full_text("ct-36")


def test_what_is_seen_is_the_same(whole: Whole) -> None:
    assert Sights(whole).of(frozenset(Aspect)) == whole


def test_every_kind_that_is_named_exists() -> None:
    assert set(SEES) <= {kind.__name__.rpartition(".")[2] for kind in PAGES}


@pytest.mark.parametrize(
    ("follows", "together"),
    [
        ({}, [("a",), ("b",), ("c",), ("d",)]),
        ({"a": "c"}, [("a", "c"), ("b",), ("d",)]),
        ({"a": "c", "d": "b"}, [("a", "c"), ("b", "d")]),
        ({"a": "c", "d": "b", "b": "a"}, [("a", "b", "c", "d")]),
        ({"a": "a", "b": "nowhere"}, [("a",), ("b",), ("c",), ("d",)]),
    ],
)
def test_units_are_tied_whose_models_follow_each_other(
    moved: Whole, follows: Mapping[str, str], together: list[tuple[str, ...]]
) -> None:
    first = moved.lived[0]
    lived = tuple(
        first._replace(row=first.row._replace(id=f"m-{unit}", unit=unit, replicated_from=f"m-{follows.get(unit, '')}"))
        for unit in "abcd"
    )

    assert list(tied(replace(moved, lived=lived))) == together


def test_a_change_changes_the_digest_of_its_aspect_alone(whole: Whole) -> None:
    before = digests(whole, "p")
    changes = {
        Aspect.COMMIT: digests(replace(whole, commit="abcdef1"), "p"),
        Aspect.PROSE: digests(whole, "q"),
        Aspect.WORDS: digests(replace(whole, summaries=(*whole.summaries, Summary("x", (), ()))), "p"),
    }

    for aspect, after in changes.items():
        assert after.of(frozenset({aspect})) != before.of(frozenset({aspect}))
    other = frozenset(Aspect) - {Aspect.PROSE}
    assert changes[Aspect.PROSE].of(other) == before.of(other)


def test_a_changed_model_changes_the_digest_of_its_own_unit_alone(moved: Whole) -> None:
    before = digests(moved)
    summaries = tuple(
        each._replace(initiatives=tuple(row._replace(name="Khác") for row in each.initiatives))
        if each.unit == "mat-tran"
        else each
        for each in moved.summaries
    )
    after = digests(replace(moved, summaries=summaries))

    changed = {name for name in moved.register.units if after.of_models(name) != before.of_models(name)}
    assert changed == {"mat-tran"}


def test_a_model_that_gets_a_page_of_its_own_changes_the_digest_of_its_unit(moved: Whole) -> None:
    without = digests(replace(moved, paged=frozenset()))
    having = digests(replace(moved, paged=frozenset({"lang-hoa"})))

    assert without.of_models("mat-tran") != having.of_models("mat-tran")


def test_only_what_is_their_own_is_shown_of_units(moved: Whole) -> None:
    shown = Sights(moved).of(frozenset(), own=models_of(["mat-tran"]))

    assert {each.row.unit for each in shown.lived} == {"mat-tran"}
    for summary in shown.summaries:
        if summary.unit == "mat-tran":
            assert summary.initiatives
        else:
            with pytest.raises(AssertionError, match=r"followup\.pages\.sight"):
                bool(summary.initiatives)
