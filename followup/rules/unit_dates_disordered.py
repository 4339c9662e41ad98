"""A unit's beginning, changes and end stand in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from followup.diagnostics import Diagnostic, Related
from followup.records.unit import Unit
from followup.register import Register
from followup.vietnamese import day

CODE = "unit-dates-disordered"
A_DAY = timedelta(days=1)  # what ends a unit on 30/6 takes effect on 01/7


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each unit that ends before it begins, and for each change outside its life."""
    for unit in register.units.values():
        yield from _check_life(unit)
        yield from _check_changes(unit)


def _check_life(unit: Unit) -> Iterator[Diagnostic]:
    first, last = unit.active_from, unit.active_until
    if first and last and last < first:
        yield Diagnostic(
            unit.origin.at("hoat_dong_den"),
            CODE,
            f"đơn vị kết thúc ngày {day(last)}, trước ngày bắt đầu {day(first)}",
            hint="kiểm tra lại `hoat_dong_tu` và `hoat_dong_den`",
            related=(Related(unit.origin.at("hoat_dong_tu"), "ngày bắt đầu ở đây"),),
        )


def _check_changes(unit: Unit) -> Iterator[Diagnostic]:
    first, last = unit.active_from, unit.active_until
    for change in unit.changes:
        if first and change.on < first:
            related = Related(unit.origin.at("hoat_dong_tu"), "ngày bắt đầu ở đây")
            message = f"biến động ngày {day(change.on)} có trước ngày đơn vị bắt đầu hoạt động {day(first)}"
        elif last and change.on > last + A_DAY:
            related = Related(unit.origin.at("hoat_dong_den"), "ngày cuối cùng ở đây")
            message = f"biến động ngày {day(change.on)} có sau ngày đơn vị kết thúc hoạt động {day(last)}"
        else:
            continue
        hint = "kiểm tra lại `ngay` của biến động với văn bản"
        yield Diagnostic(change.origin.at("ngay"), CODE, message, hint=hint, related=(related,))
