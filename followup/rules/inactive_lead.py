"""A directive binds bodies that exist on the day of its issue."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related, Severity
from followup.records.unit import Unit
from followup.register import Register, active
from followup.vietnamese import day

CODE = "inactive-lead"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each lead unit, named as such, that did not work on the day of issue."""
    for directive in register.directives.values():
        if directive.issued_on is None:
            continue
        for duty in directive.duties:
            for index, name in enumerate(duty.leads):
                unit = register.units.get(name)
                if unit is None or active(unit, directive.issued_on) or _disordered(unit):
                    continue
                yield Diagnostic(
                    duty.origin.at("chu_tri", index),
                    CODE,
                    f"đơn vị chủ trì '{name}' không hoạt động vào ngày ban hành {day(directive.issued_on)}",
                    Severity.WARNING,
                    hint="ghi đơn vị của thời điểm ban hành, hoặc sửa thời gian hoạt động của đơn vị",
                    related=(Related(unit.origin.at("ma"), "đơn vị này ở đây"),),
                )


def _disordered(unit: Unit) -> bool:
    """Tell whether UNIT ends before it begins, which another rule tells; then nobody knows when it works."""
    return unit.active_from is not None and unit.active_until is not None and unit.active_until < unit.active_from
