"""What leaders ask first, answered from the obligations of all units, in the order in which they ask.

Who has reported and who is silent; what is overdue; what falls due; what is done of what has a deadline, and below it
what no rate counts. Nothing here is typed: every word is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from followup.opened import Opened
from followup.pages import address, naming
from followup.pages.comparison import Then
from followup.pages.fact import Fact, fact
from followup.pages.lateness import by_lateness, overdue
from followup.pages.mark import Counted, Slice, legend, slices
from followup.pages.number import Number, Words, count_of, numbers_in
from followup.pages.obligation_link import obligation_links, occurrence_words
from followup.pages.obligation_row import ObligationRow, obligation_row
from followup.pages.overdue import Gathering, gatherings, overdue_words
from followup.pages.page import Link, Whole
from followup.pages.progress import DATED, besides_words, done_words, rate
from followup.records.period import PeriodState
from followup.records.result import Claim
from followup.register import Register
from followup.status.matters import Kind, Matter, matters
from followup.status.reporting import Reporting, reporting
from followup.status.standing import Standing
from followup.status.standings import standings, tally_of
from followup.status.state import State
from followup.vietnamese import count, day

MOST_SHOWN = 6
MOST_SILENT = 10
_RECEIVED_RULE = "Đếm đơn vị phải báo cáo có báo cáo đã nhận; bản nháp và báo cáo bị trả lại không tính."
_OWED_RULE = "Đếm đơn vị mà kỳ báo cáo nêu tên; kỳ không nêu thì là mọi đơn vị có đầu việc trong kỳ."
_UNDATED = frozenset({Standing.NO_DEADLINE, Standing.DONE_NO_DEADLINE, Standing.DEADLINE_MISSING})


@dataclass(frozen=True, slots=True)
class Asked:
    """One proposal that waits for an answer: who makes it, since when, to whom it was sent."""

    text: str
    unit: Link
    duty: Link
    raised_on: date | None
    sent_to: str


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A task that falls due for some units on one day."""

    due: date
    duty: Link
    directive: Link
    occurrence: str
    who: str
    left: str


