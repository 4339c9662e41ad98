"""The bounds of an unknown date must leave room for it, and hold the date once it is known."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.records.directive import DateBounds, Directive
from followup.register import Register
from followup.vietnamese import day

CODE = "date-bounds-disordered"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each directive whose bounds contradict each other or its date of issue."""
    for directive in register.directives.values():
        if directive.issue_bounds is not None:
            yield from _check(directive, directive.issue_bounds)


def _check(directive: Directive, bounds: DateBounds) -> Iterator[Diagnostic]:
    first, last, issued_on = bounds.not_before, bounds.not_after, directive.issued_on
    if first and last and last < first:
        yield Diagnostic(
            bounds.origin.at("khong_muon_hon"),
            CODE,
            f"ngày muộn nhất {day(last)} lại có trước ngày sớm nhất {day(first)}",
            hint="kiểm tra lại `khong_som_hon` và `khong_muon_hon`",
            related=(Related(bounds.origin.at("khong_som_hon"), "ngày sớm nhất ở đây"),),
        )
    elif issued_on and ((first and issued_on < first) or (last and last < issued_on)):
        yield Diagnostic(
            directive.origin.at("ngay_ban_hanh"),
            CODE,
            f"ngày ban hành {day(issued_on)} nằm ngoài khoảng thời gian đã ghi",
            hint="khi đã biết ngày ban hành thì xóa `gioi_han_ngay`, hoặc sửa lại ngày",
            related=(Related(bounds.origin, "khoảng thời gian ở đây"),),
        )
