"""What has equal digests stands alike: where the obligations of a duty stand hangs on the words on it alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from hypothesis import given

from followup.records.result import Result
from followup.register import Register, Shared
from followup.said import Said, said
from followup.status.standings import standings
from followup.status.succession import Succession
from tests.status.office import register, summaries
from tests.status.test_properties import DAYS, NAMES, TASKS, records, reports, small


def digests(it: Register, told: list[Result]) -> Mapping[str, Said]:
    return {each.unit: said(each) for each in summaries(it, told)}


@small
@given(records(), reports)
def test_digests_that_were_kept_are_the_same(office: list[Shared], told: list[Result]) -> None:
    for each in digests(register(*office), told).values():
        kept = Said(**json.loads(json.dumps(each._asdict(), sort_keys=True)))

        assert kept == each
        assert all(kept.by(f"{year}-07-01") == each.by(f"{year}-07-01") for year in range(2021, 2028))


@small
@given(records(), reports, reports, DAYS)
def test_where_a_duty_stands_hangs_on_the_words_on_it_alone(
    office: list[Shared], one: list[Result], two: list[Result], day: date
) -> None:
    it = register(*office)
    first, second = (standings(it, summaries(it, each), as_of=day) for each in (one, two))

    for task in TASKS:
        words = [[each.duties.get(task) for _, each in sorted(digests(it, told).items())] for told in (one, two)]
        if [*filter(None, words[0])] == [*filter(None, words[1])]:
            assert first.of_duty(task) == second.of_duty(task)


@small
@given(records(), reports, reports, DAYS)
def test_what_a_unit_holds_hangs_on_what_was_said_by_the_day_in_its_own_line(
    office: list[Shared], one: list[Result], two: list[Result], day: date
) -> None:
    it = register(*office)
    succession = Succession(it)
    first, second = (standings(it, summaries(it, each), as_of=day) for each in (one, two))
    before, after = digests(it, one), digests(it, two)

    for name in NAMES:
        words = [
            [its[each].by(day.isoformat()) if each in its else [] for each in succession.line(name)]
            for its in (before, after)
        ]
        if words[0] == words[1]:
            assert first.of_unit(name) == second.of_unit(name)
            assert first.of_unit_now(name) == second.of_unit_now(name)
            assert first.spans.get(name) == second.spans.get(name)
