"""A period begins before it ends, and its reports are not due before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.opened import Opened
from followup.register import Register
from followup.vietnamese import day

CODE = "period-disordered"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each period whose days are not in order.

    Reports may be due before the period's last day: many offices ask for the year's report in early December.
    """
    for opened in register.periods.values():
        yield from _check(opened)


def _check(opened: Opened) -> Iterator[Diagnostic]:
    record, held = opened.record, opened.period
    if held.end < held.start:
        alias = "chot_den" if record.ends_on else "chot_tu"
        message = f"kỳ '{record.id}' kết thúc ngày {day(held.end)}, trước ngày bắt đầu {day(held.start)}"
        hint = "kiểm tra lại `chot_tu` và `chot_den`"
    elif held.due < held.start:
        alias = "han_gui" if record.due_on else "chot_tu"
        message = f"hạn gửi báo cáo {day(held.due)} có trước ngày bắt đầu {day(held.start)} của kỳ '{record.id}'"
        hint = "kiểm tra lại `han_gui`"
    else:
        return
    yield Diagnostic(record.origin.at(alias), CODE, message, hint=hint)
