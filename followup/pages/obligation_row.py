"""One obligation as a row of a table, on the page of its duty and of its unit.

Three answers stand side by side and are never mixed: what the unit says, what the evidence shows, what the
calendar says.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.deadline import NO_DEADLINE
from followup.pages.mark import Mark, mark_of
from followup.pages.number import Told, Words
from followup.pages.obligation_link import anchor, occurrence_words
from followup.pages.page import Link
from followup.pages.stated import Stated
from followup.records.result import Claim
from followup.register import Register
from followup.status.standing import DONE, Standing
from followup.status.state import State
from followup.vietnamese import count, day

_DONE = frozenset({*DONE, Standing.AWAITING, Standing.REVIEW})


class ObligationRow(NamedTuple):
    """One obligation. `now` is who carries it on where that is another unit, `origins` who had it before.

    `late` says for how many days it is overdue; None where it is not.
    """

    anchor: str
    code: str
    duty: Link
    directive: Link
    unit: Link
    now: Link | None
    origins: tuple[Link, ...]
    occurrence: str
    mark: Mark
    due: Stated
    due_source: str
    first_due: str
    says: Stated
    evidence: Stated
    calendar: Words
    late: int | None
    accepted: str
    sample: bool


def obligation_row(state: State, register: Register, *, as_of: date) -> ObligationRow:
    """Put STATE in a row as it stands on AS_OF."""
    duty, mark, here = register.duties[state.duty], mark_of(state), anchor(state)
    return ObligationRow(
        anchor=here,
        code=duty.code,
        duty=Link(duty.summary, address.duty(state.duty), here),
        directive=naming.directive_link(register.directives[duty.directive]),
        unit=naming.party_link(state.unit, register),
        now=naming.party_link(state.unit_now, register) if state.unit_now not in (None, state.unit) else None,
        origins=naming.party_links((each for each in state.origins if each != state.unit), register),
        occurrence=occurrence_words(state.occurrence) if state.occurrence else "",
        mark=mark,
        due=_due(state),
        due_source=_due_source(state),
        first_due=_first_due(state),
        says=_says(state),
        evidence=_evidence(state, as_of),
        calendar=_calendar(state, mark, as_of),
        late=state.days_late if state.standing is Standing.OVERDUE else None,
        accepted=_accepted(state),
        sample=state.sample,
    )


def _due(state: State) -> Stated:
    if state.due is not None:
        return Stated(day(state.due))
    if state.standing is Standing.STANDING:
        return Stated("Thường xuyên")
    words = "Chưa cập nhật thời hạn" if state.standing is Standing.DEADLINE_MISSING else NO_DEADLINE
    return Stated(words, missing=True)


def _due_source(state: State) -> str:
    """Give what sets the deadline; a page with sample data says once, at its top, that it is invented."""
    source = state.due_source or ""
    return source.removesuffix(" (minh họa)") if state.sample else source


def _first_due(state: State) -> str:
    if state.due_first is None or state.due_first == state.due:
        return ""
    more = f", {count(state.extensions)} lần" if state.extensions > 1 else ""
    return f"đã gia hạn{more}; thời hạn đầu {day(state.due_first)}"


def _says(state: State) -> Stated:
    if state.claim is None:
        return Stated("Chưa báo cáo", missing=True)
    words = Claim.read(state.claim).label
    return Stated(f"{words} ngày {day(state.claimed_on)}" if state.claimed_on else words)


def _evidence(state: State, as_of: date) -> Stated:
    if state.evidence:
        return Stated(", ".join(state.evidence))
    if state.claimed_on is None:
        return Stated("Chưa có")
    return Stated(f"Chưa có minh chứng trong dữ liệu tính đến {day(as_of)}", missing=True)


def _calendar(state: State, mark: Mark, as_of: date) -> Words:
    """Say what the calendar alone tells; of what is done, how it stood to its deadline on the day of completion.

    Where the MARK beside it says by how many days something is late, that is not said again.
    """
    if state.standing is Standing.STANDING:
        return ("Kỳ gần nhất đã báo cáo" if state.reported_in_period else "Kỳ gần nhất chưa báo cáo",)
    if state.due is None:
        return ("Không có ngày đến hạn",)
    if state.days_late is not None:
        past = "Sau thời hạn" if state.standing in _DONE else "Qua thời hạn"
        return (f"{past} ", Told(state.days_late), " ngày") if mark.days is None else (past,)
    if state.standing in _DONE:
        return ("Trong thời hạn",)
    left = (state.due - as_of).days
    if left < 0:
        return ("Qua thời hạn ", Told(-left), " ngày")
    return ("Còn ", Told(left), " ngày") if left else ("Đến hạn hôm nay",)


def _accepted(state: State) -> str:
    if state.accepted_on is None:
        return ""
    by = f"{state.accepted_by} xác nhận" if state.accepted_by else "Xác nhận"
    return f"{by} ngày {day(state.accepted_on)}"