@dataclass(frozen=True, slots=True)
class Situation:
    """The answers. `done` tells what is done of what has a deadline, and what no rate counts.

    The `more_` fields say how many each list leaves out.
    """

    periods: str
    reported: Words
    silent: tuple[Link, ...]
    more_silent: str
    silent_at: Link
    overdue: Words
    done: Words
    slices: tuple[Slice, ...]
    legend: tuple[Counted, ...]
    longest: tuple[ObligationRow, ...]
    gatherings: tuple[Gathering, ...]
    more_units: str
    asked: tuple[Asked, ...]
    more_asked: str
    coming: tuple[Upcoming, ...]
    more_coming: str
    facts: tuple[Fact, ...]

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The figures of the page, in the order in which it tells them."""
        told = (
            *numbers_in(self.reported, self.overdue),
            *(each.number for each in self.facts if each.number and not each.again),
        )
        return (*told, *numbers_in(self.done), *(each.number for each in self.legend))


def situation(whole: Whole) -> Situation:
    """Answer from all obligations as they stand on the as-of day."""
    register, states = whole.register, whole.standings.states
    round_ = _round(whole)
    reported, late = _reported(round_, register), overdue_words(whole, _before(whole))
    gathered = tuple(gatherings(states, register))
    proposals = [each for each in matters(whole.summaries, as_of=whole.as_of) if _asked(each)]
    coming = tuple(_upcoming(whole))
    silent = round_.silent if round_ else ()
    return Situation(
        periods=_periods(round_, whole),
        reported=reported,
        silent=naming.party_links(silent[:MOST_SILENT], register),
        more_silent=_more(len(silent) - MOST_SILENT, "đơn vị"),
        silent_at=Link("xem kỳ báo cáo", address.period(round_.opened.id) if round_ else address.PERIODS),
        overdue=late,
        done=_done(states, register),
        slices=slices(tally_of(states)),
        legend=legend(states, register),
        longest=_rows(overdue(states), whole),
        gatherings=gathered[:MOST_SHOWN],
        more_units=_more(len(gathered) - MOST_SHOWN, "đơn vị"),
        asked=tuple(_proposal(each, register) for each in proposals[:MOST_SHOWN]),
        more_asked=_more(len(proposals) - MOST_SHOWN, "nội dung"),
        coming=coming[:MOST_SHOWN],
        more_coming=_more(len(coming) - MOST_SHOWN, "việc"),
        facts=_facts(whole, (*reported, *late), proposals),
    )


def last_ended(register: Register, as_of: date) -> Opened | None:
    """Give the period of the calendar that ended last before AS_OF: its reports are due, its end is compared with."""
    ended = [each for each in register.periods.values() if each.regular and each.period.end < as_of]
    return max(ended, key=lambda each: each.period.end, default=None)


def due_soon(states: Sequence[State], as_of: date, days: int) -> tuple[State, ...]:
    """Give what is open and falls due from AS_OF on for DAYS days, both days included, the soonest first."""
    last = as_of + timedelta(days=days)
    waiting = (each for each in states if each.standing in (Standing.DUE_SOON, Standing.IN_TIME))
    return by_lateness(each for each in waiting if each.due is not None and as_of <= each.due <= last)


def _round(whole: Whole) -> Reporting | None:
    """Give who has reported for the period that ended last."""
    ended = last_ended(whole.register, whole.as_of)
    every = reporting(whole.register, whole.summaries, whole.standings, as_of=whole.as_of)
    return next((each for each in every if ended is not None and each.opened.id == ended.id), None)


def _periods(round_: Reporting | None, whole: Whole) -> str:
    """Name the period whose reports are due and the one that is running, with whether they are closed."""
    running = [
        each.name
        for each in whole.register.periods.values()
        if each.regular and each.period.start <= whole.as_of <= each.period.end
    ]
    opened = f"đang trong kỳ {running[0]}" if running else ""
    if round_ is None:
        return opened
    state = "đã chốt" if round_.opened.record.state is PeriodState.CLOSED else "chưa chốt"
    return "; ".join(filter(None, (f"kỳ báo cáo gần nhất: {round_.opened.name} ({state})", opened)))


def _reported(round_: Reporting | None, register: Register) -> Words:
    if round_ is None or not round_.owed:
        return ("Chưa có kỳ báo cáo nào kết thúc.",)
    received = [each.unit for each in round_.received]
    words: Words = (
        count_of("da-bao-cao", "Đơn vị đã báo cáo", _RECEIVED_RULE, naming.party_links(received, register)),
        "/",
        count_of("phai-bao-cao", "Đơn vị phải báo cáo", _OWED_RULE, naming.party_links(round_.owed, register)),
        f" đơn vị đã báo cáo kỳ {round_.opened.name}",
    )
    if not round_.silent:
        return (*words, ".")
    rule = "Đếm đơn vị phải báo cáo mà chưa nhận được báo cáo nào của kỳ."
    silent = count_of("chua-bao-cao", "Đơn vị chưa báo cáo", rule, naming.party_links(round_.silent, register))
    return (*words, "; ", silent, " đơn vị chưa báo cáo: ")


def _asked(matter: Matter) -> bool:
    return matter.open and matter.kind is Kind.PROPOSAL


def _proposal(matter: Matter, register: Register) -> Asked:
    return Asked(
        text=matter.text,
        unit=naming.party_link(matter.unit, register),
        duty=naming.duty_link(register.duties[matter.duty]),
        raised_on=matter.raised_on,
        sent_to=matter.sent_to or "",
    )


def _facts(whole: Whole, told: Words, proposals: Sequence[Matter]) -> tuple[Fact, ...]:
    """Give the figures of the strip in the order in which leaders ask; TOLD stands above it."""
    register, states = whole.register, whole.standings.states
    days, known = register.settings.soon_days, {each.id: each for each in numbers_in(told)}
    soon = due_soon(states, whole.as_of, days)
    late = overdue(states)
    share = rate(states, register)
    owed = known["phai-bao-cao"].shown if "phai-bao-cao" in known else "0"
    soon_rule = f"Đếm đầu việc chưa hoàn thành, đến hạn từ ngày {day(whole.as_of)}, trong {count(days)} ngày."
    asked_rule = "Đếm kiến nghị, đề xuất của đơn vị chưa được trả lời bằng văn bản."
    links = tuple(Link(each.text, address.MATTERS) for each in proposals)
    strip = (
        ("Đơn vị đã báo cáo", address.PERIODS, known.get("da-bao-cao"), f"trong {owed} đơn vị phải báo cáo", "Chưa có"),
        ("Đầu việc quá hạn", address.WATCHLIST, known.get("qua-han"), _oldest(late), "Không có"),
        (
            "Xin ý kiến lãnh đạo",
            address.MATTERS,
            count_of("xin-y-kien", "Nội dung xin ý kiến lãnh đạo", asked_rule, links),
            "kiến nghị chưa được trả lời",
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
            _unproven(states, register),
            "đầu việc đã báo hoàn thành",
            "Không có",
        ),
    )
    return tuple(
        fact(Link(name, to), number, note, told=told, nothing=nothing) for name, to, number, note, nothing in strip
    )


def _oldest(late: Sequence[State]) -> str:
    return f"lâu nhất {count(late[0].days_late or 0)} ngày" if late else "tính đến ngày số liệu"


def _soonest(soon: Sequence[State]) -> str:
    return f"sớm nhất {day(soon[0].due)}" if soon and soon[0].due else "theo thời hạn đã ghi"


def _share(share: Number | None) -> str:
    if share is None:
        return "chưa đầu việc nào có thời hạn"
    return f"{count(share.numerator)}/{count(share.denominator)} đầu việc có thời hạn"


def _more(left: int, what: str) -> str:
    return f"và {count(left)} {what} khác" if left > 0 else ""


def _before(whole: Whole) -> Then | None:
    """Give the obligations as they stood when the period before ended, by what had been received by then."""
    ended = last_ended(whole.register, whole.as_of)
    if ended is None:
        return None
    last = ended.period.end
    return Then(f"ngày {day(last)}", standings(whole.register, whole.summaries, as_of=last).states)


def _done(states: Sequence[State], register: Register) -> Words:
    if not any(each.standing in DATED for each in states):
        return ("Chưa đầu việc nào có thời hạn nên chưa tính tỉ lệ.",)
    undated = [each for each in states if each.standing in _UNDATED]
    rule = "Đếm đầu việc mà văn bản không quy định thời hạn hoặc chưa cập nhật thời hạn; việc thường xuyên không tính."
    without = _count("khong-thoi-han", "Đầu việc không có thời hạn", rule, undated, register)
    return (
        (
            *done_words(states, register),
            *besides_words(states, register),
            ", trong đó ",
            without,
            " đầu việc không có thời hạn.",
        )
        if undated
        else (*done_words(states, register), *besides_words(states, register), ".")
    )


def _upcoming(whole: Whole) -> Iterator[Upcoming]:
    """Give what falls due soon, the units of one task and day together."""
    register = whole.register
    found: dict[tuple[date, str, str], list[str]] = {}
    for each in due_soon(whole.standings.states, whole.as_of, register.settings.soon_days):
        if each.due is not None:
            found.setdefault((each.due, each.duty, each.occurrence), []).append(each.unit)
    for (due, name, occurrence), units in found.items():
        duty, left = register.duties[name], (due - whole.as_of).days
        yield Upcoming(
            due=due,
            duty=naming.duty_link(duty),
            directive=naming.directive_link(register.directives[duty.directive]),
            occurrence=occurrence_words(occurrence) if occurrence else "",
            who=register.units[units[0]].name if len(units) == 1 else f"{count(len(units))} đơn vị",
            left=f"còn {count(left)} ngày" if left else "hôm nay",
        )


def _unproven(states: Sequence[State], register: Register) -> Number:
    rule = "Đếm đầu việc đơn vị báo hoàn thành mà dữ liệu đến ngày tính số liệu chưa có minh chứng."
    found = [each for each in states if each.claim == Claim.DONE.value and not each.evidence]
    return _count("chua-minh-chung", "Báo hoàn thành, chưa có minh chứng", rule, found, register)


def _rows(states: Sequence[State], whole: Whole) -> tuple[ObligationRow, ...]:
    return tuple(obligation_row(each, whole.register, as_of=whole.as_of) for each in states[:MOST_SHOWN])


def _count(name: str, title: str, rule: str, states: Sequence[State], register: Register) -> Number:
    return count_of(name, title, rule, obligation_links(states, register))
