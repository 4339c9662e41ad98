"""How far obligations have come: one sentence, one bar, one legend, all worked out from the same states.

Where nothing has a deadline the sentence says so instead of a rate or a number of overdue ones that would look like
success. Rates follow `followup.status.tally`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.pages.link import Link
from followup.pages.mark import Counted, Slice, legend, slices
from followup.pages.number import LeftOut, Number, Told, Words, count_of, numbers_in, share_of
from followup.pages.obligation_link import links_among, obligation_link, obligation_links
from followup.register import Register
from followup.status.standing import DATED, DONE, DONE_DATED, Standing
from followup.status.standings import Standings
from followup.status.state import State
from followup.status.tally import RateRule

_ANY = frozenset(Standing)
_ON_TIME = frozenset({Standing.DONE_ON_TIME})
_AHEAD = DATED - DONE_DATED
_UNRATED = _ANY - DATED
_NONE_LATE: Words = ("không đầu việc nào quá hạn",)
RATE = "ti-le-hoan-thanh"
LATE = "qua-han"
"""The names of two figures that a page of one unit or directive has, and tables of many tell again."""

NO_GROUND = "văn bản không ghi ngày đến hạn; chưa đủ cơ sở tính quá hạn"


class Progress(NamedTuple):
    """The state of some obligations in words and as a bar."""

    sentence: Words
    slices: tuple[Slice, ...]
    legend: tuple[Counted, ...]


def tracked(states: Sequence[State]) -> bool:
    """Tell whether anything is known of STATES beyond the documents: a deadline or a word of a unit."""
    return any(each.known for each in states)


def progress(told: Standings, register: Register) -> Progress:
    """Say how far those that are TOLD of have come."""
    return Progress(
        sentence=sentence(told, register),
        slices=slices(told.tally),
        legend=legend(told, register),
    )


def numbers_of(*shown: Progress | None) -> tuple[Number, ...]:
    """Give the figures of what is SHOWN, for `Page.numbers`."""
    return tuple(
        number
        for each in shown
        if each is not None
        for number in (*numbers_in(each.sentence), *(line.number for line in each.legend))
    )


def sentence(told: Standings, register: Register) -> Words:
    """Say how many there are, how many are done of those with a deadline, how many are overdue and for how long.

    These are the figures that the rows of lists tell again (`followup.pages.row_progress`).
    """
    if not told.states:
        return ("Chưa có đầu việc nào.",)
    late = told.overdue
    longest_late: Words = (", lâu nhất ", longest(late, register), " ngày") if late else ()
    return (*_rated(told, late, longest_late, register), ".")


def totals(told: Standings, register: Register) -> Words:
    """Say the same of another day than the as-of day: for how long something was overdue then stands in no row."""
    return (*_rated(told, told.overdue, (), register), ".")


def _rated(told: Standings, late: Sequence[State], longest_late: Words, register: Register) -> Words:
    share, every = rate(told, register), (total(told, register), " đầu việc; ")
    if share is None:
        return (*every, *_done_undated(told, register), NO_GROUND)
    words: Words = (overdue_number(late, register), " quá hạn", *longest_late) if late else _NONE_LATE
    return (*every, *done_words(told, register), " (", share, "); ", *words, *besides_words(told, register))


def rate(told: Standings, register: Register) -> Number | None:
    """Give the share done of those with a deadline; None where nothing has one."""
    left_out = [
        LeftOut(links_among(told, frozenset({each}), register), each.value)
        for each in told.by_standing
        if each in _UNRATED
    ]
    return share_of(
        RATE,
        "Tỷ lệ hoàn thành",
        f"Tỷ lệ {RateRule.COMPLETION.value}.",
        links_among(told, DONE_DATED, register),
        links_among(told, _AHEAD, register),
        left_out=left_out,
    )


def further_rates(told: Standings, register: Register) -> Words:
    """Tell the rates that answer other questions than how much is done, each by its own rule; none without a ground."""
    done, late = links_among(told, DONE_DATED, register), told.overdue
    claimed = [each for each in told.states if each.claimed_on is not None]
    shares = (
        _share(
            "dung-han",
            RateRule.ON_TIME,
            links_among(told, _ON_TIME, register),
            links_among(told, DONE_DATED - _ON_TIME, register),
        ),
        _share("xong-khi-den-han", RateRule.DUE_COMPLETION, done, obligation_links(late, register)),
        _share(
            "co-minh-chung",
            RateRule.EVIDENCE,
            obligation_links([each for each in claimed if each.evidence], register),
            obligation_links([each for each in claimed if not each.evidence], register),
        ),
    )
    parts = [(share, f" {rule.value}") for share, rule in shares if share is not None]
    return tuple(word for number, part in enumerate(parts) for word in (*(("; ",) if number else ()), *part))


def done_words(told: Standings, register: Register) -> Words:
    """Say how many are done of how many with a deadline."""
    done, dated = links_among(told, DONE_DATED, register), links_among(told, DATED, register)
    done_rule = "Đếm đầu việc có thời hạn đã hoàn thành, đúng hạn hoặc quá hạn."
    dated_rule = "Đếm đầu việc có thời hạn, đã hoàn thành hay chưa; đầu việc chờ xác nhận, chờ quyết định không tính."
    return (
        count_of("hoan-thanh", "Đầu việc có thời hạn đã hoàn thành", done_rule, done),
        " trong ",
        count_of("co-thoi-han", "Đầu việc có thời hạn", dated_rule, dated),
        " đầu việc có thời hạn đã hoàn thành",
    )


def besides_words(told: Standings, register: Register) -> Words:
    """Say how many the rate leaves out; nothing if it leaves out none."""
    outside = links_among(told, _UNRATED, register)
    if not outside:
        return ()
    rule = (
        "Đếm đầu việc mà lịch không xét được: không có thời hạn, thường xuyên, chờ xác nhận, chờ quyết định, đã dừng."
    )
    number = count_of("ngoai-ti-le", "Đầu việc không tính tỷ lệ", rule, outside)
    return ("; ngoài ra ", number, " đầu việc không tính vào tỷ lệ")


def total(told: Standings, register: Register) -> Number:
    """Count all obligations."""
    rule = "Đếm mọi đầu việc: mỗi việc cụ thể, mỗi đơn vị chủ trì, mỗi kỳ là một đầu việc."
    return count_of("dau-viec", "Đầu việc", rule, links_among(told, _ANY, register))


def overdue_number(late: Sequence[State], register: Register) -> Number:
    """Count what is overdue on the as-of day: LATE, the longest first."""
    rule = (
        "Đếm đầu việc chưa hoàn thành mà thời hạn đã qua trước ngày tính số liệu; đến hạn đúng ngày đó chưa là quá hạn."
    )
    return count_of(LATE, "Đầu việc quá hạn", rule, obligation_links(late, register))


def _share(
    name: str, rule: RateRule, counted: Sequence[Link], against: Sequence[Link]
) -> tuple[Number | None, RateRule]:
    title = f"Tỷ lệ {rule.value}"
    return share_of(f"ti-le-{name}", title, f"{title}.", counted, against), rule


def longest(late: Sequence[State], register: Register) -> Told:
    """Tell for how many days the first of LATE is overdue; its row shows its deadline."""
    return Told(late[0].days_late or 0, obligation_link(late[0], register))


def _done_undated(told: Standings, register: Register) -> Words:
    done = links_among(told, DONE, register)
    if not done:
        return ()
    rule = "Đếm đầu việc đã hoàn thành; văn bản không quy định thời hạn nên không xét đúng hạn hay quá hạn."
    return (count_of("hoan-thanh", "Đầu việc đã hoàn thành", rule, done), " đã hoàn thành; ")
