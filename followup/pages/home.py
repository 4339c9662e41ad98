"""The first screen: what a leader must know in ten seconds, then where to look.

The order follows what people ask first: as of when, who has reported, what is due, what is missing. Where no
document states a date, the page says so instead of giving a number that would look like success.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from followup.charts.figure import Figure
from followup.pages import address, figures, naming
from followup.pages.attention import Attention, attention
from followup.pages.deadline import Slice, slices
from followup.pages.directive_row import DirectiveRow, directive_row
from followup.pages.page import Link, Page, Whole
from followup.records.duty import Duty
from followup.register import Register
from followup.vietnamese import count, day, join_words


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of the strip: `figure` is a number, or words where there is nothing to count."""

    name: str
    figure: str
    in_words: bool
    note: str
    to: Link


@dataclass(frozen=True, slots=True)
class Coming:
    """A duty that falls due soon."""

    due_on: date
    duty: Link
    directive: Link
    leads: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The first screen. `until` ends the stretch of days in which a duty counts as coming."""

    as_of: date
    headline: str
    reports: str
    nobody_reported: bool
    facts: tuple[Fact, ...]
    kinds: tuple[Slice, ...]
    directives: tuple[DirectiveRow, ...]
    attention: tuple[Attention, ...]
    coming: tuple[Coming, ...]
    until: date
    dated: str
    leads: Figure | None
    unsaid: Figure | None


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the home page."""
    register = whole.register
    drawn = (figures.leads(register), figures.unsaid(register)) if register.directives else ()
    until = whole.as_of + timedelta(days=register.settings.soon_days)
    view = HomeView(
        as_of=whole.as_of,
        headline=headline(register),
        reports=reports_sentence(whole),
        nobody_reported=not _reporting(whole),
        facts=facts(whole),
        kinds=slices(_leaves(register)),
        directives=tuple(directive_row(each, register) for each in register.directives.values()),
        attention=attention(register),
        coming=coming(register, whole.as_of, until),
        until=until,
        dated=dated_sentence(register),
        leads=drawn[0] if drawn else None,
        unsaid=drawn[1] if drawn else None,
    )
    yield Page(
        address=address.HOME,
        template="pages/home.html",
        title="Tổng quan",
        description=f"{register.settings.site_name}: {view.headline}",
        section=address.HOME,
        view=view,
        figures=drawn,
    )


def headline(register: Register) -> str:
    """Say how much has been asked for, and whether lateness can be told at all."""
    if not register.directives:
        return "Chưa có văn bản chỉ đạo nào."
    rows = sum(len(register.rows(each)) for each in register.directives)
    asked = f"{count(len(register.directives))} văn bản chỉ đạo giao {count(rows)} nhiệm vụ"
    return f"{asked}; {dated_sentence(register)}."


def dated_sentence(register: Register) -> str:
    """Say how many tasks carry a date; without one, nobody can be called late."""
    leaves = _leaves(register)
    dated = sum(duty.due_on is not None for duty in leaves)
    if not dated:
        return "văn bản không ghi ngày đến hạn; chưa đủ cơ sở tính quá hạn"
    return f"{count(dated)} trong {count(len(leaves))} việc có ngày đến hạn"


def reports_sentence(whole: Whole) -> str:
    """Say who has reported: a number alone would not tell a leader whom to call."""
    names = _reporting(whole)
    if not names:
        return "Chưa có đơn vị nào gửi báo cáo."
    shown = names[:5]
    rest = [f"{count(len(names) - len(shown))} đơn vị khác"] if len(names) > len(shown) else []
    return f"{count(len(names))} đơn vị đã gửi báo cáo: {join_words([*shown, *rest])}."


def facts(whole: Whole) -> tuple[Fact, ...]:
    """Give the figures of the strip."""
    register = whole.register
    leaves = _leaves(register)
    rows = sum(len(register.rows(each)) for each in register.directives)
    dated = sum(duty.due_on is not None for duty in leaves)
    leading = {name for duty in leaves for name in duty.leads}
    reports = sum(len(each.reports) for each in whole.summaries)
    gaps = sum(len(each.gaps) for each in register.directives.values())
    return (
        _fact("Văn bản chỉ đạo", len(register.directives), _years(register), Link("", address.DIRECTIVES)),
        _fact("Nhiệm vụ", rows, f"gồm {count(len(leaves))} việc cụ thể", Link("", address.DUTIES)),
        _fact("Đơn vị, nhóm chủ trì", len(leading), "theo lời giao của văn bản", Link("", address.UNITS)),
        _fact("Việc có ngày đến hạn", dated, "trích đúng theo văn bản", Link("", address.DUTIES), "Không có"),
        _fact("Báo cáo đã nhận", reports, "từ các đơn vị", Link("", address.UNITS), "Chưa có"),
        _fact("Điều còn thiếu", gaps, "văn bản không nói, cần làm rõ", Link("", address.MISSING), "Không có"),
    )


def coming(register: Register, as_of: date, until: date) -> tuple[Coming, ...]:
    """Give the tasks due from AS_OF to UNTIL, both days included, the soonest first."""
    due = [(duty.due_on, duty) for duty in _leaves(register) if duty.due_on and as_of <= duty.due_on <= until]
    return tuple(
        Coming(
            due_on,
            naming.duty_link(duty),
            naming.directive_link(register.directives[duty.directive]),
            naming.party_links(duty.leads, register),
        )
        for due_on, duty in sorted(due, key=lambda each: each[0])
    )


def _fact(name: str, number: int, note: str, to: Link, nothing: str = "0") -> Fact:
    in_words = number == 0 and nothing != "0"
    return Fact(name, nothing if in_words else count(number), in_words, note, to)


def _leaves(register: Register) -> tuple[Duty, ...]:
    return tuple(duty for each in register.directives for duty in register.leaves(each))


def _reporting(whole: Whole) -> tuple[str, ...]:
    """Give the names of the units that have sent a report, in order of protocol."""
    sent = {each.unit for each in whole.summaries if each.reports}
    return tuple(unit.name for name, unit in whole.register.units.items() if name in sent)


def _years(register: Register) -> str:
    dates = [each.issued_on for each in register.directives.values() if each.issued_on]
    undated = len(register.directives) - len(dates)
    if not dates:
        return "không văn bản nào ghi ngày" if undated else "thêm tệp đầu tiên vào data/van-ban/"
    span = f"từ {day(min(dates))} đến {day(max(dates))}" if len(dates) > 1 else f"ngày {day(dates[0])}"
    return f"{span}; {count(undated)} văn bản không ghi ngày" if undated else span
