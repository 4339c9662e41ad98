"""What a kind of page does not see is out of its reach, and what it sees has a digest that tells it from others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from followup.pages import PAGES, initiative, unit
from followup.pages.entry import with_page
from followup.pages.page import Page, Whole
from followup.pages.sight import SEES, Aspect, Digests, seen_by, sight, tied
from followup.summary import Summary


def test_what_is_not_seen_is_out_of_reach(whole: Whole) -> None:
    blind = sight(replace(whole, summaries=(Summary("hoi-ccb", (), ()),)), frozenset())

    for hidden in (blind.lived, blind.closings, blind.findings, blind.summaries[0].rows, blind.register.prose):
        for look in (list, str, bool):
            with pytest.raises(AssertionError, match=r"followup\.pages\.sight"):
                look(hidden)


def test_what_is_seen_is_the_same(whole: Whole) -> None:
    assert sight(whole, frozenset(Aspect)) == whole


def test_every_kind_that_is_named_exists() -> None:
    assert set(SEES) <= {kind.__name__.rpartition(".")[2] for kind in PAGES}


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.__name__)
def test_each_kind_plans_the_same_pages_from_what_it_sees(whole: Whole, kind: object) -> None:
    own = {Aspect.MODELS} if kind in (unit, initiative) else frozenset()
    seen = sight(whole, seen_by(kind.__name__) | own)  # type: ignore[attr-defined]

    assert list(kind.plan(seen)) == list(kind.plan(whole))  # type: ignore[attr-defined]


def test_the_page_of_a_unit_is_the_same_with_other_units_models_out_of_reach(moved: Whole) -> None:
    whole = replace(moved, paged=with_page(moved))
    seen = seen_by(unit.__name__)
    ground = unit.ground_of(sight(whole, seen))

    pages = [
        page
        for name in whole.register.units
        for page in unit.plan_unit(name, ground, sight(whole, seen, models_of=(name,)))
    ]

    assert pages == list(unit.plan(moved))


def test_the_page_of_a_model_is_the_same_with_models_of_units_that_are_not_tied_to_its_own_out_of_reach(
    moved: Whole,
) -> None:
    whole = replace(moved, paged=with_page(moved))
    seen = seen_by(initiative.__name__)

    pages = [page for units in tied(whole) for page in initiative.plan(sight(whole, seen, models_of=units))]

    assert pages
    assert sorted(pages, key=address_of) == sorted(initiative.plan(moved), key=address_of)


def address_of(page: Page) -> str:
    return page.address


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
        replace(first, row=first.row._replace(id=f"m-{unit}", unit=unit, replicated_from=f"m-{follows.get(unit, '')}"))
        for unit in "abcd"
    )

    assert list(tied(replace(moved, lived=lived))) == together


def test_a_change_changes_the_digest_of_its_aspect_alone(whole: Whole) -> None:
    before = Digests(whole, "p")
    changes = {
        Aspect.COMMIT: Digests(replace(whole, commit="abcdef1"), "p"),
        Aspect.PROSE: Digests(whole, "q"),
        Aspect.WORDS: Digests(replace(whole, summaries=(*whole.summaries, Summary("x", (), ()))), "p"),
    }

    for aspect, after in changes.items():
        assert after.of(frozenset({aspect})) != before.of(frozenset({aspect}))
    other = frozenset(Aspect) - {Aspect.PROSE}
    assert changes[Aspect.PROSE].of(other) == before.of(other)


def test_a_changed_model_changes_the_digest_of_its_own_unit_alone(moved: Whole) -> None:
    before = Digests(moved, "")
    summaries = tuple(
        replace(each, initiatives=tuple(row._replace(name="Khác") for row in each.initiatives))
        if each.unit == "mat-tran"
        else each
        for each in moved.summaries
    )
    after = Digests(replace(moved, summaries=summaries), "")

    changed = {name for name in moved.register.units if after.of_models(name) != before.of_models(name)}
    assert changed == {"mat-tran"}


def test_a_model_that_gets_a_page_of_its_own_changes_the_digest_of_its_unit(moved: Whole) -> None:
    without = Digests(replace(moved, paged=frozenset()), "")
    having = Digests(replace(moved, paged=frozenset({"lang-hoa"})), "")

    assert without.of_models("mat-tran") != having.of_models("mat-tran")
