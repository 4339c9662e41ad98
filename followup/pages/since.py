"""What has moved since the period before ended, told from where obligations stood then by what is known today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from followup.pages.comparison import Moved, Then, past_links
from followup.pages.entry import Entry
from followup.pages.number import Number, Words, change_of, numbers_in
from followup.pages.obligation_link import obligation_links
from followup.pages.page import Whole
from followup.pages.roll_call import last_ended
from followup.status.standing import DONE, Standing
from followup.status.state import State
from followup.vietnamese import day

_Across: TypeAlias = tuple[Sequence[State], Sequence[State]]
_TOLD = (
    ("Hoàn thành", "hoan-thanh", DONE),
    ("Chờ xác nhận", "cho-xac-nhan", frozenset({Standing.AWAITING})),
    ("Quá hạn", "qua-han", frozenset({Standing.OVERDUE})),
    ("Cần phân công lại", "can-phan-cong-lai", frozenset({Standing.REASSIGN})),
)


class Before(NamedTuple):
    """The last day of the period that ended last, and where obligations stood on it."""

    on: date
    then: Then


class Move(NamedTuple):
    """One change: what it is about, and by how much."""

    word: str
    number: Number


class Since(NamedTuple):
    """All changes since a day; what has not changed is left out."""

    finding: Words
    moves: tuple[Move, ...]

    @property
    def numbers(self) -> tuple[Number, ...]:
        return (*numbers_in(self.finding), *(each.number for each in self.moves))


def days(whole: Whole) -> tuple[date, ...]:
    """Give the day that `before` tells of, if there is one."""
    ended = last_ended(whole.register, whole.as_of)
    return (ended.period.end,) if ended else ()


def before(whole: Whole) -> Before | None:
    """Give the obligations as they stood when the period before ended, by what had been received by then."""
    ended = last_ended(whole.register, whole.as_of)
    if ended is None:
        return None
    last = ended.period.end
    return Before(last, Then(f"ngày {day(last)}", whole.standings_on(last)))


def since(earlier: Before, known: Mapping[str, Entry], whole: Whole) -> Since:
    """Tell what has moved since the day EARLIER; KNOWN are all models by their ids."""
    then = earlier.then
    moved = Moved(then.standings, whole.standings)
    done, *others = (_moved(word, name, moved.across(classes), then, whole) for word, name, classes in _TOLD)
    moves = (*others, _arisen(moved.across(frozenset(Standing)), then, whole), _begun(earlier, known, whole))
    finding: Words = (
        (done.number, f" đầu việc hoàn thành so với {then.name}")
        if int(done.number.value) > 0
        else (f"Không có thêm đầu việc hoàn thành so với {then.name}",)
    )
    return Since(finding, tuple(each for each in moves if int(each.number.value)))


def _moved(word: str, name: str, across: _Across, then: Then, whole: Whole) -> Move:
    rule = f"Đầu việc chuyển sang “{word.lower()}” sau {then.name}, trừ đầu việc đã ra khỏi tình trạng này."
    return Move(word, _change(f"them-{name}", f"{word}: tăng, giảm", rule, across, whole))


def _arisen(across: _Across, then: Then, whole: Whole) -> Move:
    rule = f"Đầu việc có thêm sau {then.name}, trừ đầu việc không còn; đầu việc bàn giao tính một lần."
    return Move("Tổng số đầu việc", _change("them-dau-viec", "Tổng số đầu việc: tăng, giảm", rule, across, whole))


def _change(name: str, title: str, rule: str, across: _Across, whole: Whole) -> Number:
    came, went = across
    return change_of(name, title, rule, obligation_links(came, whole.register), past_links(went, whole))


def _begun(earlier: Before, known: Mapping[str, Entry], whole: Whole) -> Move:
    begun = (each.row.id for each in whole.lived if each.row.events[0].on > earlier.on.isoformat())
    rule = f"Mô hình, điển hình đăng ký sau {earlier.then.name}."
    links = (known[each].link for each in begun)
    return Move("Mô hình đăng ký mới", change_of("them-mo-hinh", "Mô hình đăng ký mới", rule, links, ()))
