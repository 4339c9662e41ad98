"""A document without a number says why it has none."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.register import Register

CODE = "missing-number-reason"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each directive with neither a number nor a reason."""
    for directive in register.directives.values():
        if directive.number is None and directive.number_missing_because is None:
            yield Diagnostic(
                directive.origin.at("ma"),
                CODE,
                "văn bản chưa có số và ký hiệu, cũng chưa ghi vì sao thiếu",
                Severity.WARNING,
                hint="thêm `so_ky_hieu`, hoặc `ly_do_thieu_so: văn bản không ghi số`",
            )
