"""What the documents ask for: the first screen while no unit has reported or set a deadline.

Where no document states a date, the words say so instead of giving a number that would look like success.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.duties import ROWS_RULE
from followup.pages.fact import Fact, fact
from followup.pages.number import Number, Words, count_of, told_of
from followup.pages.page import Link, Whole
from followup.records.duty import Duty
from followup.register import Register
from followup.status.reporting import counts
from followup.vietnamese import day, join_words


class Coming(NamedTuple):
    """A duty that falls due soon, and who must do it."""

    due_on: date
    duty: Link
    directive: Link
    leads: tuple[Link, ...]


def leaves(register: Register) -> tuple[Duty, ...]:
    """Give the tasks of all directives."""
    return tuple(duty for each in register.directives for duty in register.leaves(each))


def headline(register: Register) -> Words:
    """Say how much has been asked for, and whether lateness can be told at all."""
    if not register.directives:
        return ("Chưa có văn bản chỉ đạo nào.",)
    return (
        _directives(register),
        " văn bản chỉ đạo giao ",
        _rows(register),
        " nhiệm vụ; ",
        *dated_words(register),
        ".",
    )


def dated_words(register: Register) -> Words:
    """Say how many tasks carry a date; without one, nobody can be called late."""
    tasks = leaves(register)
    dated = [duty for duty in tasks if duty.due_on is not None]
    if not dated:
        return ("văn bản không ghi ngày đến hạn; chưa đủ cơ sở tính quá hạn",)
    return (_dated(dated), " trong ", told_of(address.DUTIES, "viec", len(tasks)), " việc có ngày đến hạn")


def reports_words(whole: Whole) -> Words:
    """Say who has reported: a number alone would not tell a leader whom to call."""
    names = reporting(whole)
    if not names:
        return ("Chưa có đơn vị nào gửi báo cáo.",)
    shown = [each.text for each in names[:5]]
    rest = ["đơn vị khác"] if len(names) > len(shown) else []
    number = count_of("da-bao-cao", "Đơn vị đã báo cáo", "Đếm đơn vị có ít nhất một báo cáo đã nhận.", names)
    return (number, f" đơn vị đã gửi báo cáo: {join_words([*shown, *rest])}.")


def reporting(whole: Whole) -> tuple[Link, ...]:
    """Lead to the units of which a report has been received, in order of protocol."""
    sent = {each.unit for each in whole.summaries if any(counts(report, whole.as_of) for report in each.reports)}
    return naming.party_links((name for name in whole.register.units if name in sent), whole.register)


def facts(whole: Whole, told: Words) -> tuple[Fact, ...]:
    """Give the figures of the strip; TOLD is the sentence before it."""
    register = whole.register
    dated = [duty for duty in leaves(register) if duty.due_on is not None]
    leads = dict.fromkeys(name for duty in leaves(register) for name in duty.leads)
    tasks: Words = ("chưa có việc cụ thể",)
    if leaves(register):
        tasks = ("gồm ", told_of(address.DUTIES, "viec", len(leaves(register))), " việc cụ thể")
    return (
        fact(
            Link("Văn bản chỉ đạo", address.DIRECTIVES), _directives(register), _years(register), told=told, nothing="0"
        ),
        fact(Link("Nhiệm vụ", address.DUTIES), _rows(register), tasks, told=told, nothing="0"),
        fact(
            Link("Đơn vị, nhóm chủ trì", address.UNITS),
            count_of(
                "chu-tri",
                "Đơn vị, nhóm chủ trì",
                "Đếm đơn vị, nhóm mà văn bản giao chủ trì.",
                naming.party_links(leads, register),
            ),
            ("theo lời giao của văn bản",),
            told=told,
            nothing="0",
        ),
        fact(
            Link("Việc có ngày đến hạn", address.DUTIES),
            _dated(dated),
            ("trích đúng theo văn bản",),
            told=told,
            nothing="Không có",
        ),
        fact(Link("Báo cáo đã nhận", address.UNITS), _reports(whole), ("từ các đơn vị",), told=told, nothing="Chưa có"),
        fact(
            Link("Điều còn thiếu", address.MISSING),
            _gaps(register),
            ("văn bản không nói, cần làm rõ",),
            told=told,
            nothing="Không có",
        ),
    )


def coming(register: Register, as_of: date, until: date) -> tuple[Coming, ...]:
    """Give the tasks due from AS_OF to UNTIL, both days included, the soonest first."""
    due = [(duty.due_on, duty) for duty in leaves(register) if duty.due_on and as_of <= duty.due_on <= until]
    return tuple(
        Coming(
            due_on,
            naming.duty_link(duty),
            naming.directive_link(register.directives[duty.directive]),
            naming.party_links(duty.leads, register),
        )
        for due_on, duty in sorted(due, key=lambda each: each[0])
    )


def _directives(register: Register) -> Number:
    links = map(naming.directive_link, register.directives.values())
    return count_of("van-ban", "Văn bản chỉ đạo", "Mỗi văn bản có tệp riêng trong kho được đếm một lần.", links)


def _rows(register: Register) -> Number:
    return _tasks(
        "nhiem-vu", "Nhiệm vụ", ROWS_RULE, (duty for each in register.directives for duty in register.rows(each))
    )


def _reports(whole: Whole) -> Number:
    names = {name: unit.name for name, unit in whole.register.units.items()}
    links = (
        Link(f"{names[each.unit]}: kỳ {report.period}", address.unit(each.unit), "bao-cao")
        for each in whole.summaries
        for report in each.reports
        if counts(report, whole.as_of)
    )
    rule = "Đếm báo cáo nhận được đến ngày tính số liệu; bản nháp, báo cáo bị trả lại không tính."
    return count_of("bao-cao", "Báo cáo đã nhận", rule, links)


def _gaps(register: Register) -> Number:
    return count_of(
        "con-thieu", "Điều còn thiếu", "Đếm điều văn bản không nói mà người theo dõi cần.", _gap_links(register)
    )


def _gap_links(register: Register) -> Iterator[Link]:
    for directive in register.directives.values():
        for gap in directive.gaps:
            yield Link(f"{naming.label(directive)}: {gap.what}", address.directive(directive.id), "con-thieu")


def _tasks(name: str, title: str, rule: str, duties: Iterable[Duty]) -> Number:
    return count_of(name, title, rule, map(naming.duty_link, duties))


def _dated(duties: Iterable[Duty]) -> Number:
    return _tasks("viec-co-ngay", "Việc có ngày đến hạn", "Đếm việc cụ thể mà văn bản ghi ngày đến hạn.", duties)


def _years(register: Register) -> Words:
    dates = [each.issued_on for each in register.directives.values() if each.issued_on]
    undated = len(register.directives) - len(dates)
    if not dates:
        return ("không văn bản nào ghi ngày" if undated else "thêm tệp đầu tiên vào data/van-ban/",)
    span = f"từ {day(min(dates))} đến {day(max(dates))}" if len(dates) > 1 else f"ngày {day(dates[0])}"
    if not undated:
        return (span,)
    return (f"{span}; ", told_of(address.DIRECTIVES, "khong-ghi-ngay", undated), " văn bản không ghi ngày")
