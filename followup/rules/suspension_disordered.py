"""A pause begins before it ends, and a document can pause or end only a duty that is already there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup.diagnostics import Diagnostic, Place, Related
from followup.records.directive import Directive
from followup.records.duty import Suspension
from followup.register import Register
from followup.vietnamese import day

CODE = "suspension-disordered"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each pause that ends before it begins, and for each order older than the directive."""
    for directive in register.directives.values():
        for duty in directive.duties:
            for pause in duty.suspensions:
                yield from _check_days(pause)
                yield from _check_issue(pause.starts_on, pause.origin.at("tu_ngay"), "tạm dừng", directive)
            for ending in duty.cancellations:
                yield from _check_issue(ending.on, ending.origin.at("ngay"), "thôi thực hiện", directive)


def _check_days(pause: Suspension) -> Iterator[Diagnostic]:
    if pause.ends_on is not None and pause.ends_on < pause.starts_on:
        yield Diagnostic(
            pause.origin.at("den_ngay"),
            CODE,
            f"việc tạm dừng kết thúc ngày {day(pause.ends_on)}, trước ngày bắt đầu {day(pause.starts_on)}",
            hint="kiểm tra lại `tu_ngay` và `den_ngay`",
            related=(Related(pause.origin.at("tu_ngay"), "ngày bắt đầu tạm dừng ở đây"),),
        )


def _check_issue(on: date, where: Place, what: str, directive: Directive) -> Iterator[Diagnostic]:
    if directive.issued_on is not None and on < directive.issued_on:
        yield Diagnostic(
            where,
            CODE,
            f"ngày {what} {day(on)} có trước ngày ban hành {day(directive.issued_on)} của văn bản giao việc",
            hint="kiểm tra lại năm của ngày này",
            related=(Related(directive.origin.at("ngay_ban_hanh"), "ngày ban hành ở đây"),),
        )
