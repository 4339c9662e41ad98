"""What leaders ask first, answered from the obligations of all units, in the order in which they ask.

Who has reported and who is silent; what is overdue; what falls due; what is done of what has a deadline, and below it
what no rate counts. Nothing here is typed: every word is counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.comparison import Then
from followup.pages.fact import Fact, fact
from followup.pages.mark import Counted, Slice, legend, slices
from followup.pages.matters import WAITING_PROPOSALS, MatterRow, matter_lists
from followup.pages.number import Number, Words, count_of, numbers_in, told_of
from followup.pages.obligation_link import links_among, obligation_links
from followup.pages.obligation_row import ObligationRow, obligation_row
from followup.pages.overdue import Gathering, gatherings, overdue_words
from followup.pages.page import Link, Whole
from followup.pages.progress import besides_words, done_words, further_rates, longest, rate
from followup.pages.roll_call import periods_words, reported_words, roll_call
from followup.pages.upcoming import Upcoming, due_soon, upcoming
from followup.records.result import Claim
from followup.register import Register
from followup.status.standing import DATED, Standing
from followup.status.standings import Standings
from followup.status.state import State
from followup.vietnamese import count, day

MOST_SHOWN = 6
MOST_SILENT = 10
_UNDATED = frozenset({Standing.NO_DEADLINE, Standing.DONE_NO_DEADLINE, Standing.DEADLINE_MISSING})


class Situation(NamedTuple):
    """The answers. `done` tells what is done of what has a deadline, and what no rate counts.

    `more_silent` where the list of silent units leaves some out.
    """

    periods: str
    reported: Words
    silent: tuple[Link, ...]
    more_silent: bool
    silent_at: Link
    overdue: Words
    done: Words
    rates: Words
    slices: tuple[Slice, ...]
    legend: tuple[Counted, ...]
    longest: tuple[ObligationRow, ...]
    gatherings: tuple[Gathering, ...]
    asked: tuple[MatterRow, ...]
    coming: tuple[Upcoming, ...]
    facts: tuple[Fact, ...]

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The figures of the page, in the order in which it tells them."""
        told = (
            *numbers_in(self.reported, self.overdue),
            *(each.number for each in self.facts if each.number and not each.again),
        )
        return (*told, *numbers_in(self.done, self.rates), *(each.number for each in self.legend))


def situation(whole: Whole, before: Then | None) -> Situation:
    """Answer from all obligations as they stand on the as-of day; what is overdue is compared with BEFORE."""
    register, told = whole.register, whole.standings
    called = roll_call(whole)
    reported, late = reported_words(called, whole), overdue_words(whole, before)
    proposals = next((each for each in matter_lists(whole) if each.anchor == WAITING_PROPOSALS), None)
    asked = proposals.rows if proposals else ()
    silent = called.silent if called else ()
    longest_late = told.overdue
    return Situation(
        periods=periods_words(called, whole),
        reported=reported,
        silent=naming.party_links(silent[:MOST_SILENT], register),
        more_silent=len(silent) > MOST_SILENT,
        silent_at=Link("xem tất cả", address.SILENCE, address.silence_anchor(called.opened.id) if called else ""),
        overdue=late,
        done=_done(told, register),
        rates=further_rates(told, register),
        slices=slices(told.tally),
        legend=legend(told, register),
        longest=_rows(longest_late, whole),
        gatherings=tuple(gatherings(longest_late, register))[:MOST_SHOWN],
        asked=asked[:MOST_SHOWN],
        coming=tuple(upcoming(whole))[:MOST_SHOWN],
        facts=_facts(whole, (*reported, *late), longest_late, proposals.number if proposals else None),
    )


