"""A directive that was replaced names what replaced it."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.records.directive import Force
from followup.register import Register

CODE = "replaced-without-successor"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each replaced directive that names neither its successor nor a source."""
    for directive in register.directives.values():
        if directive.force is Force.REPLACED and not (directive.replaced_by or directive.force_source):
            yield Diagnostic(
                directive.origin.at("tinh_trang_hieu_luc"),
                CODE,
                "văn bản đã được thay thế nhưng chưa ghi văn bản thay thế",
                Severity.WARNING,
                hint="thêm `thay_the_boi` (mã văn bản), hoặc `can_cu_hieu_luc` nếu văn bản đó không có ở đây",
            )
