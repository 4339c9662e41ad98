"""How far obligations have come: one sentence, one bar, one legend, all worked out from the same states.

Where nothing has a deadline the sentence says so instead of a rate or a number of overdue ones that would look like
success. Rates follow `followup.status.tally`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followup.pages.lateness import OVERDUE, overdue
from followup.pages.mark import Counted, Slice, legend, slices
from followup.pages.number import LeftOut, Number, Told, Words, count_of, numbers_in, share_of
from followup.pages.obligation_link import obligation_link, obligation_links
from followup.register import Register
from followup.status.standing import DATED, DONE, DONE_DATED, Standing
from followup.status.standings import Standings, tally_of
from followup.status.state import State
from followup.status.tally import RateRule

_AHEAD = DATED - DONE_DATED
_UNRATED = frozenset(Standing) - DATED
_NONE_LATE: Words = ("không đầu việc nào quá hạn",)
RATE = "ti-le-hoan-thanh"
LATE = "qua-han"
"""The names of two figures that a page of one unit or directive has, and tables of many tell again."""

NO_GROUND = "văn bản không ghi ngày đến hạn; chưa đủ cơ sở tính quá hạn"


@dataclass(frozen=True, slots=True)
class Progress:
    """The state of some obligations in words and as a bar."""

    sentence: Words
    slices: tuple[Slice, ...]
    legend: tuple[Counted, ...]


def tracked(states: Sequence[State]) -> bool:
    """Tell whether anything is known of STATES beyond the documents: a deadline or a word of a unit."""
    return any(each.due is not None or each.claim is not None for each in states)


def progress(told: Standings, register: Register) -> Progress:
    """Say how far those that are TOLD of have come."""
    return Progress(
        sentence=sentence(told, register),
        slices=slices(tally_of(told.states)),
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
    late = overdue(told.among(OVERDUE))
    longest_late: Words = (", lâu nhất ", longest(late, register), " ngày") if late else ()
    return (*_rated(told, late, longest_late, register), ".")


def totals(told: Standings, register: Register) -> Words:
    """Say the same of another day than the as-of day: for how long something was overdue then stands in no row."""
    return (*_rated(told, overdue(told.among(OVERDUE)), (), register), ".")


def _rated(told: Standings, late: Sequence[State], longest_late: Words, register: Register) -> Words:
    share, every = rate(told, register), (total(told.states, register), " đầu việc; ")
    if share is None:
        return (*every, *_done_undated(told, register), NO_GROUND)
    words: Words = (overdue_number(late, register), " quá hạn", *longest_late) if late else _NONE_LATE
    return (*every, *done_words(told, register), " (", share, "); ", *words, *besides_words(told, register))


def rate(told: Standings, register: Register) -> Number | None:
    """Give the share done of those with a deadline; None where nothing has one."""
    unrated = told.among(_UNRATED)
    links = obligation_links(unrated, register)
    left_out = [LeftOut(link, each.standing.value) for link, each in zip(links, unrated, strict=True)]
    return share_of(
        RATE,
        "Tỷ lệ hoàn thành",
        f"Tỷ lệ {RateRule.COMPLETION.value}.",
        obligation_links(told.among(DONE_DATED), register),
        obligation_links(told.among(_AHEAD), register),
        left_out=left_out,
    )


def further_rates(told: Standings, register: Register) -> Words:
    """Tell the rates that answer other questions than how much is done, each by its own rule; none without a ground."""
    done = told.among(DONE_DATED)
    claimed = [each for each in told.states if each.claimed_on is not None]
    shares = (
        _share(
            "dung-han",
            RateRule.ON_TIME,
            [each for each in done if each.standing is Standing.DONE_ON_TIME],
            [each for each in done if each.standing is not Standing.DONE_ON_TIME],
            register,
        ),
        _share("xong-khi-den-han", RateRule.DUE_COMPLETION, done, overdue(told.among(OVERDUE)), register),
        _share(
            "co-minh-chung",
            RateRule.EVIDENCE,
            [each for each in claimed if each.evidence],
            [each for each in claimed if not each.evidence],
            register,
        ),
    )
    parts = [(share, f" {rule.value}") for share, rule in shares if share is not None]
    return tuple(word for number, part in enumerate(parts) for word in (*(("; ",) if number else ()), *part))


def done_words(told: Standings, register: Register) -> Words:
    """Say how many are done of how many with a deadline."""
    done, dated = told.among(DONE_DATED), told.among(DATED)
    done_rule = "Đếm đầu việc có thời hạn đã hoàn thành, đúng hạn hoặc quá hạn."
    dated_rule = "Đếm đầu việc có thời hạn, đã hoàn thành hay chưa; đầu việc chờ xác nhận, chờ quyết định không tính."
    return (
        _count("hoan-thanh", "Đầu việc có thời hạn đã hoàn thành", done_rule, done, register),
        " trong ",
        _count("co-thoi-han", "Đầu việc có thời hạn", dated_rule, dated, register),
        " đầu việc có thời hạn đã hoàn thành",
    )


def besides_words(told: Standings, register: Register) -> Words:
    """Say how many the rate leaves out; nothing if it leaves out none."""
    outside = told.among(_UNRATED)
    if not outside:
        return ()
    rule = (
        "Đếm đầu việc mà lịch không xét được: không có thời hạn, thường xuyên, chờ xác nhận, chờ quyết định, đã dừng."
    )
    number = _count("ngoai-ti-le", "Đầu việc không tính tỷ lệ", rule, outside, register)
    return ("; ngoài ra ", number, " đầu việc không tính vào tỷ lệ")


def total(states: Sequence[State], register: Register) -> Number:
    """Count all obligations."""
    rule = "Đếm mọi đầu việc: mỗi việc cụ thể, mỗi đơn vị chủ trì, mỗi kỳ là một đầu việc."
    return _count("dau-viec", "Đầu việc", rule, states, register)


def overdue_number(late: Sequence[State], register: Register) -> Number:
    """Count what is overdue on the as-of day: LATE, the longest first."""
    rule = (
        "Đếm đầu việc chưa hoàn thành mà thời hạn đã qua trước ngày tính số liệu; đến hạn đúng ngày đó chưa là quá hạn."
    )
    return _count(LATE, "Đầu việc quá hạn", rule, late, register)


def _share(
    name: str, rule: RateRule, counted: Sequence[State], against: Sequence[State], register: Register
) -> tuple[Number | None, RateRule]:
    title = f"Tỷ lệ {rule.value}"
    links = obligation_links(counted, register), obligation_links(against, register)
    return share_of(f"ti-le-{name}", title, f"{title}.", *links), rule


def longest(late: Sequence[State], register: Register) -> Told:
    """Tell for how many days the first of LATE is overdue; its row shows its deadline."""
    return Told(late[0].days_late or 0, obligation_link(late[0], register))


def _done_undated(told: Standings, register: Register) -> Words:
    done = told.among(DONE)
    if not done:
        return ()
    rule = "Đếm đầu việc đã hoàn thành; văn bản không quy định thời hạn nên không xét đúng hạn hay quá hạn."
    return (_count("hoan-thanh", "Đầu việc đã hoàn thành", rule, done, register), " đã hoàn thành; ")


def _count(name: str, title: str, rule: str, states: Sequence[State], register: Register) -> Number:
    return count_of(name, title, rule, obligation_links(states, register))
