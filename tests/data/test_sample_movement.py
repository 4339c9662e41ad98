"""The movement in the illustrative province: lives, families, awards, figures and ratings tell their story."""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise
from pathlib import Path

import pytest

from followup.initiative_details import unfolded
from followup.likeness import near_duplicates
from followup.loading import Loaded
from followup.movement_rows import InitiativeRow
from followup.records.initiative import ResourceKind, Step
from followup.register import Register
from followup.status.families import families
from followup.status.indicators import UnitYear, by_unit_and_year
from followup.status.lifecycle import (
    LifeState,
    Lived,
    commended_by_decision,
    funnel,
    lives,
    not_reviewed,
    reviewed_in,
)
from tests.bench.sample.characters import SILENT
from tests.bench.sample.periods import AS_OF

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def rows(loaded: Loaded) -> tuple[InitiativeRow, ...]:
    return tuple(row for summary in loaded.summaries for row in summary.initiatives)


@pytest.fixture(scope="module")
def now(rows: tuple[InitiativeRow, ...], register: Register) -> tuple[Lived, ...]:
    return lives(rows, register.movement.commendations, as_of=AS_OF)


@pytest.fixture(scope="module")
def figures(loaded: Loaded, register: Register) -> tuple[UnitYear, ...]:
    every = register.movement.indicators.values()
    return tuple(chain.from_iterable(by_unit_and_year(each, loaded.summaries, register, as_of=AS_OF) for each in every))


def test_there_are_about_three_hundred_models_all_of_them_samples(rows: tuple[InitiativeRow, ...]) -> None:
    assert 280 <= len(rows) <= 320
    assert all(row.sample for row in rows)


@pytest.mark.parametrize("state", LifeState)
def test_every_state_of_a_model_occurs(state: LifeState, now: tuple[Lived, ...]) -> None:
    assert any(each.life.state is state for each in now)


@pytest.mark.parametrize("step", Step)
def test_every_step_of_a_life_occurs(step: Step, rows: tuple[InitiativeRow, ...]) -> None:
    assert any(event.step == step.value for row in rows for event in row.events)


def test_steps_stand_in_order_and_none_is_of_the_future(rows: tuple[InitiativeRow, ...]) -> None:
    days = [[event.on for event in row.events] for row in rows]

    assert all(before <= after for each in days for before, after in pairwise(each))
    assert max(chain.from_iterable(days)) <= AS_OF.isoformat()


def test_each_rung_of_the_funnel_is_clearly_narrower(now: tuple[Lived, ...]) -> None:
    counted = funnel(now)

    assert all(after < before for before, after in pairwise(counted))
    assert counted[-1] >= 20


def test_models_were_copied_over_two_generations(rows: tuple[InitiativeRow, ...]) -> None:
    found = families(rows)

    assert max(member.generation for family in found for member in family) == 2
    assert sum(len(family) >= 4 for family in found) >= 5


def test_a_copy_began_after_its_origin_was_recognised(rows: tuple[InitiativeRow, ...]) -> None:
    recognised = {row.id: event.on for row in rows for event in row.events if event.step == "cong_nhan"}

    assert [row.id for row in rows if row.replicated_from and row.events[0].on <= recognised[row.replicated_from]] == []


def test_what_the_decisions_commend_is_what_the_models_say(rows: tuple[InitiativeRow, ...], register: Register) -> None:
    steps = {row.id: {event.step for event in row.events} for row in rows}
    standing = {name for name, said in steps.items() if "khen" in said and "thu_hoi" not in said}

    assert commended_by_decision(register.movement.commendations, as_of=AS_OF) == standing
    assert sum("thu_hoi" in said for said in steps.values()) >= 3


def test_most_models_were_reviewed_last_year_and_some_were_forgotten(now: tuple[Lived, ...]) -> None:
    forgotten = not_reviewed(now, 2025, as_of=AS_OF)
    reviewed = [each for each in now if reviewed_in(each.row, 2025, as_of=AS_OF)]

    assert 10 <= len(forgotten) < len(reviewed)


def test_silent_communes_review_nothing_this_year(now: tuple[Lived, ...]) -> None:
    assert not any(reviewed_in(each.row, 2026, as_of=AS_OF) for each in now if each.row.unit in SILENT)


def test_what_began_before_the_reorganisation_knows_its_place_of_then(rows: tuple[InitiativeRow, ...]) -> None:
    assert all(bool(row.former_place) == (row.events[0].on < "2025-07-01") for row in rows)


@pytest.mark.parametrize("kind", ["ho", "dat", "ngay_cong", "tien", "luot_nguoi"])
def test_resources_of_every_kind_but_others_are_mobilised(kind: str, rows: tuple[InitiativeRow, ...]) -> None:
    assert ResourceKind.read(kind).value in {each.kind for row in rows for each in row.resources}


def test_no_person_is_named(loaded: Loaded) -> None:
    assert [each.id for summary in loaded.summaries for each in unfolded(summary.details) if each.people] == []


def test_every_indicator_of_the_sample_has_values_and_those_with_targets_reach_some(
    figures: tuple[UnitYear, ...], register: Register
) -> None:
    sample = [each for each in register.movement.indicators.values() if each.sample]
    reached = Counter(each.reached for each in figures)

    assert all(each.targets for each in sample)
    assert {each.year for each in figures} == {2022, 2023, 2024, 2025, 2026}
    assert min(reached[True], reached[False]) >= 40


def test_targets_are_the_samples_only(register: Register) -> None:
    assert [each.id for each in register.movement.indicators.values() if each.targets and not each.sample] == []


def test_ratings_cover_four_years_and_some_bodies_are_not_ranked(loaded: Loaded) -> None:
    ratings = [rating for summary in loaded.summaries for rating in summary.ratings]
    unranked = [rating for rating in ratings if rating.unranked]

    assert {rating.year for rating in ratings} == {2022, 2023, 2024, 2025}
    assert len(unranked) >= 3
    assert all(rating.reason for rating in unranked)
    assert len({rating.rank for rating in ratings if rating.rank}) >= 3


def test_two_pairs_of_models_are_registered_twice_and_no_others(rows: tuple[InitiativeRow, ...]) -> None:
    found = [{row.unit for row in group} for group in near_duplicates(rows)]

    assert sorted(found, key=sorted) == [{"dang-uy-xa-b2", "mttq-tinh-m"}, {"dang-uy-xa-d1", "hoi-nong-dan-tinh-m"}]
