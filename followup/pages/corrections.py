"""Updates and corrections: what was corrected after a period was closed, the frozen totals, what moved between periods.

A later change of a closed period is told with its old value, its new value and the reason, never made silently.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from followup.opened import Opened
from followup.pages import address, naming
from followup.pages.comparison import Comparison, comparison, past_links
from followup.pages.correction_words import corrected, value_words
from followup.pages.number import Number, Words, count_of, numbers_in, plain
from followup.pages.page import Link, Page, Whole
from followup.pages.period import COMPARED, counting_on, then
from followup.pages.period_name import period_link
from followup.records.period import PeriodState
from followup.status.standing import DATED, DONE_DATED
from followup.status.standings import Standings
from followup.status.state import State
from followup.vietnamese import day

RULE = "Mỗi dòng dinh_chinh của báo cáo được đếm một lần, từ ngày đính chính trở đi."
FROZEN_RULE = "Đầu việc tính đến ngày chốt, chỉ theo những gì đã nhận đến ngày đó."


class Correction(NamedTuple):
    """One dated correction of what a closed period held."""

    anchor: str
    made_on: date
    unit: Link
    period: Link
    what: str
    duty: Link | None
    before: str
    after: str
    reason: str


class Frozen(NamedTuple):
    """One closed period: its totals as of the day of closing; `corrected` tells them where corrections moved them."""

    period: Link
    closed_on: date
    done: Words
    corrected: Words
    corrections: int


class CorrectionsView(NamedTuple):
    """All corrections, the latest first; closed periods, the latest first; the last two ended periods compared.

    The page at `compared_at`, that of the later period, explains the figures of `compared`.
    """

    sentence: Words
    corrections: tuple[Correction, ...]
    frozen: tuple[Frozen, ...]
    compared: Comparison | None
    compared_at: str


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    made = tuple(sorted(_corrections(whole), key=lambda each: each.made_on, reverse=True))
    frozen = tuple(_frozen(whole, made))
    view = CorrectionsView(sentence(made), made, frozen, *last_two(whole))
    yield Page(
        address=address.CORRECTIONS,
        template="pages/corrections.html",
        title="Cập nhật, đính chính",
        description=plain(view.sentence),
        section=address.MORE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE)),
        numbers=(
            *numbers_in(view.sentence),
            *(number for each in frozen for number in numbers_in(each.done, each.corrected)),
        ),
        sample=any(each.record.sample for each in whole.register.periods.values()),
    )


def sentence(made: tuple[Correction, ...]) -> Words:
    """Count the corrections."""
    if not made:
        return ("Chưa có đính chính nào; số liệu của các kỳ đã chốt giữ nguyên như khi chốt.",)
    number = count_of("dinh-chinh", "Đính chính sau khi chốt kỳ", RULE, map(_link, made))
    return (number, f" đính chính sau khi chốt kỳ; lần gần nhất ngày {day(made[0].made_on)}.")


def _link(made: Correction) -> Link:
    of = f", {made.duty.text}" if made.duty else ""
    return Link(f"{made.unit.text}, {made.period.text}: {made.what}{of}", address.CORRECTIONS, made.anchor)


def last_two(whole: Whole) -> tuple[Comparison | None, str]:
    """Compare the ends of the last two regular periods of one kind that are over, as the page of the later one does.

    With the comparison comes the address of that page; None and nothing where there are not two.
    """
    two = _last_two(whole)
    if two is None:
        return None, ""
    earlier, last = two
    return comparison(then(earlier, whole), then(last, whole), whole, prefix=COMPARED), address.period(last.id)


def days(whole: Whole) -> tuple[date, ...]:
    """Give the days for which totals of periods are told."""
    closed = (each for each in whole.register.periods.values() if each.record.state is PeriodState.CLOSED)
    return tuple({counting_on(each, whole.as_of) for each in (*closed, *(_last_two(whole) or ()))})


def _last_two(whole: Whole) -> tuple[Opened, Opened] | None:
    over = [each for each in whole.register.periods.values() if each.regular and each.period.end <= whole.as_of]
    alike = [
        each for each in over if each.period.kind is over[-1].period.kind and each.period.end < over[-1].period.end
    ]
    return (alike[-1], over[-1]) if alike else None


def _corrections(whole: Whole) -> Iterator[Correction]:
    limit = whole.as_of.isoformat()
    summaries = {each.unit: each for each in whole.summaries}
    for unit in whole.register.units:
        for report in summaries[unit].reports if unit in summaries else ():
            for number, each in enumerate(report.corrections, start=1):
                if each.made_on <= limit:
                    what, duty = corrected(each.what, whole.register)
                    yield Correction(
                        anchor=f"dinh-chinh-{unit}-{report.period}-{number}",
                        made_on=date.fromisoformat(each.made_on),
                        unit=naming.party_link(unit, whole.register),
                        period=period_link(report.period, whole.register),
                        what=what,
                        duty=duty,
                        before=value_words(each.before),
                        after=value_words(each.after),
                        reason=each.reason,
                    )


def _frozen(whole: Whole, made: tuple[Correction, ...]) -> Iterator[Frozen]:
    every = filter(None, map(whole.closed, reversed([*whole.register.periods.values()])))
    for closed in every:
        opened, before, after = closed.opened, closed.before, closed.after
        link = period_link(opened.id, whole.register)
        telling = _Telling(opened, whole)
        done, corrected_done = telling.done("", before), telling.done("sau-dinh-chinh-", after)
        yield Frozen(
            period=link,
            closed_on=closed.on,
            done=done,
            corrected=corrected_done if plain(done) != plain(corrected_done) else (),
            corrections=sum(each.period == link for each in made),
        )


class _Telling(NamedTuple):
    """Tells the totals of one period."""

    opened: Opened
    whole: Whole

    def done(self, prefix: str, told: Standings) -> Words:
        """Say how many of those with a deadline were done; empty where none had one."""
        dated, done = told.among(DATED), told.among(DONE_DATED)
        if not dated:
            return ()
        return (
            self.number(f"{prefix}da-xong", "Có thời hạn, đã hoàn thành", done),
            " trong ",
            self.number(f"{prefix}co-han", "Đầu việc có thời hạn", dated),
            " đầu việc có thời hạn",
        )

    def number(self, name: str, title: str, states: Sequence[State]) -> Number:
        links = past_links(states, self.whole)
        full = f"chot-{self.opened.id}-{name}"
        return count_of(full, f"{title} khi chốt kỳ {self.opened.name}", FROZEN_RULE, links)
