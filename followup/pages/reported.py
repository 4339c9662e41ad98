"""Who has reported for one period and who is silent, in figures, sentences and lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from followup.opened import Opened
from followup.pages import address, naming
from followup.pages.number import LeftOut, Number, Told, Words, count_of, share_of
from followup.pages.page import Link, Whole
from followup.records.result import Receipt
from followup.status.reporting import Received, Reporting
from followup.status.tally import RateRule
from followup.vietnamese import day, with_capital

OWED_RULE = "Đơn vị được ghi ở don_vi_bao_cao của kỳ; không ghi thì là mọi đơn vị có đầu việc trong kỳ."
RECEIVED_RULE = (
    "Đơn vị phải báo cáo đã có báo cáo nhận được đến ngày tính số liệu; bản nháp, báo cáo bị trả lại không tính."
)
SILENT_RULE = "Đơn vị phải báo cáo mà đến ngày tính số liệu chưa có báo cáo nào được nhận."


class Silence(NamedTuple):
    """A unit that owes a report: how long since it was due, and the last reminder (empty: none was sent)."""

    unit: Link
    since: Words
    reminded: Words


class Heard(NamedTuple):
    """A report that came in."""

    unit: Link
    on: date
    receipt: str
    late: int | None


def reported_numbers(told: Reporting, whole: Whole, *, prefix: str = "") -> tuple[Number, Number, Number]:
    """Count the units that owe a report, those that sent it, and the silent ones."""
    name = told.opened.name
    owed, silent = (naming.party_links(units, whole.register) for units in (told.owed, told.silent))
    came = naming.party_links((each.unit for each in told.received), whole.register)
    unasked = naming.party_links((each.unit for each in told.unasked), whole.register)
    left_out = [LeftOut(unasked, "có báo cáo nhưng không thuộc danh sách phải báo cáo")] if unasked else ()
    return (
        count_of(f"{prefix}phai-bao-cao", f"Đơn vị phải báo cáo, {name}", OWED_RULE, owed),
        count_of(f"{prefix}da-bao-cao", f"Đơn vị đã báo cáo, {name}", RECEIVED_RULE, came, left_out=left_out),
        count_of(f"{prefix}chua-bao-cao", f"Đơn vị chưa báo cáo, {name}", SILENT_RULE, silent),
    )


def reported_sentence(told: Reporting, whole: Whole) -> Words:
    """Say n/N units have reported, with the rate; nobody owing one is said in words."""
    owed, received, silent = reported_numbers(told, whole)
    if not told.owed:
        return ("Không đơn vị nào phải báo cáo kỳ này.",)
    rate = share_of(
        "ti-le-bao-cao",
        "Tỷ lệ báo cáo",
        f"{with_capital(RateRule.UPDATE.value)}.",
        received.counted,
        silent.counted,
    )
    share: Words = (" (", rate, ")") if rate else ()
    rest: Words = ("; ", silent, " đơn vị chưa báo cáo.") if told.silent else ("; không còn đơn vị nào chưa báo cáo.",)
    return (received, " trong ", owed, " đơn vị phải báo cáo đã báo cáo", *share, *rest)


def silent(told: Reporting, whole: Whole) -> tuple[Silence, ...]:
    """Give the silent units in order of protocol, with how long their report has been due."""
    due = told.opened.period.due
    days = (whole.as_of - due).days
    words: Words = ("đến hạn hôm nay",)
    if days:
        words = ("quá hạn gửi " if days > 0 else "còn ", Told(abs(days)), " ngày")
    return tuple(Silence(naming.party_link(unit, whole.register), words, _reminded(unit, told)) for unit in told.silent)


def heard(received: Iterable[Received], opened: Opened, whole: Whole) -> tuple[Heard, ...]:
    """Give the reports that came in, in order of protocol; a late one says how many days after its due day."""
    return tuple(
        Heard(
            naming.party_link(each.unit, whole.register),
            each.on,
            Receipt.read(each.receipt).label,
            (each.on - opened.period.due).days if each.late else None,
        )
        for each in received
    )


def _reminded(unit: str, told: Reporting) -> Words:
    sent = [each for name, each in told.reminders if name == unit]
    if not sent:
        return ()
    log = Link("Các lần đôn đốc", address.period(told.opened.id), "don-doc")
    last = max(sent, key=lambda each: each.sent_on)
    return ("đã đôn đốc ", Told(len(sent), log), f" lần, gần nhất {day(date.fromisoformat(last.sent_on))}")