def _facts(whole: Whole, told: Words, longest_late: Sequence[State], proposals: Number | None) -> tuple[Fact, ...]:
    """Give the figures of the strip in the order in which leaders ask; TOLD stands above it."""
    register, standings = whole.register, whole.standings
    days, known = register.settings.soon_days, {each.id: each for each in numbers_in(told)}
    soon = due_soon(standings, whole.as_of, days)
    share = rate(standings, register)
    soon_rule = f"Đếm đầu việc chưa hoàn thành, đến hạn từ ngày {day(whole.as_of)}, trong {count(days)} ngày."
    strip = (
        ("Đơn vị đã báo cáo", address.PERIODS, known.get("da-bao-cao"), _owed(known), "Chưa có"),
        ("Đầu việc quá hạn", address.WATCHLIST, known.get("qua-han"), _oldest(longest_late, register), "Không có"),
        (
            "Xin ý kiến lãnh đạo",
            address.MATTERS,
            proposals,
            ("kiến nghị chưa được trả lời",),
            "Không có",
        ),
        (
            f"Đến hạn trong {count(days)} ngày",
            address.WATCHLIST,
            _count("sap-den-han", "Đến hạn sắp tới", soon_rule, soon, register),
            _soonest(soon),
            "Không có",
        ),
        ("Hoàn thành", address.DIRECTIVES, share, _share(share), "Chưa đủ cơ sở"),
        (
            "Chưa có minh chứng",
            address.WATCHLIST,
            _unproven(standings.states, register),
            ("đầu việc đã báo hoàn thành",),
            "Không có",
        ),
    )
    return tuple(
        fact(Link(name, to), number, note, told=told, nothing=nothing) for name, to, number, note, nothing in strip
    )


def _owed(known: Mapping[str, Number]) -> Words:
    owed = known.get("phai-bao-cao")
    return (
        ("trong ", told_of(address.HOME, owed.id, owed.numerator), " đơn vị phải báo cáo")
        if owed
        else ("chưa có kỳ báo cáo nào kết thúc",)
    )


def _oldest(late: Sequence[State], register: Register) -> Words:
    return ("lâu nhất ", longest(late, register), " ngày") if late else ("tính đến ngày số liệu",)


def _soonest(soon: Sequence[State]) -> Words:
    return (f"sớm nhất {day(soon[0].due)}" if soon and soon[0].due else "theo thời hạn đã ghi",)


def _share(share: Number | None) -> Words:
    """Tell both parts of the rate, which the sentence below counts."""
    if share is None:
        return ("chưa đầu việc nào có thời hạn",)
    done = told_of(address.HOME, "hoan-thanh", share.numerator)
    return (done, "/", told_of(address.HOME, "co-thoi-han", share.denominator), " đầu việc có thời hạn")


def _done(told: Standings, register: Register) -> Words:
    if not told.among(DATED):
        return ("Chưa đầu việc nào có thời hạn nên chưa tính tỷ lệ.",)
    undated = links_among(told, _UNDATED, register)
    rule = "Đếm đầu việc mà văn bản không quy định thời hạn hoặc chưa cập nhật thời hạn; việc thường xuyên không tính."
    without = count_of("khong-thoi-han", "Đầu việc không có thời hạn", rule, undated)
    return (
        (
            *done_words(told, register),
            *besides_words(told, register),
            ", trong đó ",
            without,
            " đầu việc không có thời hạn.",
        )
        if undated
        else (*done_words(told, register), *besides_words(told, register), ".")
    )


def _unproven(states: Sequence[State], register: Register) -> Number:
    rule = "Đếm đầu việc đơn vị báo hoàn thành mà dữ liệu đến ngày tính số liệu chưa có minh chứng."
    done = Claim.DONE.value
    found = [each for each in states if each.claim == done and not each.evidence]
    return _count("chua-minh-chung", "Báo hoàn thành, chưa có minh chứng", rule, found, register)


def _rows(states: Sequence[State], whole: Whole) -> tuple[ObligationRow, ...]:
    return tuple(obligation_row(each, whole.register, as_of=whole.as_of) for each in states[:MOST_SHOWN])


def _count(name: str, title: str, rule: str, states: Sequence[State], register: Register) -> Number:
    return count_of(name, title, rule, obligation_links(states, register))
