"""What a kind of page does not see is out of its reach, and what it sees has a digest that tells it from others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from followup.pages import PAGES
from followup.pages.page import Whole
from followup.pages.sight import SEES, Aspect, aspect_digests, seen_by, sight
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
    seen = sight(whole, seen_by(kind.__name__))  # type: ignore[attr-defined]

    assert list(kind.plan(seen)) == list(kind.plan(whole))  # type: ignore[attr-defined]


def test_a_change_changes_the_digest_of_its_aspect_alone(whole: Whole) -> None:
    before = aspect_digests(whole, "p")
    changes = {
        Aspect.COMMIT: aspect_digests(replace(whole, commit="abcdef1"), "p"),
        Aspect.PROSE: aspect_digests(whole, "q"),
        Aspect.WORDS: aspect_digests(replace(whole, summaries=(*whole.summaries, Summary("x", (), ()))), "p"),
    }

    assert changes[Aspect.COMMIT][Aspect.COMMIT] != before[Aspect.COMMIT]
    assert changes[Aspect.PROSE][Aspect.PROSE] != before[Aspect.PROSE]
    assert changes[Aspect.WORDS][Aspect.WORDS] != before[Aspect.WORDS]
    assert {each for each in Aspect if changes[Aspect.PROSE][each] != before[each]} == {Aspect.PROSE}
