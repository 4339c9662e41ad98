"""The illustrative province is what its generator writes, marked throughout, complete, and tells its story."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from followup.diagnostics import Severity
from followup.loading import Loaded
from followup.register import Register, active
from followup.status.obligations import issue_day
from followup.status.standing import Standing
from followup.status.standings import Standings, standings, tally_of
from tests.bench.make_sample import FOLDER, files
from tests.bench.sample.characters import SILENT, WEAK
from tests.bench.sample.duties import duties_of
from tests.bench.sample.periods import AS_OF

ROOT = Path(__file__).parents[2]
REAL = ("1330-cv-tu", "394-cv-tu", "ct-tap-hop", "cv-tb-160")
MOST_FILES = 1200


@pytest.fixture(scope="module")
def now(loaded: Loaded, register: Register) -> Standings:
    return standings(register, loaded.summaries, as_of=AS_OF)


@cache
def written() -> dict[str, str]:
    return dict(files())


def test_the_files_are_what_the_generator_writes() -> None:
    there = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()}
    different = [
        path for path, text in written().items() if path not in there or (FOLDER / path).read_text("utf-8") != text
    ]

    assert there == written().keys()
    assert different == []


def test_the_sample_stays_small() -> None:
    assert len(written()) <= MOST_FILES


def test_every_file_says_that_it_is_a_sample() -> None:
    assert [path for path, text in written().items() if "\nminh_hoa: true\n" not in text] == []


def test_the_shipped_data_have_no_error(loaded: Loaded) -> None:
    assert [each for each in loaded.findings if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize("directive", REAL)
def test_every_duty_of_a_real_directive_falls_to_the_sample_only(
    directive: str, register: Register, now: Standings
) -> None:
    led = [duty.id for duty in register.leaves(directive) if duty.leads]
    states = now.of_directive(directive)

    assert {state.duty for state in states} == set(led)
    assert all(register.units[state.unit].sample for state in states)


def test_real_directives_keep_their_deadlines_unsaid(register: Register) -> None:
    assert [duty.id for name in REAL for duty in register.directives[name].duties if duty.due_on] == []


@pytest.mark.parametrize("standing", Standing)
def test_every_standing_occurs(standing: Standing, now: Standings) -> None:
    assert sum(state.standing is standing for state in now.states) >= 3


def test_every_age_of_what_is_overdue_occurs(now: Standings) -> None:
    ages = [state.days_late or 0 for state in now.states if state.standing is Standing.OVERDUE]

    assert sum(1 <= age <= 7 for age in ages) >= 3
    assert sum(8 <= age <= 30 for age in ages) >= 3
    assert sum(age > 30 for age in ages) >= 3


def test_nine_communes_hold_about_half_of_what_is_overdue(now: Standings) -> None:
    late = Counter(state.unit for state in now.states if state.standing is Standing.OVERDUE)
    nine = {unit for unit, _ in late.most_common(9)}

    assert nine == set(WEAK)
    assert 0.4 <= sum(late[unit] for unit in nine) / late.total() <= 0.6


def test_three_communes_are_silent_this_year(loaded: Loaded) -> None:
    heard = {
        summary.unit
        for summary in loaded.summaries
        for report in summary.reports
        if report.period.startswith("2026") and report.received_on
    }

    assert set(SILENT).isdisjoint(heard)


def test_most_of_what_is_done_was_in_time(now: Standings) -> None:
    counted = Counter(state.standing for state in now.states)

    assert counted[Standing.DONE_ON_TIME] > 3 * counted[Standing.DONE_LATE]


def test_one_directive_is_behind(now: Standings) -> None:
    def done_of_what_fell_due(directive: str) -> float:
        counted = tally_of(now.of_directive(directive))
        return counted.done_with_deadline / (counted.done_with_deadline + counted[Standing.OVERDUE])

    assert done_of_what_fell_due("1330-cv-tu") < 0.5
    assert min(map(done_of_what_fell_due, ("394-cv-tu", "cv-tb-160", "ke-hoach-minh-hoa"))) > 0.6


def test_reports_fall_after_the_reorganisation_and_recover(loaded: Loaded) -> None:
    received = Counter(
        report.period
        for summary in loaded.summaries
        for report in summary.reports
        if report.received_on and summary.unit.startswith("dang-uy-")
    )

    assert received["2025-6t2"] < received["2026-6t1"]


def test_sixty_units_work_before_and_after_the_reorganisation(register: Register) -> None:
    for day in (date(2025, 2, 1), date(2025, 7, 1)):
        working = [unit for unit in register.units.values() if unit.sample and active(unit, day)]

        assert 50 <= len(working) <= 70


@pytest.mark.parametrize("directive", [*REAL, "ke-hoach-minh-hoa"])
def test_the_generator_knows_who_leads(directive: str, register: Register, now: Standings) -> None:
    """Held against the engine: who a duty is given to reports on it, but for bodies that report to others."""
    issued_on = issue_day(register.directives[directive], AS_OF)
    owners = {(state.duty, unit) for state in now.of_directive(directive) for unit in state.origins}
    reporting = {(duty, unit) for duty, unit in owners if not unit.startswith("mttq-huyen-")}

    assert issued_on < AS_OF
    assert [each for each in sorted(reporting) if each[0] not in duties_of(each[1])] == []
