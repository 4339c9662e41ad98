"""Statistics that governments have published come out of the engine when it is fed with that many obligations.

On time is judged on 31 December (Quảng Nam: 31 July 2020); every obligation is one unit's, as in the reports.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from followup.status.standing import DONE, Standing
from followup.status.standings import standings, tally_of
from followup.status.tally import Rate, RateRule, Tally, completion_rate, due_completion_rate, on_time_rate
from followup.summary import Row, Summary
from tests.status.office import directive, duty, register, unit

ROWS: Mapping[Standing, tuple[str, str | None]] = {
    # standing: (deadline, day of completion)
    Standing.DONE_ON_TIME: ("30/6/2017", "2017-06-01"),
    Standing.DONE_LATE: ("30/6/2017", "2017-07-01"),
    Standing.IN_TIME: ("30/6/2018", None),
    Standing.OVERDUE: ("30/6/2017", None),
}


def fed(counts: Mapping[Standing, int]) -> Tally:
    """Feed the engine with one duty for each class and as many units as it counts."""
    units = [unit(f"u{number}", thu_tu=str(number)) for number in range(max(counts.values()))]
    duties = [
        {
            **duty(str(code), *(f"u{number}" for number in range(many))),
            "thoi_han": ROWS[which][0],
            "can_cu_thoi_han": "c",
        }
        for code, (which, many) in enumerate(counts.items(), start=1)
    ]
    it = register(*units, directive(*duties, issued="01/1/2017"))
    said: dict[str, list[Row]] = {}
    for code, (which, many) in enumerate(counts.items(), start=1):
        finished_on = ROWS[which][1]
        for number in range(many if finished_on else 0):
            said.setdefault(f"u{number}", []).append(_row(f"x/{code}", finished_on))
    summaries = [Summary(name, (), tuple(rows)) for name, rows in said.items()]
    return tally_of(standings(it, summaries, as_of=date(2017, 12, 31)).states)


def _row(task: str, finished_on: str | None) -> Row:
    return Row(
        period="2017-nam",
        duty=task,
        claim="hoan_thanh",
        finished_on=finished_on,
        evidence=(),
        sample=False,
        counts_from="2017-07-05",
        accepted_on="2017-12-30",
    )


def percent(rate: Rate | None) -> str:
    assert rate is not None
    return f"{100 * rate.numerator / rate.denominator:.2f}".replace(".", ",") + " %"


@pytest.fixture(scope="module")
def of_2017() -> Tally:
    return fed(
        {
            Standing.DONE_ON_TIME: 14068,
            Standing.DONE_LATE: 1983,
            Standing.IN_TIME: 5640,
            Standing.OVERDUE: 223,
        }
    )


def test_the_government_of_2017_adds_up(of_2017: Tally) -> None:
    assert of_2017.total == 21_914
    assert (of_2017.done, of_2017[Standing.DONE_ON_TIME], of_2017[Standing.DONE_LATE]) == (16_051, 14_068, 1_983)
    assert (of_2017.open_with_deadline, of_2017[Standing.IN_TIME], of_2017[Standing.OVERDUE]) == (5_863, 5_640, 223)


def test_the_rates_of_2017_carry_their_rules(of_2017: Tally) -> None:
    """The report prints 98,62 % and 1,38 %: 16.051 of 16.274 is 98,6297…, cut off there and rounded here."""
    due, on_time = due_completion_rate(of_2017), on_time_rate(of_2017)

    assert due == Rate(RateRule.DUE_COMPLETION, 16_051, 16_274)
    assert percent(due) == "98,63 %"
    assert on_time == Rate(RateRule.ON_TIME, 14_068, 16_051)
    assert percent(on_time) == "87,65 %"  # printed as 87,6 %
    assert completion_rate(of_2017) == Rate(RateRule.COMPLETION, 16_051, 21_914)


def test_the_government_of_2016_adds_up() -> None:
    counted = fed({Standing.DONE_ON_TIME: 1310, Standing.DONE_LATE: 429, Standing.IN_TIME: 1812, Standing.OVERDUE: 175})

    assert counted.total == 3_726
    assert (counted.done, counted.open_with_deadline) == (1_739, 1_987)
    assert due_completion_rate(counted) == Rate(RateRule.DUE_COMPLETION, 1_739, 1_914)


def test_quang_nam_of_2020_adds_up() -> None:
    """The report does not tell those done on time from those done late, so all 585 count as one."""
    counted = fed({Standing.DONE_ON_TIME: 585, Standing.IN_TIME: 67, Standing.OVERDUE: 181})

    assert counted.total == 833
    assert sum(counted[each] for each in DONE) == 585
    assert (counted[Standing.IN_TIME], counted[Standing.OVERDUE]) == (67, 181)
    assert completion_rate(counted) == Rate(RateRule.COMPLETION, 585, 833)
