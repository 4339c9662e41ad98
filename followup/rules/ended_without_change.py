"""A unit's end and the change that ended it are told together, so that readers know who carries on."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.records.unit import Change, ChangeKind
from followup.register import Register

CODE = "ended-without-change"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each unit that ended without a change, and for each ending change of a unit without end."""
    for unit in register.units.values():
        if unit.active_until is None:
            for change in filter(_ends, unit.changes):
                yield Diagnostic(
                    change.origin.at("hinh_thuc"),
                    CODE,
                    "biến động này kết thúc đơn vị, nhưng đơn vị chưa có ngày kết thúc hoạt động",
                    Severity.WARNING,
                    hint="thêm `hoat_dong_den`: ngày cuối cùng đơn vị còn hoạt động",
                )
        elif not unit.changes:
            yield Diagnostic(
                unit.origin.at("hoat_dong_den"),
                CODE,
                "đơn vị đã kết thúc hoạt động nhưng chưa ghi biến động nào",
                Severity.WARNING,
                hint="thêm `bien_dong` với `hinh_thuc`, `ngay`, và `don_vi_tiep_nhan` nếu có",
            )


def _ends(change: Change) -> bool:
    if change.kind is ChangeKind.DISSOLVED:
        return True
    return change.kind in {ChangeKind.MERGED, ChangeKind.REPLACED} and bool(change.successors)
