"""A directive binds bodies that exist on the day of its issue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

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
        inactive = _inactive({name for duty in directive.duties for name in duty.leads}, directive.issued_on, register)
        for duty in directive.duties if inactive else ():
            for index, name in enumerate(duty.leads):
                if name in inactive:
                    yield Diagnostic(
                        duty.origin.at("chu_tri", index),
                        CODE,
                        f"đơn vị chủ trì '{name}' không hoạt động vào ngày ban hành {day(directive.issued_on)}",
                        Severity.WARNING,
                        hint="ghi đơn vị của thời điểm ban hành, hoặc sửa thời gian hoạt động của đơn vị",
                        related=(Related(inactive[name].origin.at("ma"), "đơn vị này ở đây"),),
                    )


def _inactive(names: Iterable[str], on: date, register: Register) -> Mapping[str, Unit]:
    """Give the units among NAMES that did not work ON a day; each is looked at once, though 40 duties may name it."""
    units = ((name, register.units.get(name)) for name in names)
    return {name: unit for name, unit in units if unit and not active(unit, on) and not _disordered(unit)}


def _disordered(unit: Unit) -> bool:
    """Tell whether UNIT ends before it begins, which another rule tells; then nobody knows when it works."""
    return unit.active_from is not None and unit.active_until is not None and unit.active_until < unit.active_from
