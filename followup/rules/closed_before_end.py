"""A period is closed when it is over: what is counted up to its last day cannot be final before that day."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.register import Register
from followup.vietnamese import day

CODE = "closed-before-end"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each period closed before its last day."""
    for opened in register.periods.values():
        record, end = opened.record, opened.period.end
        if record.closed_on is None or record.closed_on >= end:
            continue
        related = (Related(record.origin.at("chot_den"), "ngày cuối kỳ ở đây"),) if record.ends_on else ()
        yield Diagnostic(
            record.origin.at("ngay_chot"),
            CODE,
            f"kỳ '{record.id}' chốt ngày {day(record.closed_on)}, trước ngày cuối kỳ {day(end)}",
            hint="kiểm tra lại `ngay_chot`; nếu chỉ tính số liệu đến ngày đó thì ghi `chot_den`",
            related=related,
        )
