"""Sentences about progress are worked out from the states that the tables show, and pretend nothing."""

from __future__ import annotations

from collections.abc import Callable

from followup.pages.number import Number, Told, plain
from followup.pages.page import Whole
from followup.pages.progress import further_rates, progress, sentence, tracked
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State
from followup.status.tally import completion_rate, due_completion_rate, on_time_rate, tally

MakeState = Callable[..., State]
ALL = tuple(Standing)


def figures(*parts: str | Number | Told) -> dict[str, str]:
    return {each.id: each.value for each in parts if isinstance(each, Number)}


def test_without_a_deadline_there_is_no_rate_and_nobody_is_called_late(whole: Whole, state: MakeState) -> None:
    states = (state(Standing.NO_DEADLINE), state(Standing.STANDING), state(Standing.NOT_ARISEN))

    said = plain(sentence(Standings(states), whole.register))

    assert said == "3 đầu việc; văn bản không ghi ngày đến hạn; chưa đủ cơ sở tính quá hạn."


def test_what_is_done_without_a_deadline_is_told_but_makes_no_rate(whole: Whole, state: MakeState) -> None:
    said = plain(sentence(Standings((state(Standing.DONE_NO_DEADLINE), state(Standing.STANDING))), whole.register))

    assert said.startswith("2 đầu việc; 1 đã hoàn thành; ")
    assert "%" not in said


def test_the_sentence_agrees_with_the_tally_and_the_bar(whole: Whole, state: MakeState) -> None:
    states = tuple(state(standing, late=5) for number, standing in enumerate(ALL) for _ in range(number + 1))
    counted = tally(each.standing for each in states)
    rate = completion_rate(counted)
    assert rate is not None

    shown = progress(Standings(states), whole.register)
    said = figures(*shown.sentence)

    assert said["hoan-thanh"] == str(rate.numerator)
    assert said["co-thoi-han"] == str(rate.denominator)
    assert said["qua-han"] == str(counted[Standing.OVERDUE])
    assert int(said["co-thoi-han"]) + int(said["ngoai-ti-le"]) == counted.total
    assert [each.amount for each in shown.slices] == [int(each.number.value) for each in shown.legend]
    assert sum(each.amount for each in shown.slices) == counted.total
    assert round(sum(each.width for each in shown.slices), 2) == 100


def test_standing_duties_change_no_rate(whole: Whole, state: MakeState) -> None:
    few = (state(Standing.DONE_ON_TIME), state(Standing.OVERDUE, late=3))
    many = (*few, *(state(Standing.STANDING) for _ in range(100)))

    assert figures(*sentence(Standings(few), whole.register))["ti-le-hoan-thanh"] == "50.0"
    assert figures(*sentence(Standings(many), whole.register))["ti-le-hoan-thanh"] == "50.0"


def test_the_longest_delay_is_named(whole: Whole, state: MakeState) -> None:
    states = (state(Standing.OVERDUE, late=3), state(Standing.OVERDUE, late=183), state(Standing.IN_TIME))

    said = plain(sentence(Standings(states), whole.register))

    assert said == "3 đầu việc; 0 trong 3 đầu việc có thời hạn đã hoàn thành (0,0%); 2 quá hạn, lâu nhất 183 ngày."


def test_nothing_is_tracked_where_only_documents_have_spoken(state: MakeState) -> None:
    silent = [state(Standing.NO_DEADLINE), state(Standing.STANDING)]

    assert not tracked(silent)
    assert tracked([*silent, state(Standing.IN_TIME)])


def test_nobody_owes_anything(whole: Whole) -> None:
    assert plain(sentence(Standings(()), whole.register)) == "Chưa có đầu việc nào."


def test_further_rates_each_have_their_own_ground(whole: Whole, state: MakeState) -> None:
    on_time, late = state(Standing.DONE_ON_TIME), state(Standing.DONE_LATE)
    states = (on_time, on_time, late, state(Standing.OVERDUE), state(Standing.STANDING))
    claimed = [each for each in states if each.claimed_on is not None]
    proved = [each for each in claimed if each.evidence]

    said = figures(*further_rates(Standings(states), whole.register))

    counted = tally(each.standing for each in states)
    rates = (on_time_rate(counted), due_completion_rate(counted))
    assert [each and (each.numerator, each.denominator) for each in rates] == [(2, 3), (3, 4)]
    assert (said["ti-le-dung-han"], said["ti-le-xong-khi-den-han"]) == ("66.7", "75.0")
    assert said.get("ti-le-co-minh-chung") == (f"{100 * len(proved) / len(claimed):.1f}" if claimed else None)


def test_there_are_no_further_rates_without_a_ground(whole: Whole, state: MakeState) -> None:
    assert further_rates(Standings((state(Standing.NO_DEADLINE), state(Standing.STANDING))), whole.register) == ()
