"""A record's file is named after its id, so that whoever knows one finds the other."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.register import Register
from followup.source.file_name import check_name

CODE = "file-name-differs"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each record of the register whose file has another name than its id."""
    periods = {name: each.record for name, each in register.periods.items()}
    movement = register.movement
    kinds = (movement.indicators, movement.criteria, movement.commendations, movement.published_figures)
    for records in (register.units, register.groups, register.directives, periods, *kinds):
        for record in records.values():
            name = record.origin.path.rpartition("/")[2].removesuffix(".yaml")
            # A name that no file should have is told where files are listed.
            if name != record.id and not any(check_name(record.origin.path)):
                yield Diagnostic(
                    record.origin.at("ma"),
                    CODE,
                    f"mã '{record.id}' khác tên tệp '{name}.yaml'",
                    hint=f"đổi tên tệp thành {record.id}.yaml; mã đã công bố thì không đổi",
                )
