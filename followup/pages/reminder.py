"""Words that remind silent units of a report, ready to be pasted: a short message, and the body of an official letter.

Head, number, place, date and signature are left to the office's own form. Every figure in the words is counted from
the same obligations as the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from followup.opened import Opened
from followup.pages import naming
from followup.pages.obligation_link import occurrence_words
from followup.pages.period_name import in_words
from followup.register import Register
from followup.status.ageing import overdue
from followup.status.state import State
from followup.vietnamese import count, day

MOST_NAMED = 6
INVENTED = "[SỐ LIỆU MINH HỌA, KHÔNG GỬI ĐI]\n"
_CONTENT = (
    "nêu kết quả từng đầu việc, số, ký hiệu và ngày của văn bản minh chứng, khó khăn và kiến nghị (nếu có); đầu việc "
    "quá hạn thì nêu nguyên nhân và ngày hoàn thành; không phát sinh thì ghi rõ không phát sinh."
)
_ASK_BACK = "Nếu đã gửi, xin cho biết số, ngày của báo cáo và cách gửi."


class Owing(NamedTuple):
    """One silent unit: `reminded` and `last_report` are words that may be empty, `held` is what is open there."""

    unit: str
    reminded: str
    last_report: str
    held: tuple[State, ...]


def message(owing: Owing, opened: Opened, as_of: date) -> str:
    """Give a message of a few lines to one unit."""
    parts = (
        f"Đề nghị {owing.unit} gửi báo cáo {in_words(opened)} (số liệu {_days(opened)}).",
        f"{_due(opened, as_of)}{_reminded(owing)}.",
        _open_words(owing, "Đơn vị"),
        _ASK_BACK,
    )
    return _invented(opened) + " ".join(filter(None, parts))


def letter(owing: Owing, opened: Opened, register: Register, as_of: date) -> str:
    """Give the body of a letter to one unit, from the words that stand under its number to the last request."""
    last = f"Báo cáo gần nhất đã nhận của đơn vị: {owing.last_report}." if owing.last_report else ""
    asked = [
        f"Gửi báo cáo {in_words(opened)} bằng văn bản, {_CONTENT}",
        *_late_request(owing, register),
    ]
    return _invented(opened) + "\n\n".join(
        (
            f"{_subject(opened, as_of)}",
            f"Kính gửi: {owing.unit}",
            " ".join(filter(None, (f"{_due(opened, as_of)}{_reminded(owing)}.", last, _open_words(owing, "Đơn vị")))),
            f"Đề nghị {owing.unit}:",
            *_numbered(asked),
            f"Báo cáo gửi về trước ngày … tháng … năm …. {_ASK_BACK}",
        )
    )


def message_to_all(every: Sequence[Owing], opened: Opened, as_of: date) -> str:
    """Give one message to all silent units of a period."""
    named = "\n".join(f"{number}. {_line(each)}" for number, each in enumerate(every, start=1))
    asked = f"Đề nghị {count(len(every))} đơn vị sau gửi báo cáo {in_words(opened)} (số liệu {_days(opened)})."
    return f"{_invented(opened)}{asked} {_due(opened, as_of)}.\n{named}\n{_ASK_BACK}"


def letter_to_all(every: Sequence[Owing], opened: Opened, as_of: date) -> str:
    """Give the body of one letter to all silent units of a period, with what is open at each."""
    addressed = "\n".join(f"- {each.unit}{';' if each is not every[-1] else '.'}" for each in every)
    table = "\n".join(f"{number}. {_line(each)}" for number, each in enumerate(every, start=1))
    return _invented(opened) + "\n\n".join(
        (
            _subject(opened, as_of),
            f"Kính gửi:\n{addressed}",
            f"{_due(opened, as_of)} của {count(len(every))} đơn vị có tên trên.",
            f"Đề nghị các đơn vị gửi báo cáo bằng văn bản, {_CONTENT}",
            f"Tình hình từng đơn vị:\n{table}",
            f"Báo cáo gửi về trước ngày … tháng … năm …. {_ASK_BACK}",
        )
    )


def _subject(opened: Opened, as_of: date) -> str:
    return f"{'Đôn đốc' if opened.period.due < as_of else 'Nhắc'} gửi báo cáo {in_words(opened)}"


def _days(opened: Opened) -> str:
    return f"từ {day(opened.period.start)} đến {day(opened.period.end)}"


def _due(opened: Opened, as_of: date) -> str:
    """Say by when the report is due and that it has not come, without a full stop."""
    late = (as_of - opened.period.due).days
    due = f"Hạn gửi là ngày {day(opened.period.due)}"
    if late > 0:
        return f"{due}; đến ngày {day(as_of)}, quá hạn gửi {count(late)} ngày, chưa nhận được báo cáo"
    left = f"còn {count(-late)} ngày" if late else "đúng hôm nay"
    return f"{due}, {left}; đến ngày {day(as_of)} chưa nhận được báo cáo"


def _reminded(owing: Owing) -> str:
    return f"; {owing.reminded}" if owing.reminded else ""


def _open_words(owing: Owing, whose: str) -> str:
    """Count what is open; the overdue only where something open has a deadline."""
    if not owing.held:
        return ""
    late = len(overdue(owing.held))
    return f"{whose} có {count(len(owing.held))} đầu việc đang mở" + (
        f", trong đó {count(late)} đầu việc quá hạn." if late else "."
    )


def _line(owing: Owing) -> str:
    parts = (_open_words(owing, "").strip().removeprefix("có ").removesuffix("."), owing.reminded)
    said = "; ".join(filter(None, parts))
    return f"{owing.unit}: {said}." if said else f"{owing.unit}."


def _late_request(owing: Owing, register: Register) -> tuple[str, ...]:
    late = overdue(owing.held)
    if not late:
        return ()
    named = [f"- {_obligation(each, register)}" for each in late[:MOST_NAMED]]
    more = ["- và các đầu việc quá hạn khác"] if len(late) > MOST_NAMED else []
    head = f"Nêu kết quả, nguyên nhân và ngày hoàn thành của {count(len(late))} đầu việc quá hạn:"
    return ("\n".join((head, *named, *more)),)


def _obligation(state: State, register: Register) -> str:
    duty = register.duties[state.duty]
    of = naming.label(register.directives[duty.directive])
    when = f", {occurrence_words(state.occurrence)}" if state.occurrence else ""
    due = f"; thời hạn {day(state.due)}, quá hạn {count(state.days_late or 0)} ngày" if state.due else ""
    return f"{duty.summary} ({naming.place_words(duty.code)}, {of}{when}{due})"


def _numbered(asked: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{number}. {each}" for number, each in enumerate(asked, start=1)) if len(asked) > 1 else tuple(asked)


def _invented(opened: Opened) -> str:
    return INVENTED if opened.record.sample else ""
