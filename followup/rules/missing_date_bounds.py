"""A document without a date says what bounds it."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.register import Register

CODE = "missing-date-bounds"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each directive with neither a date of issue nor a bound of it."""
    for directive in register.directives.values():
        bounds = directive.issue_bounds
        if directive.issued_on is not None or (bounds is not None and (bounds.not_before or bounds.not_after)):
            continue
        yield Diagnostic(
            directive.origin.at("ma"),
            CODE,
            "văn bản chưa có ngày ban hành, cũng chưa ghi khoảng thời gian ban hành",
            Severity.WARNING,
            hint="thêm `ngay_ban_hanh`, hoặc `gioi_han_ngay` với `khong_som_hon` hay `khong_muon_hon` và `can_cu`",
        )
