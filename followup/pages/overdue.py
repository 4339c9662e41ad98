"""What is overdue, in words and lists: how many, the change since a day before, the oldest, and where they gather."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.pages import naming
from followup.pages.comparison import Then, past_links
from followup.pages.number import Words, count_of, difference_of
from followup.pages.obligation_link import obligation_link, obligation_links
from followup.pages.page import Link, Whole
from followup.pages.progress import longest, overdue_number
from followup.register import Register
from followup.status.standing import DATED
from followup.status.state import State


class Gathering(NamedTuple):
    """A unit with its overdue obligations: how many, and by how many days the oldest is late, which is at `at`."""

    unit: Link
    overdue: int
    oldest: int
    at: Link


def overdue_words(whole: Whole, before: Then | None) -> Words:
    """Say how many are overdue, how that has changed since BEFORE, the oldest, and where they gather."""
    told, register = whole.standings, whole.register
    if not told.among(DATED):
        return ("Chưa có đầu việc nào có thời hạn; chưa đủ cơ sở tính quá hạn.",)
    late = told.overdue
    change = _change(late, before, whole) if before else ()
    if not late:
        return ("Không đầu việc nào quá hạn", *change, ".")
    oldest = ("; lâu nhất ", longest(late, register), " ngày")
    every = overdue_number(late, register)
    return (every, " đầu việc quá hạn", *change, *oldest, *_gather_words(late, register), ".")


def gatherings(late: Sequence[State], register: Register) -> Iterator[Gathering]:
    """Give the units with what is LATE, the longest first: those with most first, then the oldest, then by protocol."""
    numbers = Counter(each.unit for each in late)
    oldest = {each.unit: each for each in reversed(late)}
    days = {unit: each.days_late or 0 for unit, each in oldest.items()}
    order = {name: place for place, name in enumerate(register.units)}
    for unit in sorted(numbers, key=lambda name: (-numbers[name], -days[name], order[name])):
        at = obligation_link(oldest[unit], register)
        yield Gathering(naming.party_link(unit, register), numbers[unit], days[unit], at)


def _change(late: Sequence[State], before: Then, whole: Whole) -> Words:
    late_before = before.standings.overdue
    if len(late) == len(late_before):
        return (f", không đổi so với {before.name}",)
    now, then = obligation_links(late, whole.register), past_links(late_before, whole)
    verb, more, fewer = ("tăng", now, then) if len(late) > len(late_before) else ("giảm", then, now)
    number = difference_of(
        "qua-han-tang",
        f"Đầu việc quá hạn {verb} so với {before.name}",
        f"Chênh lệch giữa số quá hạn đến ngày tính số liệu và số quá hạn {before.name}, tính trên cùng hồ sơ.",
        more,
        fewer,
    )
    return (f", {verb} ", number, f" so với {before.name}")


def _gather_words(late: Sequence[State], register: Register) -> Words:
    """Say how few units hold at least half of what is overdue; nothing where that takes most of the late units."""
    held = list(gatherings(late, register))
    few, together = 0, 0
    while 2 * together < len(late):
        together += held[few].overdue
        few += 1
    if 2 * few > len(held):
        return ()
    rule = "Đếm các đơn vị có nhiều đầu việc quá hạn nhất, cho đến khi cộng lại được ít nhất một nửa số quá hạn."
    number = count_of(
        "noi-tap-trung", "Đơn vị giữ ít nhất một nửa số quá hạn", rule, (each.unit for each in held[:few])
    )
    rule = "Đếm đơn vị có ít nhất một đầu việc quá hạn."
    every = count_of("don-vi-qua-han", "Đơn vị có đầu việc quá hạn", rule, (each.unit for each in held))
    return ("; ", number, " trong ", every, " đơn vị có việc quá hạn giữ ít nhất một nửa")
