"""A duty that is split leaves the kind of deadline to its parts, or it would count twice."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.register import Register

CODE = "row-with-deadline-kind"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each duty that has both parts and a kind of deadline."""
    for directive in register.directives.values():
        for duty in directive.duties:
            parts = register.sub_duties(duty) if duty.deadline_kind else ()
            if parts:
                yield Diagnostic(
                    duty.origin.at("loai_han"),
                    CODE,
                    f"nhiệm vụ '{duty.code}' đã chia thành {len(parts)} việc nhỏ nên không có loại thời hạn riêng",
                    hint="xóa `loai_han` ở đây và ghi ở từng việc nhỏ",
                    related=(Related(parts[0].origin.at("muc"), "việc nhỏ thứ nhất ở đây"),),
                )
